package care.cairn.app.exchange.sheet;

import care.cairn.app.web.table.Table;
import care.cairn.app.web.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * XLSX with days as days and numbers as numbers; all other cells are text and none is a formula.
 */
@Component
class OpenWorkbook implements TableFormat {
    private static final int WIDE = 40;
    private static final int NARROW = 14;

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Cairn", "1.0")) {
            var sheet = book.newWorksheet(table.name());
            int columns = table.columns().size();
            for (int c = 0; c < columns; c++) {
                sheet.value(0, c, table.columns().get(c));
                sheet.width(c, wide(table, c) ? WIDE : NARROW);
            }
            if (columns > 0) {
                sheet.range(0, 0, 0, columns - 1).style().bold().set();
                sheet.freezePane(0, 1);
            }
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < columns; c++) {
                    put(sheet, r + 1, c, table.rows().get(r).get(c));
                }
            }
        }
    }

    private static boolean wide(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell -> cell instanceof String text && text.length() > 2 * NARROW);
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Object text -> {
                if (!text.toString().isEmpty()) {
                    sheet.value(row, column, text.toString());
                }
            }
        }
    }
}
