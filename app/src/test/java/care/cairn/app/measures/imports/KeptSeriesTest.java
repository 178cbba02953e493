package care.cairn.app.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Verification;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Figures;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an analyst does on a chart can be taken back, and says why; series are watched and end. */
@CairnTest(properties = "test.imports=pages")
@Import(AnalystDoor.class)
class KeptSeriesTest {
    private static final Instant AT = Instant.parse("2023-01-02T09:00:00Z");
    private static final LocalDate LATER = LocalDate.parse("2100-01-01");
    private static final LocalDate DAY = LocalDate.parse("2023-01-02");

    @Autowired Measures measures;
    @Autowired Loads loads;
    @Autowired Points points;
    @Autowired Partners partners;
    @Autowired People people;
    @Autowired Verification verification;
    @LocalServerPort int port;

    private final String key = "kept-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Browse browse;
    private UUID id;
    private List<MeasureSeries> series;
    private String approver;

    @BeforeEach
    void figures() {
        browse = new Browse(port).with("Test-Role", "ANALYST").with("Accept-Language", "en");
        browse.get("/measures/import");
        id =
                measures.define(
                                UUID.randomUUID(),
                                key,
                                Catalogue.of("delayed-days-18plus").definition(),
                                Author.CLOCK,
                                AT)
                        .orThrow();
        series =
                measures.open(
                        id, List.of(opened("A", "North"), opened("B", "South")), Author.CLOCK, AT);
        var figures = new Figures();
        for (int month = 0; month < 30; month++) {
            figures.add(
                    series.getFirst().number(),
                    LocalDate.parse("2020-01-01").plusMonths(month),
                    100 + month % 7);
        }
        loads.load(
                new Loads.Origin("example", 0, "a.csv", "00", new Known.On(DAY)),
                figures,
                Author.CLOCK,
                AT);
        var partner = partners.join("Kept " + key, "council", "", DAY, Author.CLOCK, AT).orThrow();
        approver = people.join("Ann Approver", partner, DAY, Author.CLOCK, AT).orThrow().toString();
    }

    private static Measures.NewSeries opened(String place, String name) {
        return new Measures.NewSeries(place, Label.same(name), "", Label.NONE, true);
    }

    private Measure measure() {
        return measures.find(key).orElseThrow();
    }

    private String body(String path) {
        var page = browse.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).doesNotContain("??");
        return page.body();
    }

    @Test
    void limits_that_were_worked_out_anew_are_so_no_more_once_it_is_taken_back() {
        var first = "/measures/" + key;
        browse.post(
                first + "/rebases",
                Map.of(
                        "series",
                        String.valueOf(series.getFirst().number()),
                        "on",
                        "2021-01-01",
                        "cause",
                        "a new ward",
                        "approver",
                        approver));
        var rebase = measure().rebases().getFirst().id();
        var path = first + "/rebases/" + rebase + "/withdrawal";
        assertThat(body(first + "/definition")).contains(path);
        assertThat(body(path)).contains("a new ward");
        var without = browse.post(path, Map.of("why", "", "approver", approver));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(browse.post(path, Map.of("why", "It closed", "approver", "")).statusCode())
                .isEqualTo(422);
        assertThat(measure().rebases()).hasSize(1);

        assertThat(browse.post(path, Map.of("why", "It closed", "approver", approver)).statusCode())
                .isEqualTo(303);
        assertThat(measure().rebases()).isEmpty();
        assertThat(body(first + "/definition"))
                .contains("Taken back because: It closed", "a new ward", "Ann Approver");
        assertThat(browse.get(path).statusCode()).isEqualTo(404);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_point_that_was_left_out_counts_again_once_it_is_taken_back() {
        int number = series.getFirst().number();
        var first = "/measures/" + key;
        var ghost =
                Map.of(
                        "series",
                        String.valueOf(number),
                        "period",
                        "2020-04-01",
                        "cause",
                        "a strike",
                        "approver",
                        approver);
        browse.post(first + "/ghosts", ghost);
        assertThat(points.of(number, LATER).point(3).ghost()).isTrue();
        var path = first + "/ghosts/" + number + "/2020-04-01/withdrawal";
        assertThat(body(path)).contains("a strike");
        browse.post(path, Map.of("why", "There was none", "approver", approver));
        assertThat(points.of(number, LATER).point(3).ghost()).isFalse();
        browse.post(first + "/ghosts", ghost);
        assertThat(points.of(number, LATER).point(3).ghost())
                .as("and may be left out again")
                .isTrue();
    }

    @Test
    void a_series_is_watched_or_not_and_ends_with_a_reason_that_everybody_can_read() {
        int number = series.getFirst().number();
        var list = "/measures/" + key + "/series";
        var path = list + "/" + number;
        assertThat(body(list)).contains("North", "South", path);
        assertThat(body(path)).contains("Watch it no longer");
        assertThat(browse.post(path + "/watching", Map.of("watched", "no", "why", "")).statusCode())
                .isEqualTo(422);
        browse.post(path + "/watching", Map.of("watched", "no", "why", "Too few people"));
        assertThat(measures.series(id).getFirst().headline()).isFalse();
        var ending = Map.of("last", "2022-06-30", "successor", "99999", "why", "Merged");
        assertThat(browse.post(path + "/ending", ending).statusCode()).isEqualTo(422);
        browse.post(
                path + "/ending",
                Map.of(
                        "last",
                        "2022-06-30",
                        "successor",
                        String.valueOf(series.getLast().number()),
                        "why",
                        "Merged with the South"));
        assertThat(measures.series(id).getFirst().ended()).isEqualTo("2022-06-30");
        var visitor = new Browse(port).with("Test-Role", "MEMBER").with("Accept-Language", "en");
        assertThat(visitor.get(list).body())
                .contains(
                        "is watched no longer.",
                        "Too few people",
                        "ended on 30 June 2022.",
                        "South goes on in its stead.",
                        "Merged with the South")
                .doesNotContain("/ending", path + "\"");
        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
        browse.post(path + "/ending", Map.of("last", "", "successor", "", "why", "It did not"));
        assertThat(measures.series(id).getFirst().ended()).isNull();
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
