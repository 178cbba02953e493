package care.cairn.app.measures.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.measures.Figures;
import care.cairn.app.measures.Period;
import care.cairn.app.web.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people make them: other nations' numbers and months, lost quotation marks, damage. */
class UnforeseenFilesTest {
    @TempDir Path folder;

    private Reading read(String decimal, String content) throws IOException {
        var file = folder.resolve("file.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        var source =
                new Source(
                        "example",
                        Label.same("Example"),
                        Label.NONE,
                        Label.NONE,
                        "",
                        "",
                        "Month",
                        "",
                        decimal,
                        List.of(),
                        List.of(
                                new Source.Feed(
                                        "days",
                                        List.of(),
                                        new Source.Places("Site", List.of(), true),
                                        List.of(),
                                        Source.Value.in("Days"),
                                        false,
                                        List.of())));
        return new FigureReader(source, List.of(new Wanted("days", Period.MONTH, 1))).read(file);
    }

    private String refusal(String content) throws IOException {
        try {
            return "read: " + read("", content).problems();
        } catch (UnreadableFileException e) {
            return e.refusal().messageKey() + e.refusal().arguments();
        }
    }

    private static final String HEADER = "Month,Site,Days,Note\n";

    @Test
    void line_ends_may_be_of_every_kind_in_one_file() throws IOException {
        var reading =
                read("", "Month,Site,Days\r202301,A,1\r\n202302,A,2\n\n202303,A,3\r202304,A,x");
        assertThat(reading.figures().size()).isEqualTo(3);
        assertThat(reading.problems()).singleElement().extracting(Problem::line).isEqualTo(6L);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_swallows_no_rows() throws IOException {
        var rows = "202301,A,1,\"as told\n202302,A,2,\n202303,A,3,\n";
        assertThat(refusal(HEADER + rows)).isEqualTo("file.unreadable.unclosed[2]");
        assertThat(refusal(HEADER + "202301,A,1,\n202302,A,2,\"cut"))
                .isEqualTo("file.unreadable.unclosed[3]");
    }

    @Test
    void a_note_in_quotation_marks_may_have_lines_and_marks_of_its_own() throws IOException {
        var reading =
                read("", HEADER + "202301,A,1,\"as \"\"told\"\",\nso\"\n202302,A,2,\"end\"\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.figures().size()).isEqualTo(2);
    }

    @Test
    void a_quotation_mark_closed_in_the_middle_of_a_cell_is_refused() throws IOException {
        assertThat(refusal(HEADER + "202301,A,1,\"as\" told\n"))
                .startsWith("file.unreadable.quotes");
    }

    @Test
    void a_nul_is_refused_wherever_it_stands() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; rows.length() < 2_000_000; i++) {
            rows.append("202301,place ").append(i % 1_000).append(",1,\n");
        }
        long lines = rows.chars().filter(c -> c == '\n').count();
        assertThat(refusal(rows + "202302,A\0,2,\n"))
                .isEqualTo("file.unreadable.nul[" + (lines + 1) + "]");
    }

    @Test
    void a_wanted_column_that_is_there_twice_is_refused_and_another_is_not() throws IOException {
        assertThat(refusal("Month,Site,Days,DAYS \n202301,A,1,2\n"))
                .isEqualTo("file.unreadable.twice[Days]");
        assertThat(refusal("Month,Site,Days,x,x\n202301,A,1,2,3\n")).isEqualTo("read: []");
    }

    private static double first(Figures figures, String month) {
        return figures.value(figures.find(0, (int) LocalDate.parse(month).toEpochDay()));
    }

    @Test
    void a_comma_of_other_nations_is_read_where_the_file_settles_it() throws IOException {
        var reading =
                read(
                        "",
                        "Month;Site;Days\n202301;A;1.234,5\n202302;A;9,5\n202303;A;1,234\n"
                                + "202304;A;12 345,5\n202305;A;-7\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(first(reading.figures(), "2023-01-01")).isEqualTo(1234.5);
        assertThat(first(reading.figures(), "2023-03-01")).isEqualTo(1.234);
        assertThat(first(reading.figures(), "2023-04-01")).isEqualTo(12345.5);
    }

    @Test
    void a_number_that_may_be_a_thousand_is_a_bad_cell_until_somebody_says_which()
            throws IOException {
        var file = "Month;Site;Days\n202301;A;950\n202302;A;1.234\n";
        assertThat(read("", file).problems())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.line()).isEqualTo(3);
                    assertThat(it.column()).isEqualTo("Days");
                    assertThat(it.messageKey()).isEqualTo("file.row.doubtful");
                });
        assertThat(first(read(",", file).figures(), "2023-02-01")).isEqualTo(1234);
        assertThat(first(read(".", file).figures(), "2023-02-01")).isEqualTo(1.234);
        assertThat(read("", file + "202303;A;9,5\n").problems()).hasSize(1);
        assertThat(read("", file + "202303;A;9.5\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234', '', file.row.doubtful",
        "'12,5', '', file.row.comma",
        "'1.234.5', '', file.row.number",
        "'12.5', ',', file.row.number",
        "'12,5', '.', file.row.number",
        "'1,23', '.', file.row.number"
    })
    void a_number_that_is_not_written_as_the_file_says_is_a_bad_cell(
            String cell, String decimal, String reason) throws IOException {
        assertThat(read(decimal, HEADER + "202301,A,\"" + cell + "\",\n").problems())
                .extracting(Problem::messageKey)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234', '.', 1234",
        "'1,234.5', '', 1234.5",
        "'1,234,567', '', 1234567",
        "'1.234', ',', 1234",
        "'1 234,5', ',', 1234.5",
        "'12,5', ',', 12.5",
        "1’234.5, '', 1234.5",
        "'1.234', '', 1.234"
    })
    void thousands_may_stand_apart(String cell, String decimal, double number) throws IOException {
        var reading = read(decimal, HEADER + "202301,A,\"" + cell + "\",\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.figures().value(0)).isEqualTo(number);
    }

    @Test
    void months_written_month_first_are_not_taken_for_days() throws IOException {
        var reading = read("", HEADER + "01/01/2023,A,1,\n02/01/2023,A,2,\n03/01/2023,A,3,\n");
        assertThat(reading.problems())
                .extracting(Problem::messageKey)
                .containsExactly("file.row.period-length", "file.row.period-length");
    }
}
