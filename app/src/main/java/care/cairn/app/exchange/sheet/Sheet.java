package care.cairn.app.exchange.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Rows of text as somebody keeps them, the empty ones left out.
 *
 * @param digest the SHA-256 of the file, hexadecimal
 */
public record Sheet(String digest, List<Row> rows) {

    /** The most rows that are read. */
    public static final int MOST_ROWS = 5_000;

    /** The most columns that are read. */
    public static final int MOST_COLUMNS = 100;

    /** The longest cell that is read. */
    public static final int LONGEST_CELL = 8_000;

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number in the file, from 1
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, "" where the row is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        int filled() {
            return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /** The names of the columns that the row at a place gives, each of them once. */
    public List<String> columns(int header) {
        List<String> names = new ArrayList<>();
        var seen = new HashSet<String>();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < width; i++) {
            var name = rows.get(header).cell(i).replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                name = letter(i);
            }
            var once = name;
            for (int n = 2; !seen.add(once.toLowerCase(Locale.ROOT)); n++) {
                once = name + " " + n;
            }
            names.add(once);
        }
        return names;
    }

    /** As spreadsheets call a column: A, B … Z, AA. */
    private static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + letter(column % 26);
    }
}
