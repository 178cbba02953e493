package care.cairn.app.exchange.mapping;

import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the row that names the columns of a log, and what each of them is. */
public final class Guess {
    private static final int TITLES = 20;

    /** States in which nobody has anything left to do, plain, in both languages. */
    private static final Set<String> CLOSED =
            Set.of(
                    "closed",
                    "close",
                    "complete",
                    "completed",
                    "done",
                    "finished",
                    "cancelled",
                    "canceled",
                    "superseded",
                    "met",
                    "not met",
                    "stopped",
                    "declined",
                    "withdrawn",
                    "clos",
                    "cloture",
                    "cloturee",
                    "termine",
                    "terminee",
                    "fait",
                    "faite",
                    "fini",
                    "annule",
                    "annulee",
                    "tenu",
                    "non tenu",
                    "arrete",
                    "decline",
                    "abandonne",
                    "fell with its decision",
                    "tombe avec sa decision");

    private Guess() {}

    /** The place of the row that names the columns: the one that knows most names of fields. */
    public static int header(LogKind kind, Sheet sheet) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < Math.min(TITLES, sheet.rows().size() - 1); i++) {
            int found = 100 * columns(kind, sheet.columns(i)).size();
            found += (int) sheet.rows().get(i).cells().stream().filter(c -> !c.isEmpty()).count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return best;
    }

    /** The columns of the fields, by their names; each column is one field at most. */
    static Map<String, String> columns(LogKind kind, List<String> header) {
        Map<String, String> found = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (boolean whole : new boolean[] {true, false}) {
            for (var field : kind.fields()) {
                if (found.containsKey(field.key())) {
                    continue;
                }
                for (String name : field.names()) {
                    var column =
                            header.stream()
                                    .filter(it -> !taken.contains(it))
                                    .filter(it -> matches(Plain.of(it), name, whole))
                                    .findFirst();
                    if (column.isPresent()) {
                        found.put(field.key(), column.get());
                        taken.add(column.get());
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static boolean matches(String column, String name, boolean whole) {
        return whole
                ? column.equals(name)
                : name.length() > 3 && (" " + column + " ").contains(" " + name + " ");
    }

    /** How the log would be read if nobody said otherwise. */
    public static Mapping mapping(LogKind kind, Sheet sheet, int header, String standard) {
        var names = sheet.columns(header);
        var columns = columns(kind, names);
        var first = new Mapping(kind.key(), columns, "", null, Words.NONE, "once", "", List.of());
        var rows = sheet.rows().subList(header + 1, sheet.rows().size());
        List<String> days = new ArrayList<>();
        Set<String> states = new LinkedHashSet<>();
        for (var row : rows) {
            for (String field : List.of("until", "start", "review", "on")) {
                days.add(row.cell(first.place(field, names)));
            }
            var state = row.cell(first.place("state", names));
            if (CLOSED.contains(Plain.of(state))) {
                states.add(state);
            }
        }
        return new Mapping(
                kind.key(),
                columns,
                DayForm.detect(days).key(),
                null,
                Words.of(standard),
                "once",
                String.join(", ", states),
                List.of());
    }
}
