package care.cairn.app.commitments;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table for spreadsheets in which nothing that people typed runs as a formula: a cell that begins
 * like one gets an apostrophe before it (OWASP, CSV injection).
 */
final class SafeCsv {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    static String of(List<List<String>> rows) {
        var out = new StringWriter();
        out.write('\uFEFF'); // so that spreadsheets read it as UTF-8
        try (var csv = CsvWriter.builder().build(out)) {
            for (var row : rows) {
                csv.writeRecord(row.stream().map(SafeCsv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String cell(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
