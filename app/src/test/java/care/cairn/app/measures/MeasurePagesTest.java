package care.cairn.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import de.siegmar.fastcsv.reader.CsvReader;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(PublicPlace.class)
class MeasurePagesTest {
    private static String key = "";

    @LocalServerPort int port;
    @Autowired Measures measures;
    @Autowired Loads loads;
    private Browse english;
    private Browse french;

    @BeforeEach
    void publish() {
        if (key.isEmpty()) {
            key = new Published(measures, loads).discharge("discharge-delay");
        }
        english = new Browse(port).with("Accept-Language", "en");
        french = new Browse(port).with("Accept-Language", "fr");
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body())
                .doesNotContain("??", "th:", "NaN", "Infinity", "style=", "onclick")
                .doesNotContainPattern("charts?\\.[a-z]+\\.[a-z]+");
        return response.body();
    }

    @Test
    void the_verdict_comes_before_the_chart_and_the_chart_before_its_table() {
        String page = body(english.get("/measures/" + key));
        assertThat(page)
                .contains("Getting worse, and not by chance.")
                .containsSubsequence(
                        "<h1>Discharge delay</h1>",
                        "and not by chance",
                        "class=\"chart wide\"",
                        "XmR chart, monthly, Fife.",
                        "Before you rely on it",
                        "All 48 figures");
        assertThat(page)
                .contains(
                        "The target of 5% will not be met unless something changes.",
                        "not available, says the publisher",
                        "Open Government Licence v3.0",
                        "ranking hospitals, or paying them",
                        "an answer within 10 days by the steward",
                        "Delayed bed days ÷ Occupied bed days × 100",
                        "version 2");
        assertThat(body(french.get("/measures/" + key)))
                .contains(
                        "Cela se dégrade, et ce n’est pas le hasard.",
                        "À quoi sert ce nombre",
                        "<html lang=\"fr\">");
    }

    @Test
    void as_known_on_a_day_the_chart_is_what_it_was_then() {
        String then = body(english.get("/measures/" + key + "?known=2022-12-20"));
        assertThat(then)
                .contains("This is the chart as it was known on 20 December 2022", "All 47 figures")
                .doesNotContain("version 2");
        assertThat(body(english.get("/measures/" + key + "?known=2022-12-01")))
                .contains("There are no figures yet.");
        assertThat(english.get("/measures/" + key + "?known=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(body(english.get("/measures/" + key + "?known=2031-01-01")))
                .doesNotContain("as it was known on");
    }

    @Test
    void it_can_be_split_and_a_part_can_be_opened() {
        String byAge = body(english.get("/measures/" + key + "?split=age"));
        assertThat(byAge).contains("Split by age", "18 to 74", "75 and over", "Back to one chart");
        assertThat(Pattern.compile("<svg class=\"chart\"").matcher(byAge).results()).hasSize(2);
        assertThat(body(english.get("/measures/" + key + "?split=place"))).contains("Tayside");
        assertThat(body(english.get("/measures/" + key + "?split=nothing")))
                .contains("class=\"chart wide\"");
        String link =
                byAge.replaceAll("(?s).*?<h4><a href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(body(english.get(link))).contains("Fife, 18 to 74");
        assertThat(english.get("/measures/" + key + "?series=999999").statusCode()).isEqualTo(404);
        assertThat(english.get("/measures/there-is-none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_value_opens_to_its_versions() {
        String page = body(english.get("/measures/" + key));
        String link =
                page.replaceAll(
                        "(?s).*?href=\"(/measures/[^\"]+/points/2022-11-01[^\"]+)\".*", "$1");
        assertThat(body(english.get(link.replace("&amp;", "&"))))
                .contains(
                        "2 versions are known of this figure",
                        "12 January 2023",
                        "10 December 2022",
                        "14.9%");
    }

    @Test
    void the_figures_can_be_taken_away() {
        HttpResponse<String> csv = english.get("/measures/" + key + "/chart.csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"discharge-delay.csv\"");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        var rows = CsvReader.builder().ofNamedCsvRecord(csv.body().substring(1)).stream().toList();
        assertThat(rows).hasSize(48);
        assertThat(rows.get(20).getField("state")).isEqualTo("unavailable");
        assertThat(rows.get(21).getField("state")).isEqualTo("gap");
        assertThat(rows.getLast().getField("known_since")).isEqualTo("2023-01-12");

        HttpResponse<String> svg = english.get("/measures/" + key + "/chart.svg");
        assertThat(svg.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(svg.body())
                .startsWith("<?xml")
                .contains(
                        "<title id=\"title\">Discharge delay, Fife</title>",
                        "Open Government Licence v3.0");
    }

    @Test
    void the_scorecard_shows_finds_and_counts() {
        String page = body(english.get("/measures"));
        assertThat(page).contains("Discharge delay", "Getting worse", "class=\"spark\"");
        assertThat(page)
                .containsPattern("(One chart has|[0-9]+ charts have) a signal at the latest point");
        assertThat(body(english.get("/measures?variation=better")))
                .contains("No measure fits what you chose.");
        assertThat(
                        body(
                                english.get(
                                        "/measures?variation=worse&assurance=fail&q=DISCHARGE&group=place&sort=name")))
                .contains("Discharge delay", "<h2>Fife</h2>");
        assertThat(body(french.get("/measures"))).contains("Mesures", "Se dégrade");
    }
}
