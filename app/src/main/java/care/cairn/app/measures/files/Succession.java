package care.cairn.app.measures.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An organisation that became part of another.
 *
 * @param on the first day of the successor
 */
public record Succession(String from, String to, LocalDate on) {
    private static final int HEAD = 1 << 12;

    /**
     * Reads a file with the columns old_code, new_code and date.
     *
     * @throws UnreadableFileException where it is no such file, or a row has no day
     */
    public static List<Succession> read(Path file) {
        var text = TextFile.open(file, "");
        var columns = List.of("old_code", "new_code", "date");
        char separator = Separator.detect(text.head(HEAD), Set.copyOf(columns));
        var all = new ArrayList<Succession>();
        try (var in = text.reader();
                var rows = FigureReader.csv(in, separator)) {
            Header header = null;
            for (CsvRecord row : rows) {
                if (header == null) {
                    header = new Header(row.getFields());
                    header.require(columns, 100);
                } else if (row.getFieldCount() == header.size()) {
                    var day = row.getField(header.of("date"));
                    all.add(
                            new Succession(
                                    row.getField(header.of("old_code")).strip(),
                                    row.getField(header.of("new_code")).strip(),
                                    PeriodForm.ISO
                                            .read(day)
                                            .orElseThrow(() ->
                                                    new UnreadableFileException(
                                                            "file.unreadable.periods", "date"))));
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw FigureReader.broken(text, e);
        }
        return all;
    }
}
