package care.cairn.app.exchange.sheet;

import care.cairn.app.web.table.Table;
import care.cairn.app.web.table.TableFormat;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** CSV in which nothing that people typed runs as a formula. */
@Component
class CommaSeparated implements TableFormat {
    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF'); // so that spreadsheets read it as UTF-8
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.columns().stream().map(Formulas::harmless).toList());
        for (var row : table.rows()) {
            csv.writeRecord(row.stream().map(CommaSeparated::cell).toList());
        }
        csv.flush();
    }

    private static String cell(Object cell) {
        return cell instanceof String text ? Formulas.harmless(text) : cell.toString();
    }
}
