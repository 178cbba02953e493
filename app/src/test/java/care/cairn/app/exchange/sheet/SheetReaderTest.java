package care.cairn.app.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.table.Table;
import care.cairn.app.web.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets are read from what spreadsheets write, and what we write runs nothing in them. */
class SheetReaderTest {
    @TempDir Path folder;

    static List<TableFormat> formats() {
        return List.of(new CommaSeparated(), new OpenWorkbook());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private Sheet text(String text) throws IOException {
        return SheetReader.read(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Table table() {
        return new Table(
                "actions",
                List.of("Action", "Owner", "Due", "Count"),
                List.of(
                        List.of("=HYPERLINK(\"http://x\")", "Zoë", LocalDate.of(2024, 3, 1), 7),
                        List.of(
                                "-3 beds, \"quoted\"\nand more",
                                "",
                                LocalDate.of(1999, 12, 31),
                                1.5),
                        List.of("@SUM(A1)", "Ana", "", 0)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_written_is_read_as_it_was(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(table(), out);
        var sheet = SheetReader.read(file(out.toByteArray()));
        assertThat(sheet.columns(0)).containsExactly("Action", "Owner", "Due", "Count");
        assertThat(sheet.rows().get(1).cells())
                .containsExactly("=HYPERLINK(\"http://x\")", "Zoë", "2024-03-01", "7");
        assertThat(sheet.rows().get(2).cells())
                .containsExactly("-3 beds, \"quoted\"\nand more", "", "1999-12-31", "1.5");
        assertThat(sheet.rows().get(3).cells()).containsExactly("@SUM(A1)", "Ana", "", "0");
        assertThat(sheet.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void nothing_typed_runs_as_a_formula() throws IOException {
        var csv = new ByteArrayOutputStream();
        new CommaSeparated().write(table(), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFAction")
                .contains("'=HYPERLINK", "'-3 beds", "'@SUM")
                .doesNotContain("\n=", ",=", "\n@", "\"=");
        var xlsx = new ByteArrayOutputStream();
        new OpenWorkbook().write(table(), xlsx);
        try (var in = Files.newInputStream(file(xlsx.toByteArray()));
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.toList().get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void semicolons_titles_and_windows_letters_are_read() throws IOException {
        var sheet =
                text("Relevé du comité;;\n\nAction;Responsable;Échéance\nOuvrir;Zoé;1/2/2024\n");
        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.rows().get(2))
                .isEqualTo(new Sheet.Row(4, List.of("Ouvrir", "Zoé", "1/2/2024")));
        var windows =
                SheetReader.read(
                        file("Tâche;Qui\nA;Zoé\n".getBytes(Charset.forName("windows-1252"))));
        assertThat(windows.columns(0)).containsExactly("Tâche", "Qui");
    }

    @Test
    void columns_without_a_name_or_with_the_same_are_told_apart() throws IOException {
        assertThat(text("Due,,Due\n1,2,3\n").columns(0)).containsExactly("Due", "B", "Due 2");
    }

    @Test
    void days_and_formulas_of_a_workbook_are_what_they_show() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "Day");
            sheet.value(0, 1, "Count");
            sheet.value(1, 0, LocalDate.of(2023, 1, 16));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 45000);
        }
        var sheet = SheetReader.read(file(out.toByteArray()));
        assertThat(sheet.rows().get(1).cells()).containsExactly("2023-01-16", "45000");
    }

    @Test
    void what_is_no_sheet_is_refused_with_a_sentence() throws IOException {
        refused("", "file.unreadable.empty");
        refused("only a header\n", "file.unreadable.header-only");
        refused("%PDF-1.7", "file.unreadable.pdf");
        refused("PK\u0003\u0004 nothing", "exchange.unreadable.xlsx");
        refused("a,b\n" + "x,y\n".repeat(Sheet.MOST_ROWS + 2), "exchange.unreadable.rows");
        refused("a,b\n" + "x".repeat(Sheet.LONGEST_CELL + 1) + ",y\n", "exchange.unreadable.cell");
        refused(",".repeat(Sheet.MOST_COLUMNS) + "a\nb\n", "file.unreadable.wide");
    }

    @Test
    void a_workbook_that_hides_a_document_type_or_unpacks_without_end_is_refused()
            throws IOException {
        refused(
                zip(
                        "xl/workbook.xml",
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                        1),
                "exchange.unreadable.xlsx");
        refused(zip("xl/workbook.xml", " ".repeat(1 << 20), 101), "exchange.unreadable.unpacked");
        refused(zip("other.xml", "<a/>", 1), "exchange.unreadable.no-workbook");
    }

    private static byte[] zip(String name, String part, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private void refused(String text, String key) throws IOException {
        refused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    private void refused(byte[] bytes, String key) throws IOException {
        var file = file(bytes);
        assertThatThrownBy(() -> SheetReader.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.refusal().messageKey()).isEqualTo(key));
    }
}
