package care.cairn.app.meetings.paper;

import java.util.List;

/**
 * A text to print and to take away: the same blocks become a page, a file of a browser and a file
 * of a word processor.
 *
 * @param language its language, such as en
 * @param title its first line
 * @param under what stands below the title, in a few words
 * @param note what stands at its foot, such as that all of it is invented; or ""
 */
public record Paper(String language, String title, String under, List<Block> blocks, String note) {
    private static final int WORDS_A_MINUTE = 220;

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A part of a paper. */
    public sealed interface Block {
        /** Its kind, for templates. */
        default String kind() {
            return switch (this) {
                case Heading it -> "heading";
                case Text it -> "text";
                case Strong it -> "strong";
                case Points it -> "points";
                case Table it -> "table";
            };
        }
    }

    /**
     * A heading.
     *
     * @param level 2 or 3
     */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph; ends of lines stay. */
    public record Text(String text) implements Block {}

    /** Words that stand out, such as what was decided. */
    public record Strong(String text) implements Block {}

    public record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** Rows below a head; each row has as many cells as the head. */
    public record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** How many minutes it takes to read, at 220 words a minute and at least one. */
    public int readingMinutes() {
        long words = 0;
        for (var block : blocks) {
            words +=
                    switch (block) {
                        case Heading it -> count(it.text());
                        case Text it -> count(it.text());
                        case Strong it -> count(it.text());
                        case Points it -> it.points().stream().mapToLong(Paper::count).sum();
                        case Table it ->
                                it.rows().stream()
                                        .flatMap(List::stream)
                                        .mapToLong(Paper::count)
                                        .sum();
                    };
        }
        return (int) Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
    }

    private static long count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
