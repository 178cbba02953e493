package care.cairn.app.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A learning cycle that has ended, on a list: what was predicted beside what was found.
 *
 * @param title "" where it is erased
 * @param ended how: adopted, adapted or stopped
 * @param places the partners where it ran, as one text
 * @param surprised what surprised, as one text
 * @param learned what those who did it make of it, or ""
 */
public record ClosedLine(
        UUID id,
        int number,
        int turn,
        String title,
        String ended,
        Instant endedAt,
        String places,
        List<Predicted> predicted,
        String surprised,
        String learned,
        String why) {
    public ClosedLine {
        predicted = List.copyOf(predicted);
    }

    /**
     * A prediction beside what the last study found.
     *
     * @param outcome the key of the verdict, or {@code none} where it was never studied
     * @param found the size in words, or ""
     */
    public record Predicted(
            String measure, String path, String text, String outcome, String style, String found) {}

    public String path() {
        return CycleMarks.path(id);
    }
}
