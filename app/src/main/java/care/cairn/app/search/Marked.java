package care.cairn.app.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the found words marked: parts one after the other. Never HTML.
 *
 * @param parts in their order
 */
public record Marked(List<Part> parts) {
    /** What PostgreSQL sets around a found word: characters that no text has. */
    static final char BEGIN = '\u0002';

    static final char END = '\u0003';

    public Marked {
        parts = List.copyOf(parts);
    }

    /** A part of the text, found or not. */
    public record Part(String text, boolean found) {}

    static Marked of(String headline) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < headline.length()) {
            int begin = headline.indexOf(BEGIN, from);
            int end = begin < 0 ? -1 : headline.indexOf(END, begin);
            if (end < 0) {
                parts.add(new Part(headline.substring(from), false));
                break;
            }
            if (begin > from) {
                parts.add(new Part(headline.substring(from, begin), false));
            }
            parts.add(new Part(headline.substring(begin + 1, end), true));
            from = end + 1;
        }
        return new Marked(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    long found() {
        return parts.stream().filter(Part::found).count();
    }

    /** Of the same text marked in two languages, the one in which more was found. */
    static Marked better(String first, String second) {
        var one = of(first);
        var other = of(second);
        return other.found() > one.found() ? other : one;
    }
}
