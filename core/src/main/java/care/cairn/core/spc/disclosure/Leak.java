package care.cairn.core.spc.disclosure;

import java.util.List;
import java.util.Set;

/**
 * A small number that published figures give away.
 *
 * @param cells whom it counts
 * @param count the number, or its middle where figures are rounded
 * @param figures the figures it follows from
 */
public record Leak(Set<String> cells, long count, List<Figure> figures) {
    public Leak {
        cells = Set.copyOf(cells);
        figures = List.copyOf(figures);
    }
}
