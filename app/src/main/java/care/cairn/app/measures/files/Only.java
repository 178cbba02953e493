package care.cairn.app.measures.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Set;

/** Keeps the rows that have one of some values in a column. */
record Only(int column, Set<String> values) {

    static List<Only> of(List<Source.Where> where, Header header) {
        return where.stream()
                .map(w -> new Only(header.of(w.column()), Set.copyOf(w.values())))
                .toList();
    }

    static boolean all(List<Only> only, CsvRecord row) {
        for (int i = 0; i < only.size(); i++) {
            var one = only.get(i);
            if (!one.values.contains(row.getField(one.column).strip())) {
                return false;
            }
        }
        return true;
    }
}
