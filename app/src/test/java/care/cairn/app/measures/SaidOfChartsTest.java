package care.cairn.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Label;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say of charts: at a point, and of what got better; and what a chart is not for. */
@CairnTest
@Import({PublicPlace.class, ByHeader.class})
class SaidOfChartsTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"ward\" & =1+1";
    private static final String ESCAPED = "&lt;script&gt;alert(";

    @LocalServerPort int port;
    @Autowired Measures measures;
    @Autowired Loads loads;
    @Autowired Claims claims;
    @Autowired Uses uses;
    @Autowired JdbcClient jdbc;

    private Browse as(UUID person) {
        return ByHeader.as(new Who(person, null, false), port).with("Accept-Language", "en");
    }

    private Measure published(String key) {
        return measures.find(key)
                .orElseGet(() ->
                        measures.find(new Published(measures, loads).discharge(key)).orElseThrow());
    }

    @Test
    void
            a_remark_stands_on_the_chart_in_the_table_and_in_the_file_until_its_author_takes_it_back() {
        var measure = published("remarked");
        int series = measures.series(measure.id()).getFirst().number();
        var author = as(UUID.randomUUID());
        var point = "/measures/remarked/points/2022-03-01";
        var shown = author.get(point + "?series=" + series).body();
        assertThat(shown).contains("Nobody has written anything at this point.");

        var empty =
                author.post(
                        point + "/remarks", Map.of("series", String.valueOf(series), "text", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write what one should know about this point.");
        var nowhere =
                author.post(
                        "/measures/remarked/points/1999-01-01/remarks",
                        Map.of("series", String.valueOf(series), "text", "x"));
        assertThat(nowhere.statusCode()).isIn(404, 422);

        var written =
                author.post(
                        point + "/remarks",
                        Map.of("series", String.valueOf(series), "text", HOSTILE));
        assertThat(written.statusCode()).isEqualTo(303);

        var chart = new Browse(port).get("/measures/remarked").body();
        assertThat(chart).contains(ESCAPED).doesNotContain("<script>alert");
        assertThat(chart)
                .as("as a mark, in the words of the point for ears, and in the table")
                .containsPattern("<g class=\"mark\">.*&lt;script&gt;alert")
                .containsPattern("aria-label=\"March 2022[^\"]*&lt;script&gt;alert")
                .containsPattern("<span class=\"tiny\"[^>]*>&lt;script&gt;alert");
        assertThat(new Browse(port).get("/measures/remarked/chart.csv").body())
                .contains("<script>alert('x')</script> \"\"ward\"\" & =1+1 (");
        assertThat(new Browse(port).get("/measures/remarked/chart.svg").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");

        var id =
                jdbc.sql("select id from measures.remark where series = :series")
                        .param("series", series)
                        .query(UUID.class)
                        .single();
        var other = as(UUID.randomUUID()).post(point + "/remarks/" + id + "/withdrawal", Map.of());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("Only the one who wrote it can take it back.")
                .contains(ESCAPED);
        assertThat(author.post(point + "/remarks/" + id + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(new Browse(port).get("/measures/remarked").body()).doesNotContain(ESCAPED);
        assertThat(new Browse(port).get("/record?subject=measure/" + measure.id()).body())
                .contains("wrote at a point of a chart", "took back what was written at a point");
    }

    @Test
    void a_claim_of_improvement_cites_a_chart_and_the_verdict_stands_beside_it() {
        var measure = published("claimed");
        var all = measures.series(measure.id());
        int worse = all.getFirst().number();
        int steady = all.getLast().number();
        var member = as(UUID.randomUUID());
        var about = Measure.subject(measure.id());
        assertThat(member.get("/claims/new?about=" + about).body())
                .contains("Say that something got better");
        assertThat(member.get("/claims/new?about=decision/none").statusCode()).isEqualTo(404);

        var bare =
                member.post(
                        "/claims",
                        Map.of("about", about, "text", "We wait less", "since", "2022-04-01"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("A claim of improvement cites a chart", "We wait less", "2022-04-01");

        var made =
                member.post(
                        "/claims",
                        Map.of(
                                "about",
                                about,
                                "text",
                                "We wait less <b>now</b>",
                                "series",
                                String.valueOf(worse),
                                "since",
                                "2022-04-01"));
        assertThat(made.statusCode()).isEqualTo(303);
        var claim = claims.about(about).getFirst();
        var page = new Browse(port).with("Accept-Language", "en").get("/claims/" + claim.id());
        assertThat(page.body())
                .contains("The chart shows the opposite", "We wait less &lt;b&gt;now&lt;/b&gt;")
                .contains("class=\"chart wide\"")
                .doesNotContain("??", "th:");
        assertThat(
                        new Browse(port)
                                .with("Accept-Language", "fr")
                                .get("/claims/" + claim.id())
                                .body())
                .contains("Le graphique montre le contraire")
                .doesNotContain("??");

        var citation =
                claims.citation(
                                steady,
                                LocalDate.parse("2021-01-01"),
                                LocalDate.parse("2023-01-16"))
                        .orElseThrow();
        assertThat(citation.pointsBefore()).isGreaterThanOrEqualTo(12);
        assertThat(citation.verdict()).isIn(Citation.NO_CHANGE, Citation.MIXED, Citation.BETTER);
        var early =
                claims.citation(worse, LocalDate.parse("2019-03-01"), LocalDate.parse("2023-01-16"))
                        .orElseThrow();
        assertThat(early.verdict()).isEqualTo(Citation.TOO_FEW);
        assertThat(early.before()).isNull();

        assertThat(
                        as(UUID.randomUUID())
                                .post("/claims/" + claim.id() + "/withdrawal", Map.of())
                                .statusCode())
                .isEqualTo(422);
        assertThat(member.post("/claims/" + claim.id() + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(new Browse(port).get("/claims/" + claim.id()).body())
                .as("taken back, and still to be read")
                .contains("We wait less");
    }

    @Test
    void a_use_that_the_statement_rules_out_is_refused_by_its_clause_and_on_the_record() {
        var measure = published("for-improvement");
        var asker = UUID.randomUUID();
        var refusal =
                uses.toJudge(measure.id(), Uses.COMMITMENT_BAR, asker, Example.AT).orElseThrow();
        assertThat(refusal.field()).isEqualTo("measure");
        assertThat(refusal.arguments()).contains("ranking hospitals, or paying them");
        assertThat(
                        uses.toJudge(
                                measure.id(),
                                Uses.COMMITMENT_BAR,
                                asker,
                                Example.AT.plusSeconds(9)))
                .isPresent();
        assertThat(uses.refused(measure.id()))
                .as("told twice, written down once")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.asker()).isEqualTo(asker);
                    assertThat(it.version()).isEqualTo(1);
                });
        assertThat(new Browse(port).get("/measures/for-improvement/definition").body())
                .contains("One use was refused", "ruled out by version 1 of the definition");
        assertThat(new Browse(port).get("/record?subject=measure/" + measure.id()).body())
                .contains("refused a use that the statement of a measure rules out");
    }

    @Test
    void from_improvement_to_judgement_takes_a_decision() {
        var measure = published("to-be-judged-by");
        var use = measure.definition().use();
        var judging =
                measure.definition().withUse(use.judging(Label.same("to judge"), use.notFor()));
        assertThat(measure.redefine(judging, Words.of("because")))
                .isEqualTo(Result.refused(refusal("use", "measure.refused.use-decision")));
        var why = Words.of("the Board wants it");
        assertThat(measure.judge(Label.NONE, Label.same("ranking"), "", Set.of(), why))
                .isEqualTo(Result.refused(refusal("decision", "measure.refused.mandate")));
        assertThat(
                        measures.judgeBy(
                                measure.id(),
                                Label.NONE,
                                Label.same("ranking"),
                                "decision/" + UUID.randomUUID(),
                                why,
                                Example.ANALYST,
                                Example.AT))
                .as("a decision that is none, or that does not rest on the measure")
                .isEqualTo(Result.refused(refusal("decision", "measure.refused.mandate")));
        var moved =
                measure.judge(
                                Label.NONE,
                                Label.same("ranking"),
                                "decision/1",
                                Set.of("decision/1"),
                                why)
                        .orThrow();
        assertThat(moved.use().use()).isEqualTo(DataUse.Use.PERFMSR);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.follows()).containsExactly("decision/1");
    }

    @Test
    void limits_worked_out_anew_are_marked_on_the_chart_with_their_cause() {
        var measure = published("rebased");
        measures.rebase(
                        measure.id(),
                        UUID.randomUUID(),
                        null,
                        LocalDate.parse("2021-01-01"),
                        Words.of("The ward moved"),
                        UUID.randomUUID(),
                        false,
                        Example.ANALYST,
                        Example.AT)
                .orThrow();
        var page = new Browse(port).with("Accept-Language", "en").get("/measures/rebased").body();
        assertThat(page).contains("Limits worked out anew: The ward moved");
    }

    private static care.cairn.app.web.Refusal refusal(String field, String key) {
        return care.cairn.app.web.Refusal.at(field, key);
    }
}
