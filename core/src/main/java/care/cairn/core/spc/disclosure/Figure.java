package care.cairn.core.spc.disclosure;

import java.util.Set;

/**
 * A count that is published, and whom it counts.
 *
 * @param name how a reader would know it
 * @param cells the smallest groups it is the sum of, by any names
 * @param count what is published
 */
public record Figure(String name, Set<String> cells, long count) {
    public Figure {
        cells = Set.copyOf(cells);
    }
}
