package care.cairn.app.measures.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.measures.Period;
import care.cairn.app.measures.PointState;
import care.cairn.app.web.Label;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    private static final Source.Place VICTORIA =
            new Source.Place("F704H", Label.same("Victoria Hospital"), true);

    @TempDir Path folder;

    private static Source source(Source.Value value, boolean sum, List<String> detail) {
        return new Source(
                "example",
                Label.same("Example"),
                Label.NONE,
                Label.NONE,
                "",
                "",
                "Month",
                "",
                "",
                List.of(),
                List.of(
                        new Source.Feed(
                                "within",
                                List.of(),
                                new Source.Places("Site", List.of(VICTORIA), true),
                                List.of(),
                                value,
                                sum,
                                detail)));
    }

    private static final Source.Value WITHIN =
            new Source.Value("", "Within", "", "All", List.of(), 0, "WithinQF", 1);

    private Reading read(Source source, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), content);
        return new FigureReader(source, List.of(new Wanted("within", Period.MONTH, 100)))
                .read(file);
    }

    private Reading read(String content) throws IOException {
        return read(source(WITHIN, false, List.of()), content.getBytes(StandardCharsets.UTF_8));
    }

    private static final String HEADER = "Month,Site,Within,WithinQF,All\n";

    @Test
    void a_share_is_read_with_what_it_is_made_of() throws IOException {
        var reading = read(HEADER + "202301,F704H,80,,100\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.series()).extracting(Reading.Line::place).containsExactly("F704H");
        assertThat(reading.figures().value(0)).isEqualTo(80);
        assertThat(reading.figures().numerator(0)).isEqualTo(80);
        assertThat(reading.figures().denominator(0)).isEqualTo(100);
    }

    @Test
    void qualifiers_and_empty_cells_are_states_and_never_zeros() throws IOException {
        var reading =
                read(
                        HEADER
                                + "202301,F704H,,c,100\n"
                                + "202302,F704H,,:,100\n"
                                + "202303,F704H,80,p,100\n"
                                + "202304,F704H,,,100\n"
                                + "202305,F704H,,z,\n"
                                + "202306,F704H,0,,0\n"
                                + "202307,F704H,*,,100\n"
                                + "202308,F704H,0,,100\n");
        var figures = reading.figures();
        assertThat(reading.problems()).isEmpty();
        assertThat(figures.size()).isEqualTo(7);
        assertThat(figures.state(0)).isEqualTo(PointState.SUPPRESSED);
        assertThat(figures.reason(1)).isEqualTo("not-available");
        assertThat(figures.state(2)).isEqualTo(PointState.KNOWN);
        assertThat(figures.reason(2)).isEqualTo("provisional");
        assertThat(figures.state(3)).isEqualTo(PointState.UNAVAILABLE);
        assertThat(figures.reason(3)).isEqualTo("empty");
        assertThat(figures.reason(4)).isEqualTo("none-counted");
        assertThat(figures.state(5)).isEqualTo(PointState.SUPPRESSED);
        assertThat(figures.value(6)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202313,F704H,1,,2|Month|file.row.period",
                "202301,F704H,x,,2|Within|file.row.number",
                "202301,F704H,=1+1,,2|Within|file.row.formula",
                "202301,F704H,@A1,,2|Within|file.row.formula",
                "202301,F704H,1|''|file.row.columns",
                "202301,F704H,1,,2,3|''|file.row.columns",
                "202301,F704H,-1,,2|Within|file.row.negative",
                "202301,F704H,1,q,2|WithinQF|file.row.qualifier",
                "202301,,1,,2|Site|file.row.no-place"
            })
    void a_bad_row_is_named_with_its_line_column_and_reason(
            String row, String column, String reason) throws IOException {
        var reading = read(HEADER + "202212,F704H,1,,2\n" + row + "\n");
        assertThat(reading.problemCount()).isEqualTo(1);
        var problem = reading.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.messageKey()).isEqualTo(reason);
    }

    @Test
    void the_same_row_twice_is_fine_but_two_values_for_one_period_are_not() throws IOException {
        assertThat(read(HEADER + "202301,F704H,1,,2\n202301,F704H,1,,2\n").problemCount()).isZero();
        var reading = read(HEADER + "202301,F704H,1,,2\n202301,F704H,2,,2\n");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(3);
                    assertThat(p.messageKey()).isEqualTo("file.row.twice");
                    assertThat(p.arguments().getFirst()).isEqualTo(2);
                });
    }

    @Test
    void rows_are_added_up_where_the_source_says_so() throws IOException {
        var source = source(WITHIN, true, List.of("Type"));
        var reading =
                read(
                        source,
                        ("Month,Site,Within,WithinQF,All,Type\n"
                                        + "202301,F704H,80,,100,1\n"
                                        + "202301,F704H,50,,50,2\n"
                                        + "202301,F704H,50,,50,2\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.figures().numerator(0)).isEqualTo(130);
        assertThat(reading.figures().denominator(0)).isEqualTo(150);
    }

    @Test
    void a_sum_of_which_one_part_is_suppressed_is_not_known() throws IOException {
        var source = source(WITHIN, true, List.of("Type"));
        var reading =
                read(
                        source,
                        ("Month,Site,Within,WithinQF,All,Type\n"
                                        + "202301,F704H,80,,100,1\n"
                                        + "202301,F704H,,c,50,2\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.figures().state(0)).isEqualTo(PointState.SUPPRESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void usual_encodings_are_found_with_and_without_their_mark(String name) throws IOException {
        var text = HEADER + "202301,Hôpital,1,,2\n";
        var charset = Charset.forName(name);
        var source = source(WITHIN, false, List.of());
        assertThat(read(source, text.getBytes(charset)).series().getFirst().place())
                .isEqualTo("Hôpital");
        if (name.startsWith("UTF")) {
            assertThat(
                            read(source, ("\ufeff" + text).getBytes(charset))
                                    .series()
                                    .getFirst()
                                    .place())
                    .isEqualTo("Hôpital");
        }
    }

    @Test
    void semicolons_and_tabs_are_found_and_then_a_comma_is_a_decimal_sign() throws IOException {
        var reading = read("Month;Site;Within;WithinQF;All\n202301;F704H;1,5;;2\n");
        assertThat(reading.figures().numerator(0)).isEqualTo(1.5);
        assertThat(reading.separator()).isEqualTo(';');
    }

    private String refusal(byte[] content) {
        try {
            read(source(WITHIN, false, List.of()), content);
            return "read";
        } catch (UnreadableFileException e) {
            return e.refusal().messageKey();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String refusal(String content) {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_such_file_is_refused_with_a_sentence() throws IOException {
        assertThat(refusal("")).isEqualTo("file.unreadable.empty");
        assertThat(refusal(HEADER)).isEqualTo("file.unreadable.header-only");
        assertThat(refusal("Month;Site\n1;2\n")).isEqualTo("file.unreadable.columns");
        assertThat(refusal("Month^Site\n1^2\n")).isEqualTo("file.unreadable.one-column");
        assertThat(refusal(HEADER + "soon,F704H,1,,2\n")).isEqualTo("file.unreadable.periods");
        assertThat(refusal(new byte[1000])).isEqualTo("file.unreadable.binary");
        assertThat(refusal("%PDF-1.7 …")).isEqualTo("file.unreadable.pdf");
        var zip = new java.io.ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(zip.toByteArray())).isEqualTo("file.unreadable.zip");
    }

    @Test
    void a_column_of_numbers_is_not_taken_for_the_organisations() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 10_001; i++) {
            rows.append("202301,").append(i).append(",1,,2\n");
        }
        assertThat(refusal(rows.toString())).isEqualTo("file.unreadable.series");
    }

    @Test
    void broken_text_is_refused_with_its_line() {
        var good = (HEADER + "202301,Hôpital é,1,,2\n").getBytes(StandardCharsets.UTF_8);
        var bad = new byte[good.length + 20];
        System.arraycopy(good, 0, bad, 0, good.length);
        var row = "202302,".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(row, 0, bad, good.length, row.length);
        bad[good.length + row.length] = (byte) 0xff;
        java.util.Arrays.fill(bad, good.length + row.length + 1, bad.length, (byte) 'x');
        assertThatThrownBy(() -> read(source(WITHIN, false, List.of()), bad))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> {
                            assertThat(e.refusal().messageKey())
                                    .isEqualTo("file.unreadable.encoding");
                            assertThat(e.refusal().arguments().getFirst()).isEqualTo(3L);
                        });
    }

    @Test
    void a_file_of_two_gigabytes_is_refused_before_it_is_read() throws IOException {
        var file = folder.resolve("large.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(2L << 30);
        }
        var reader =
                new FigureReader(
                        source(WITHIN, false, List.of()),
                        List.of(new Wanted("within", Period.MONTH, 100)));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("file.unreadable.large");
    }

    @Test
    void a_source_comes_back_from_its_json_as_it_was() {
        var source = source(WITHIN, true, List.of("Type"));
        assertThat(Source.of(source.json())).isEqualTo(source);
    }
}
