package care.cairn.app.exchange.sheet;

import care.cairn.app.measures.files.FigureReader;
import care.cairn.app.measures.files.Separator;
import care.cairn.app.measures.files.TextFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Rows of a text whose columns are separated by commas, semicolons, tabs or bars. */
final class SeparatedText {
    private static final int HEAD = 1 << 14;
    private static final int TITLES = 20;

    private SeparatedText() {}

    static List<Sheet.Row> read(Path file) {
        var text = TextFile.open(file, "");
        char separator = Separator.detect(fullest(text.head(HEAD)), Set.of());
        List<Sheet.Row> rows = new ArrayList<>();
        try (var in = text.reader();
                var records = FigureReader.csv(in, separator)) {
            for (var record : records) {
                SheetReader.add(rows, (int) record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw FigureReader.broken(text, e);
        }
        return rows;
    }

    /** The line with the most separators: a title may stand above the names of the columns. */
    private static String fullest(String head) {
        return head.lines()
                .limit(TITLES)
                .max(Comparator.comparingLong(SeparatedText::separators))
                .orElse("");
    }

    private static long separators(String line) {
        return line.chars().filter(c -> c == ',' || c == ';' || c == '\t' || c == '|').count();
    }
}
