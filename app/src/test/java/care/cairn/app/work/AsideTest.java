package care.cairn.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put off or muted on the page of the week, over HTTP in the demo. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class AsideTest {
    private static final String SIGNAL = ".list li:has(.tag:contains(Signal)):has(.ways)";

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nothing_is_put_aside() {
        jdbc.sql("delete from aside").update();
    }

    private static Document page(Browse browse, String path) {
        var page = browse.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return Jsoup.parse(page.body());
    }

    private Browse as(String persona) {
        return new Browse(port).with("Accept-Language", "en").become(persona);
    }

    private static Map<String, String> form(Document page, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field :
                page.select("form[action=/asides] input[type=hidden]:not([name=_csrf])")) {
            fields.put(field.attr("name"), field.val());
        }
        fields.putAll(typed);
        return fields;
    }

    @Test
    void a_week_tells_what_takes_minutes_from_what_takes_thought() {
        Document week = page(as("executive"), "/");
        assertThat(week.select("main h3").eachText())
                .contains("Takes a few minutes", "Takes some thought");
        assertThat(week.select("h3:contains(some thought) + .list .tag").eachText())
                .contains("Judge");
        assertThat(week.select("h3:contains(few minutes) + .list .tag").eachText())
                .contains("Position")
                .doesNotContain("Judge");
    }

    @Test
    void what_is_put_off_is_seen_by_all_keeps_its_clock_and_comes_back_when_taken_back() {
        Browse practice = as("practice");
        Document before = page(practice, "/");
        Element item = before.select(SIGNAL).first();
        assertThat(item).isNotNull();
        String path = item.select("h3 a").attr("href");
        String clock = item.select(".when").text();
        assertThat(clock).isNotEmpty();
        Document ask = page(practice, item.select(".ways a").attr("href"));
        assertThat(ask.select("main").text()).contains("Its clock goes on: it is due on");

        var done = practice.post("/asides", form(ask, Map.of("how", "off", "until", "2023-02-03")));
        assertThat(Browse.leadsTo(done)).contains("/");
        Document after = page(practice, "/");
        assertThat(after.select(SIGNAL + " h3 a[href=" + path + "]")).isEmpty();
        Element aside = after.select(".put-aside li:has(a[href=" + path + "])").first();
        assertThat(aside).isNotNull();
        assertThat(aside.text()).contains("comes back on 3 February 2023").contains(clock);
        for (String reader : List.of("executive", "visitor")) {
            assertThat(page(as(reader), path).select(".notes").text())
                    .isEqualTo(
                            "Tom Reid has put this off until 3 February 2023. Its clock goes on.");
        }
        assertThat(page(as("executive"), "/signals").select(".notes")).isEmpty();

        Element back = aside.select("form").first();
        assertThat(back).isNotNull();
        assertThat(as("executive").post(back.attr("action"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(page(practice, "/").select(".put-aside li")).hasSize(1);
        practice.post(back.attr("action"), Map.of());
        assertThat(page(practice, "/").select(SIGNAL + " h3 a[href=" + path + "]")).hasSize(1);
        assertThat(page(practice, path).select(".notes")).isEmpty();
    }

    @Test
    void a_day_gone_by_is_refused_at_its_field_and_what_is_not_mine_cannot_be_put_aside() {
        Browse practice = as("practice");
        Element item = page(practice, "/").select(SIGNAL).first();
        assertThat(item).isNotNull();
        Document ask = page(practice, item.select(".ways a").attr("href"));
        for (String day : List.of("2023-01-16", "2025-01-01", "soon")) {
            var refused = practice.post("/asides", form(ask, Map.of("how", "off", "until", day)));
            assertThat(refused.statusCode()).isEqualTo(422);
            Document again = Jsoup.parse(refused.body());
            assertThat(again.select("#until").val()).isEqualTo(day);
            assertThat(again.select("#until-error").text()).isNotEmpty();
        }
        var stranger = as("executive").post("/asides", form(ask, Map.of("how", "mute")));
        assertThat(Browse.leadsTo(stranger)).contains("/");
        assertThat(jdbc.sql("select count(*) from aside").query(Long.class).single()).isZero();
    }

    @Test
    void what_is_muted_is_told_no_news_of_and_is_late_all_the_same() {
        Browse practice = as("practice");
        Element item = page(practice, "/").select(SIGNAL).first();
        assertThat(item).isNotNull();
        Document ask = page(practice, item.select(".ways a").attr("href"));
        practice.post("/asides", form(ask, Map.of("how", "mute")));
        Document week = page(practice, "/");
        assertThat(week.select(".put-aside li").text()).contains("muted since 16 January 2023");
        assertThat(page(practice, item.select("h3 a").attr("href")).select(".notes").text())
                .isEqualTo("Tom Reid has muted this. Its clock goes on.");
    }
}
