package care.cairn.app.measures.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The first row of a file: the names of its columns. Capitals do not matter. */
final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    Header(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(plain(names.get(i)), i) != null) {
                twice.add(plain(names.get(i)));
            }
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Says which of the wanted columns are not there, or are there more than once. */
    void require(Collection<String> wanted, int most) {
        if (names.size() > most) {
            throw new UnreadableFileException("file.unreadable.wide", names.size(), most);
        }
        var missing = wanted.stream().filter(n -> !places.containsKey(plain(n))).sorted().toList();
        var doubled = wanted.stream().filter(n -> twice.contains(plain(n))).sorted().toList();
        if (!doubled.isEmpty()) {
            throw new UnreadableFileException("file.unreadable.twice", String.join(", ", doubled));
        }
        if (missing.isEmpty()) {
            return;
        }
        if (names.size() == 1) {
            throw new UnreadableFileException(
                    "file.unreadable.one-column", FigureReader.shown(names.getFirst()));
        }
        throw new UnreadableFileException(
                "file.unreadable.columns",
                String.join(", ", missing),
                FigureReader.shown(String.join(", ", names)));
    }

    /** The place of a column, −1 for no name. */
    int of(String name) {
        return name.isEmpty() ? -1 : places.getOrDefault(plain(name), -1);
    }

    String name(int column) {
        return column < 0 ? "" : names.get(column);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }
}
