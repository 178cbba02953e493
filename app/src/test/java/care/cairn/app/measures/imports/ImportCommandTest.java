package care.cairn.app.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.cairn.app.database.CairnTest;
import care.cairn.app.database.CommandLineTask;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.History;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./cairn import} over every source, over files as they come, and over bad ones. */
@CairnTest(properties = "test.imports=command")
class ImportCommandTest {
    private static final Map<String, String> FILES =
            Map.of(
                    "phs-ae", "demo/data/ae_activity_monthly.csv",
                    "phs-admissions", "demo/data/hospital_admissions_weekly_hscp_simd.csv",
                    "phs-beds", "demo/data/beds_quarterly.csv",
                    "phs-care-at-home", "demo/data/care_at_home_quarterly.csv",
                    "phs-delayed-discharges", "demo/data/delayed_discharge_council_monthly.csv",
                    "ci-inspections", "demo/data/care_inspections.csv",
                    "nhs-england-ae", "england/ae_attendances.csv");
    private static final String CARE = "demo/data/care_at_home_quarterly.csv";

    @Autowired List<CommandLineTask> tasks;
    @Autowired Sources sources;
    @Autowired Measures measures;
    @Autowired Points points;
    @Autowired JdbcClient jdbc;

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void defineAll() {
        for (var entry : Catalogue.ALL) {
            if (measures.find(entry.key()).isEmpty()) {
                measures.define(
                                UUID.randomUUID(),
                                entry.key(),
                                entry.definition(),
                                Author.CLOCK,
                                Instant.parse("2016-01-01T00:00:00Z"))
                        .orThrow();
            }
        }
    }

    /** Runs the command and gives its exit code; what it printed is in {@link #said}. */
    private int run(String... words) {
        said.reset();
        return tasks.stream()
                .filter(it -> it.name().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int bring(String source, Path file) {
        return run("--source", source, file.toString());
    }

    private static Path published(String name) throws IOException {
        return new ClassPathResource(name).getFile().toPath();
    }

    private long entries() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }

    /** Refuses with these words, changes nothing, and shows nobody the inside of the program. */
    private void refused(int code, String... words) {
        assertThat(code).as(said()).isEqualTo(1);
        assertThat(said()).contains(words).doesNotContain("Exception", "??", "{0}");
    }

    private MeasureSeries series(String measure, String place) {
        return measures.series(measures.find(measure).orElseThrow().id()).stream()
                .filter(s -> s.place().equals(place) && s.whole())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_source_takes_its_published_file_once_and_the_same_again_changes_nothing()
            throws IOException {
        assertThat(sources.all())
                .extracting(it -> it.key())
                .filteredOn(it -> !it.startsWith("own-"))
                .containsExactlyInAnyOrderElementsOf(FILES.keySet());
        for (var each : FILES.entrySet()) {
            var file = published(each.getValue());
            assertThat(bring(each.getKey(), file)).as(said()).isZero();
            long before = entries();
            assertThat(bring(each.getKey(), file)).as(said()).isZero();
            assertThat(said()).startsWith("Nothing was loaded: all ");
            assertThat(entries()).isEqualTo(before);
        }
    }

    @Test
    void a_revised_figure_is_a_new_version_and_the_old_one_stays_known_as_it_was()
            throws IOException {
        var file = Files.copy(published(CARE), folder.resolve("care.csv"));
        assertThat(run("--source", "phs-care-at-home", "--known", "2022-12-01", file.toString()))
                .as(said())
                .isZero();
        var place = "S12000047";
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var row = text.lines().filter(it -> it.startsWith(place + ",")).toList().getLast();
        Files.writeString(file, text.replace(row, row.replaceAll(",[^,]*$", ",77.5")));
        assertThat(run("--source", "phs-care-at-home", "--known", "2022-12-20", file.toString()))
                .as(said())
                .isZero();
        assertThat(said()).contains("0 figures added, 1 revised");
        int number = series("care-at-home", place).number();
        var then = points.of(number, LocalDate.parse("2022-12-19"));
        var now = points.of(number, LocalDate.parse("2022-12-20"));
        assertThat(now.latest()).extracting(History.Point::value).isEqualTo(77.5);
        assertThat(now.latest()).extracting(History.Point::version).isEqualTo(2);
        assertThat(then.latest()).extracting(History.Point::value).isNotEqualTo(77.5);
    }

    @Test
    void organisations_that_merge_end_where_they_did_and_their_figures_stay_their_own()
            throws IOException {
        bring("nhs-england-ae", published("england/ae_attendances.csv"));
        var mergers = published("england/organisation_succession.csv").toString();
        assertThat(run("--mergers", "england-ae-within-4-hours", mergers)).as(said()).isZero();
        assertThat(said()).contains("another: 5.");

        var manchester = series("england-ae-within-4-hours", "RM2");
        assertThat(manchester.ended()).isEqualTo("2017-09-30");
        assertThat(manchester.note().en())
                .isEqualTo(
                        "Part of Manchester University NHS Foundation Trust since 1 October 2017."
                                + " Its figures end here and are not added to theirs.");
        assertThat(manchester.note().fr()).contains("depuis le 1er octobre 2017");
        assertThat(points.of(manchester.number(), LocalDate.parse("2100-01-01")).latest())
                .extracting(History.Point::period)
                .isEqualTo(LocalDate.parse("2017-09-01"));
        var successor = series("england-ae-within-4-hours", "R0A");
        assertThat(successor.ended()).isNull();
        assertThat(points.of(successor.number(), LocalDate.parse("2100-01-01")).point(0).period())
                .isEqualTo("2017-10-01");

        long before = entries();
        assertThat(run("--mergers", "england-ae-within-4-hours", mergers)).isZero();
        assertThat(said()).contains("another: 0.");
        assertThat(entries()).isEqualTo(before);
        refused(run("--mergers", "nothing", mergers), "There is no measure nothing.");
        refused(
                run("--mergers", "england-ae-within-4-hours", published(CARE).toString()),
                "These columns are missing: new_code, old_code.");
    }

    @Test
    void the_whole_file_of_england_goes_in_where_it_stands_beside_the_project() {
        var reference =
                Optional.ofNullable(System.getenv("CAIRN_REFERENCE"))
                        .orElse(System.getProperty("cairn.reference", "../../shared"));
        var data = Path.of(reference, "data", "nhs-ae-england");
        assumeTrue(Files.exists(data), "the whole file is not here: " + data);
        assertThat(bring("nhs-england-ae", data.resolve("ae_attendances.csv"))).as(said()).isZero();
        var all = data.resolve("organisation_succession.csv").toString();
        assertThat(run("--mergers", "england-ae-within-4-hours", all)).as(said()).isZero();
        assertThat(series("england-ae-within-4-hours", "RW3").ended()).isEqualTo("2017-09-30");
    }

    @Test
    void what_was_typed_wrong_is_said() throws IOException {
        var file = published(CARE).toString();
        refused(run(), "./cairn import --source KEY", "phs-ae");
        refused(run(file), "./cairn import --source KEY");
        refused(run("--source", "phs-care-at-home"), "./cairn import --source KEY");
        refused(run("--source", "phs-care-at-home", file, file), "./cairn import --source KEY");
        refused(run("--source", "nobody", file), "There is no source nobody.");
        refused(run("--source", "phs-care-at-home", "/nowhere.csv"), "does not exist");
        refused(run("--source", "phs-care-at-home", folder.toString()), "does not exist");
        refused(run("--source", "phs-care-at-home", "a\0b"), "does not exist");
        for (var day : List.of("soon", "2999-01-01", "16/01/2023")) {
            refused(
                    run("--source", "phs-care-at-home", "--known", day, file),
                    "“" + day + "” is no day on which figures can have become known");
        }
    }

    private static final String HEADER = "ltla24_code,ltla24_name,date,care_at_home_per_1000\n";

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", "The file is empty"),
                Arguments.of(HEADER, "only a header"),
                Arguments.of(HEADER + "\n\r\n", "only a header"),
                Arguments.of("ltla24_code,date\nS12000047,Q1 2023\n", "columns are missing: care"),
                Arguments.of("one\n1\n", "Only one column was found"),
                Arguments.of(HEADER.strip() + ",date\n" + row("Q1 2023,9"), "more than once: date"),
                Arguments.of(
                        HEADER + row("Q1 2023,=9+1"),
                        "Line 2, column care_at_home_per_1000: “=9+1” is a formula"),
                Arguments.of(HEADER + row("Q1 2023,@SUM(A1)"), "is a formula"),
                Arguments.of(HEADER + row("Q1 2023,nine"), "“nine” is no number"),
                Arguments.of(HEADER + row("Q1 2023,9,5"), "Line 2: the row has 5 cells"),
                Arguments.of(HEADER + row("Q1 2023"), "Line 2: the row has 3 cells"),
                Arguments.of(HEADER + row("Q1 2023,\"9,5\""), "has a decimal comma"),
                Arguments.of(
                        HEADER + row("Q1 2023,1") + row("Q1 2023,2"),
                        "Line 3: another value for the same period stands in line 2"),
                Arguments.of(HEADER + row("Q9 2023,1"), "“Q9 2023” is no period"),
                Arguments.of(HEADER + row("2023-02-01,1"), "“2023-02-01” is no period"),
                Arguments.of(HEADER + row("Q1 2023,\"1"), "In line 2 a quotation mark is opened"),
                Arguments.of(HEADER + row("Q1 2023,1\0"), "bytes that no text has"),
                Arguments.of("PK\u0003\u0004", "zip archive or a spreadsheet"),
                Arguments.of("%PDF-1.7", "This is a PDF"));
    }

    private static String row(String rest) {
        return "S12000047,Fife," + rest + "\n";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_file_is_refused_with_a_sentence_and_nothing_is_loaded(String content, String words)
            throws IOException {
        var file = folder.resolve("bad.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        long before = entries();
        refused(bring("phs-care-at-home", file), words);
        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodings_and_line_ends_of_other_programs_are_read(String charset) throws IOException {
        var text = Files.readString(published(CARE), StandardCharsets.UTF_8);
        var mark = charset.startsWith("UTF") ? "\ufeff" : "";
        var file = folder.resolve("care.csv");
        Files.write(file, (mark + text.replace("\n", "\r\n")).getBytes(Charset.forName(charset)));
        assertThat(bring("phs-care-at-home", file)).as(said()).isZero();
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_their_line() throws IOException {
        var text = Files.readString(published(CARE), StandardCharsets.UTF_8) + "é é é é,";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        var file = Files.write(folder.resolve("broken.csv"), bytes);
        refused(bring("phs-care-at-home", file), "no text in the encoding UTF-8");
    }

    @Test
    void a_file_of_two_gigabytes_is_refused_unread() throws IOException {
        var file = folder.resolve("large.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(2L << 30);
        }
        refused(bring("phs-care-at-home", file), "2,048 MB; a file may have 1,024 MB at most");
    }

    @Test
    void a_million_rows_are_loaded_or_not_at_all() throws IOException {
        measures.define(
                        UUID.randomUUID(),
                        "own-days",
                        Catalogue.of("emergency-admissions").definition(),
                        Author.CLOCK,
                        Instant.parse("2016-01-01T00:00:00Z"))
                .orThrow();
        sources.keep(
                new MappingForm(
                                "own-days",
                                "Days",
                                "own-days",
                                "Week",
                                "",
                                "",
                                "Place",
                                "",
                                "",
                                "Number",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                "")
                        .source(),
                Author.CLOCK,
                Instant.parse("2016-01-01T00:00:00Z"));
        var file = folder.resolve("million.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Week,Place,Number\n");
            for (int place = 0; place < 1_000; place++) {
                weeks(out, place, 1_000);
            }
        }
        var bad = folder.resolve("bad.csv");
        Files.copy(file, bad);
        Files.writeString(bad, "2023-01-02,P1,many\n", StandardOpenOption.APPEND);
        long before = entries();
        refused(bring("own-days", bad), "Line 1,000,002, column Number: “many” is no number");
        assertThat(entries()).isEqualTo(before);
        assertThat(bring("own-days", file)).as(said()).isZero();
        assertThat(said()).contains("1,000,000 figures added, 0 revised, 0 unchanged");
    }

    private static void weeks(BufferedWriter out, int place, int weeks) throws IOException {
        var week = LocalDate.parse("2003-01-06");
        for (int i = 0; i < weeks; i++) {
            out.write(week + ",P" + place + "," + (place + 7 * i) % 977 + "\n");
            week = week.plusWeeks(1);
        }
    }
}
