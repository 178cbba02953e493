package care.cairn.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of the week, as the personas of the demo see it. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class WeekTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private Document week(String persona, String language, String day) {
        Browse browse = new Browse(port).with("Accept-Language", language).become(persona);
        browse.get("/");
        if (!day.isEmpty()) {
            browse.post("/looking-at", Map.of("date", day));
        }
        var page = browse.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return Jsoup.parse(page.body());
    }

    private static List<String> news(Document week) {
        return week.select(".trail li").eachText();
    }

    @Test
    void the_analyst_is_told_which_figures_can_be_loaded_and_led_there() {
        var item = week("analyst", "en", "").select(".list li:contains(Figures for)");
        assertThat(item.text()).contains("usually known by", "Emergency admissions");
        assertThat(item.select("a").attr("href"))
                .isEqualTo("/measures/import?source=phs-admissions");
        assertThat(week("executive", "en", "").text()).doesNotContain("usually known by");
    }

    @Test
    void what_changed_names_the_measure_and_what_it_does_and_since_when() {
        assertThat(news(week("practice", "en", "")))
                .anySatisfy(line ->
                        assertThat(line)
                                .matches(".*, Fife: Getting worse, and not by chance\\. .*\\d.*"));
        assertThat(news(week("practice", "fr", "")))
                .anySatisfy(line -> assertThat(line).contains("Cela se dégrade"));
    }

    @Test
    void what_changed_says_how_a_decision_closed_and_what_became_of_a_commitment() {
        var closed = day("select max(closed_at) from decision where outcome = 'approved'");
        assertThat(news(week("practice", "en", closed)))
                .anySatisfy(line ->
                        assertThat(line).matches(".*: .* decided: approved; \\d+ no objection.*"));
        var judged = day("select max(judged_at) from commitment_account");
        assertThat(news(week("practice", "en", judged)))
                .anySatisfy(line -> assertThat(line).contains(" judged the account of "));
    }

    @Test
    void no_two_lines_of_the_small_scorecard_read_the_same() {
        assertThat(week("programme", "en", "").select(".scorecard-small th").eachText())
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_loop_counts_with_its_denominators() {
        var ended = day("select max(ended_at) from commitment where ended in ('met', 'not-met')");
        assertThat(week("programme", "en", ended).select("section.card tr").eachText())
                .anySatisfy(line ->
                        assertThat(line).matches("Commitments kept \\d+% of \\d+ that fell due.*"));
        var closed = day("select max(closed_at) from decision");
        assertThat(week("programme", "en", closed).select("section.card tr").eachText())
                .anySatisfy(line -> assertThat(line).matches("Decisions closed \\d+ .*opened"));
    }

    private String day(String sql) {
        return LocalDate.ofInstant(
                        jdbc.sql(sql).query(Timestamp.class).single().toInstant(),
                        ZoneId.of("Europe/London"))
                .toString();
    }
}
