package care.cairn.app.exchange.sheet;

import care.cairn.app.measures.files.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of an XLSX workbook: what its cells show, never what they would run. */
final class Workbooks {
    private static final long MOST_UNPACKED = 100L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int BUFFER = 1 << 14;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double LAST_DAY = 2_958_465;

    private Workbooks() {}

    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
        }
    }

    static List<Sheet.Row> read(Path file) throws IOException {
        weigh(file);
        List<Sheet.Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in, new ReadingOptions(true, false));
                var stream = book.getFirstSheet().openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                var row = all.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), Sheet.MOST_COLUMNS + 1); i++) {
                    var cell = row.getCell(i);
                    cells.add(cell == null ? "" : text(cell));
                }
                SheetReader.add(rows, row.getRowNum(), cells);
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException("exchange.unreadable.xlsx");
        }
        return rows;
    }

    /** A small archive may unpack to a very large one, or carry a document type with entities. */
    private static void weigh(Path file) {
        long unpacked = 0;
        boolean workbook = false;
        byte[] buffer = new byte[BUFFER];
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableFileException("exchange.unreadable.xlsx");
            }
            for (var part : Collections.list(zip.entries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                try (var in = zip.getInputStream(part)) {
                    int read = in.readNBytes(buffer, 0, BUFFER);
                    if (new String(buffer, 0, read, StandardCharsets.ISO_8859_1)
                            .contains("<!DOCTYPE")) {
                        throw new UnreadableFileException("exchange.unreadable.xlsx");
                    }
                    while (read > 0) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new UnreadableFileException(
                                    "exchange.unreadable.unpacked", MOST_UNPACKED >> 20);
                        }
                        read = in.read(buffer);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException("exchange.unreadable.xlsx");
        }
        if (!workbook) {
            throw new UnreadableFileException("exchange.unreadable.no-workbook");
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        boolean number =
                cell.getType() == CellType.NUMBER
                        || (cell.getType() == CellType.FORMULA
                                && raw.matches("-?[0-9.]+(E[-+]?[0-9]+)?"));
        if (!number) {
            return cell.getType() == CellType.STRING ? cell.getText() : raw;
        }
        double value = Double.parseDouble(raw);
        if (dated(cell.getDataFormatString()) && value >= 1 && value <= LAST_DAY) {
            return DAY_ZERO.plusDays((long) value).toString();
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    /** Whether the format of a number shows a day, such as {@code dd/mm/yyyy}. */
    private static boolean dated(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("y") || (plain.contains("d") && plain.contains("m"));
    }
}
