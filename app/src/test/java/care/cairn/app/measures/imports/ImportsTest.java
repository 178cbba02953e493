package care.cairn.app.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Drawing;
import care.cairn.app.measures.History;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import care.cairn.app.web.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest(properties = "test.imports=own")
class ImportsTest {
    private static final Author ANALYST = new Author(UUID.randomUUID(), null);
    private static final Instant AT = Instant.parse("2023-01-16T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2023-01-16");

    @Autowired Measures measures;
    @Autowired Imports imports;
    @Autowired Sources sources;
    @Autowired Points points;
    @Autowired JdbcClient jdbc;

    @TempDir Path folder;

    @BeforeEach
    void defineAll() {
        for (var entry : Catalogue.ALL) {
            if (measures.find(entry.key()).isEmpty()) {
                var id = UUID.randomUUID();
                measures.define(id, entry.key(), entry.definition(), ANALYST, AT).orThrow();
            }
        }
    }

    private Result<Imports.Imported> run(String source, Path file, Known known) {
        return imports.run(
                sources.find(source).orElseThrow(), file, "file.csv", known, ANALYST, AT);
    }

    private static Path demo(String name) throws IOException {
        return new ClassPathResource("demo/data/" + name).getFile().toPath();
    }

    private MeasureSeries series(String measure, String place, String stratum) {
        return measures.series(measures.find(measure).orElseThrow().id()).stream()
                .filter(s -> s.place().equals(place) && s.stratum().equals(stratum))
                .findFirst()
                .orElseThrow();
    }

    private long entries() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }

    @Test
    void a_published_file_goes_in_by_its_lag_and_the_same_file_again_changes_nothing()
            throws IOException {
        var file = demo("delayed_discharge_council_monthly.csv");
        var first = run("phs-delayed-discharges", file, new Known.ByLag(TODAY)).orThrow();
        assertThat(first.outcome().added()).isPositive();

        var fife = series("delayed-days-18plus", "S12000047", "");
        assertThat(fife.headline()).isTrue();
        assertThat(points.of(fife.number(), LocalDate.parse("2020-02-14")).latest())
                .extracting(History.Point::period)
                .isEqualTo(LocalDate.parse("2019-12-01"));
        assertThat(points.of(fife.number(), LocalDate.parse("2020-02-15")).latest())
                .extracting(History.Point::period)
                .isEqualTo(LocalDate.parse("2020-01-01"));

        long before = entries();
        var again = run("phs-delayed-discharges", file, new Known.ByLag(TODAY)).orThrow();
        assertThat(again.outcome().load()).isNull();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void what_was_known_at_the_time_draws_the_chart_as_it_was() throws IOException {
        run("phs-ae", demo("ae_activity_monthly.csv"), new Known.ByLag(TODAY)).orThrow();
        var victoria = series("ae-within-4-hours", "F704H", "");
        var measure = measures.find("ae-within-4-hours").orElseThrow();
        var then = LocalDate.parse("2018-06-30");
        var drawing = Drawing.of(measure, victoria, points.of(victoria.number(), then), then);
        assertThat(drawing.chart().size()).isEqualTo(41);
        var now = Drawing.of(measure, victoria, points.of(victoria.number(), TODAY), TODAY);
        assertThat(now.chart().size()).isEqualTo(96);
    }

    @Test
    void one_bad_row_and_nothing_is_loaded() throws IOException {
        var text = Files.readString(demo("care_at_home_quarterly.csv"), StandardCharsets.UTF_8);
        var file = folder.resolve("bad.csv");
        Files.writeString(file, text + "S12000047,Fife,Q1 2023,=9+1\n", StandardCharsets.UTF_8);
        long before = entries();

        assertThat(run("phs-care-at-home", file, new Known.On(TODAY)))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused ->
                                assertThat(refused.refusal().messageKey())
                                        .isEqualTo("import.refused.rows"));
        assertThat(entries()).isEqualTo(before);
        var preview =
                imports.preview(
                        sources.find("phs-care-at-home").orElseThrow().source(),
                        file,
                        new Known.On(TODAY));
        assertThat(preview.reading().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.messageKey()).isEqualTo("file.row.formula"));
    }

    @Test
    void a_preview_says_what_would_change_and_changes_nothing() throws IOException {
        var original = Files.readString(demo("beds_quarterly.csv"), StandardCharsets.UTF_8);
        var file = folder.resolve("beds.csv");
        Files.writeString(file, original, StandardCharsets.UTF_8);
        run("phs-beds", file, new Known.On(LocalDate.parse("2022-12-01"))).orThrow();
        var line =
                original.lines()
                        .filter(l -> l.startsWith("2022Q3,,S08000029,,S08000029,"))
                        .filter(l -> l.contains("All Acute"))
                        .findFirst()
                        .orElseThrow();
        var cells = line.split(",", -1);
        cells[12] = String.valueOf(Integer.parseInt(cells[12]) + 100);
        Files.writeString(
                file, original.replace(line, String.join(",", cells)), StandardCharsets.UTF_8);
        long before = entries();

        var preview =
                imports.preview(
                        sources.find("phs-beds").orElseThrow().source(), file, new Known.On(TODAY));
        assertThat(preview.difference().revised()).isEqualTo(1);
        assertThat(preview.difference().added()).isZero();
        assertThat(preview.opened()).isZero();
        assertThat(entries()).isEqualTo(before);

        run("phs-beds", file, new Known.On(TODAY)).orThrow();
        var fife = series("bed-occupancy", "S08000029", "");
        assertThat(points.versions(fife.number(), LocalDate.parse("2022-07-01"))).hasSize(2);
    }

    @Test
    void every_source_that_is_built_in_feeds_measures_of_the_catalogue() {
        assertThat(sources.all())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(source ->
                        assertThat(source.feeds()).allSatisfy(f -> Catalogue.of(f.measure())));
    }
}
