package care.cairn.app.measures.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The first rows of a file of an unknown kind, and a guess at what its columns are.
 *
 * @param periods the column of the period, or ""
 * @param form the key of its form, or ""
 * @param places the column of codes, or ""
 * @param value the column of the value, or ""
 */
public record Glimpse(
        List<String> columns,
        List<List<String>> rows,
        String encoding,
        String periods,
        String form,
        String places,
        String value) {
    private static final int HEAD = 1 << 16;
    private static final int ROWS = 12;
    private static final int SAMPLED = 200;
    private static final int MOST_COLUMNS = 2_000;

    /**
     * Looks at a file.
     *
     * @throws UnreadableFileException where it is no text with columns
     */
    public static Glimpse of(Path file) {
        var text = TextFile.open(file, "");
        char separator = Separator.detect(text.head(HEAD), Set.of());
        var records = new ArrayList<CsvRecord>();
        try (var in = text.reader();
                var rows = FigureReader.csv(in, separator)) {
            for (var record : rows) {
                records.add(record);
                if (records.size() > SAMPLED) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw FigureReader.broken(text, e);
        }
        if (records.isEmpty()) {
            throw new UnreadableFileException("file.unreadable.empty");
        }
        var header = new Header(records.removeFirst().getFields());
        if (records.isEmpty()) {
            throw new UnreadableFileException("file.unreadable.header-only");
        }
        header.require(List.of(), MOST_COLUMNS);
        if (header.size() == 1) {
            throw new UnreadableFileException(
                    "file.unreadable.one-column", FigureReader.shown(header.name(0)));
        }
        return guess(header, records, text.charset().name());
    }

    private static Glimpse guess(Header header, List<CsvRecord> records, String encoding) {
        var whole = records.stream().filter(r -> r.getFieldCount() == header.size()).toList();
        int periods = -1;
        var form = "";
        int places = -1;
        int value = -1;
        for (int column = 0; column < header.size(); column++) {
            int at = column;
            var cells =
                    whole.stream()
                            .map(r -> r.getField(at).strip())
                            .filter(c -> !c.isEmpty())
                            .toList();
            if (cells.isEmpty()) {
                continue;
            }
            var found = PeriodForm.detect(cells);
            boolean numbers = cells.stream().noneMatch(c -> Double.isNaN(Cell.number(c, false)));
            if (periods < 0 && found.isPresent()) {
                periods = column;
                form = found.get().key();
            } else if (places < 0 && !numbers) {
                places = column;
            } else if (value < 0 && numbers) {
                value = column;
            }
        }
        return new Glimpse(
                header.names(),
                records.stream().limit(ROWS).map(r -> List.copyOf(r.getFields())).toList(),
                encoding,
                Objects.requireNonNullElse(header.name(periods), ""),
                form,
                header.name(places),
                header.name(value));
    }
}
