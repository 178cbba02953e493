package care.cairn.app.web.table;

import java.time.LocalDate;
import java.util.List;

/**
 * A table to be taken away: what is on the screen, for a spreadsheet.
 *
 * @param name of the file, without its ending: letters, digits and hyphens
 * @param columns their names in the reader's language
 * @param rows as many cells as columns, each text, a {@link LocalDate} or a {@link Number}
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has as many cells as there are columns.");
            }
        }
    }
}
