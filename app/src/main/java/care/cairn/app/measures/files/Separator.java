package care.cairn.app.measures.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out which character separates the columns. */
public final class Separator {
    private static final List<Character> ALL = List.of(',', ';', '\t', '|');

    private Separator() {}

    /**
     * The character that gives the header most of the columns looked for; with none to look for,
     * the one that gives the most.
     */
    public static char detect(String head, Set<String> columns) {
        int end = head.indexOf('\n');
        var header = (end < 0 ? head : head.substring(0, end)).strip();
        char best = ',';
        int most = -1;
        for (char separator : ALL) {
            var names =
                    List.of(header.split(Pattern.quote("" + separator), -1)).stream()
                            .map(Separator::plain)
                            .toList();
            int found =
                    (int) columns.stream().filter(c -> names.contains(plain(c))).count() * 10_000
                            + names.size();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }
}
