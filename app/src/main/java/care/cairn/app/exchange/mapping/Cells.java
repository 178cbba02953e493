package care.cairn.app.exchange.mapping;

import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.measures.files.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet by the fields of its mapping, with all that is wrong with them. */
final class Cells {
    private final Sheet sheet;
    private final Mapping mapping;
    private final int header;
    private final List<String> columns;
    private final DayForm days;
    private final Set<String> closed;
    private final Map<String, Integer> seen = new HashMap<>();
    final List<Problem> problems = new ArrayList<>();
    private int leftOut;

    Cells(Sheet sheet, int header, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.header = header;
        this.columns = sheet.columns(header);
        this.days = DayForm.of(mapping.days());
        this.closed =
                Arrays.stream(mapping.closed().split("[,;]", -1))
                        .map(Plain::of)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    int leftOut() {
        return leftOut;
    }

    /** The rows that are wanted. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (var row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            var line = new Line(row);
            if (line.empty()) {
                continue;
            }
            if (closed.contains(Plain.of(line.text("state")))) {
                leftOut++;
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** One row, and whether anything was wrong with it so far. */
    final class Line {
        private final Sheet.Row row;
        private boolean good = true;

        private Line(Sheet.Row row) {
            this.row = row;
        }

        int number() {
            return row.number();
        }

        boolean good() {
            return good;
        }

        private boolean empty() {
            return mapping.columns().keySet().stream().allMatch(field -> text(field).isEmpty());
        }

        String text(String field) {
            return row.cell(mapping.place(field, columns));
        }

        void bad(String field, String messageKey, Object... arguments) {
            good = false;
            problems.add(
                    new Problem(
                            row.number(),
                            mapping.columns().getOrDefault(field, ""),
                            messageKey,
                            List.of(arguments)));
        }

        /** The day in a column, null where it is empty; a cell that is no day is named. */
        @Nullable LocalDate day(String field) {
            var cell = text(field);
            if (cell.isEmpty()) {
                return null;
            }
            var day = days.read(cell);
            if (day.isEmpty()) {
                bad(field, "exchange.row.day", shortened(cell));
            }
            return day.orElse(null);
        }

        /** The key of the row; a row that stood here before is named. */
        String key(String... parts) {
            var key = digest(String.join("\n", parts));
            var before = seen.putIfAbsent(key, row.number());
            if (before != null) {
                bad("what", "exchange.row.twice", before);
            }
            return key;
        }

        /** All cells under the names of their columns. */
        String source() {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!row.cell(i).isEmpty()) {
                    all.add(columns.get(i) + ": " + row.cell(i));
                }
            }
            return String.join("\n", all);
        }
    }

    static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
