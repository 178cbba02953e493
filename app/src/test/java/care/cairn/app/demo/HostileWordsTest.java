package care.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Someone who is let in and means harm, over real HTTP: in every text, for other people's seats.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class HostileWordsTest {
    private static final String MARKUP =
            "\"'><xss onerror=alert(1)>${7*7}#{x}__${7*7}__';drop table entry;--";

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private Browse as(String persona) {
        Browse browse = new Browse(port).with("Accept-Language", "en").become(persona);
        browse.get("/");
        return browse;
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private static String taken(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return Browse.leadsTo(response).orElseThrow();
    }

    @Test
    void what_is_typed_is_shown_as_text_wherever_it_is_shown() {
        Browse programme = as("programme");
        List<String> pages = new ArrayList<>();
        pages.add(
                taken(
                        programme.post(
                                "/partners",
                                Map.of(
                                        "name", MARKUP,
                                        "sector", "other",
                                        "since", "2023-01-02"))));
        UUID body = one("select id from body where name = 'Urgent Care Group'");
        UUID seat =
                one(
                        "select seat.id from seat join persona on person = holder join body on body.id = body"
                                + " where key = 'executive' and name = 'Urgent Care Group'");
        Browse executive = as("executive");
        String decision =
                taken(
                        executive.post(
                                "/decisions",
                                Map.of(
                                        "body",
                                        body.toString(),
                                        "question",
                                        MARKUP,
                                        "text",
                                        MARKUP,
                                        "whyNow",
                                        MARKUP,
                                        "setAside",
                                        MARKUP + "|" + MARKUP,
                                        "kind",
                                        "service",
                                        "closes",
                                        "2023-09-01T17:00")));
        taken(
                executive.post(
                        decision + "/positions",
                        Map.of("seat", seat.toString(), "choice", "object", "reason", MARKUP)));
        Map<String, String> terms = new HashMap<>();
        terms.put("what", MARKUP);
        terms.put("person", one("select person from persona where key = 'practice'").toString());
        terms.put("ownPart", MARKUP);
        terms.put("forum", body.toString());
        terms.put("standard", MARKUP);
        terms.put("rhythm", "monthly");
        terms.put("ifNotMet", MARKUP);
        terms.put("start", "2023-02-01");
        terms.put("end", "2023-12-01");
        String commitment = taken(programme.post("/commitments", terms));
        Browse analyst = as("analyst");
        pages.add(taken(analyst.post("/measures", measure())));
        analyst.get("/measures/import");
        HttpResponse<String> file =
                analyst.postFile(
                        "/measures/import",
                        Map.of("source", ""),
                        "file",
                        "..%2f..\\<xss>.csv",
                        ("Day,<xss>\n2020-01-01," + MARKUP + "\n")
                                .getBytes(StandardCharsets.UTF_8));
        pages.add(taken(file));
        pages.addAll(
                List.of(
                        decision,
                        commitment,
                        "/",
                        "/decisions",
                        "/commitments",
                        "/measures",
                        "/partners",
                        "/record",
                        "/measures/hostile",
                        "/measures/hostile/definition",
                        "/bodies/" + body,
                        "/decisions/new?follows=" + decision.substring(1).replaceFirst("s/", "/")));
        for (Browse reader : List.of(programme, executive, analyst, as("visitor"))) {
            for (String page : pages) {
                var shown = reader.get(page);
                assertThat(shown.body())
                        .as(page)
                        .doesNotContainIgnoringCase("<xss")
                        .doesNotContain("49#{x}")
                        .doesNotContain("__49__");
                assertThat(shown.statusCode()).as(page).isLessThan(500);
            }
        }
        assertThat(programme.get(decision).body()).contains("&lt;xss onerror");
    }

    private static Map<String, String> measure() {
        Map<String, String> measure = new LinkedHashMap<>();
        for (String field :
                List.of(
                        "name",
                        "nameFr",
                        "question",
                        "numerator",
                        "notFor",
                        "unit",
                        "source",
                        "attribution",
                        "cautions",
                        "purpose")) {
            measure.put(field, MARKUP);
        }
        measure.put("key", "hostile");
        measure.put("per", "1");
        measure.put("decimals", "0");
        measure.put("period", "MONTH");
        measure.put("direction", "DOWN");
        measure.put("use", "HQUALIMP");
        measure.put("lagDays", "10");
        measure.put("answerDays", "10");
        return measure;
    }

    @Test
    void nobody_acts_for_another_partner_or_upon_what_is_not_theirs() {
        Browse practice = as("practice");
        UUID foreign =
                one(
                        "select signal.id from signal join body on body.id = forum where gone_at is null and name = 'Discharge Group'"
                                + " and steward <> (select person from persona where key = 'practice') limit 1");
        assertThat(
                        practice.post(
                                        "/signals/" + foreign + "/answers",
                                        Map.of("kind", "noise", "reason", "x"))
                                .statusCode())
                .isEqualTo(422);
        UUID promised =
                one(
                        "select id from commitment where person <> (select person from persona where key = 'practice') limit 1");
        for (String act : List.of("acceptance", "agreement", "taking-over")) {
            assertThat(practice.post("/commitments/" + promised + "/" + act, Map.of()).statusCode())
                    .as(act)
                    .isIn(403, 409, 422);
        }
        assertThat(
                        practice.post(
                                        "/commitments/" + promised + "/accounts",
                                        Map.of("happened", "all"))
                                .statusCode())
                .isIn(403, 409, 422);
    }

    @Test
    void the_form_key_of_another_person_and_a_header_in_a_value_do_nothing() {
        Browse executive = as("executive");
        Browse practice = as("practice");
        UUID body = one("select id from body where name = 'Urgent Care Group'");
        Map<String, String> form = new HashMap<>();
        form.put("body", body.toString());
        form.put("question", "Whose key?");
        form.put("text", "Mine.");
        form.put("kind", "service");
        form.put("closes", "2023-09-01T17:00");
        form.put("_once", UUID.randomUUID().toString());
        String first = taken(executive.post("/decisions", form));
        assertThat(taken(practice.post("/decisions", form))).isNotEqualTo(first);
        assertThat(taken(executive.post("/decisions", form))).isEqualTo(first);

        for (String back :
                List.of(
                        "//evil.example",
                        "/\\evil.example",
                        "https://evil.example",
                        "/%0d%0aSet-Cookie:x=1",
                        "/\r\nSet-Cookie: x=1",
                        "javascript:alert(1)")) {
            for (String path : List.of("/language", "/looking-at")) {
                var answer = executive.post(path, Map.of("to", "en", "date", "", "back", back));
                assertThat(answer.headers().firstValue("Location").orElse("/"))
                        .as(back)
                        .doesNotContain("\r", "\n", "\\")
                        .doesNotStartWith("//")
                        .doesNotContain("javascript:")
                        .matches("(http://localhost:" + port + ")?/.*");
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .noneMatch(it -> it.startsWith("x="));
            }
        }
        for (String path :
                List.of(
                        "/record/0/receipt/../../../etc/passwd",
                        "/measures/..%2f..%2fetc%2fpasswd/chart.csv",
                        "/record/-1/receipt",
                        "/record/99999999999999999999",
                        "/measures/%27%3Bdrop%20table%20entry/chart.svg",
                        "/css/..%2f..%2fapplication.yaml")) {
            assertThat(executive.get(path).statusCode()).as(path).isBetween(400, 499);
        }
    }
}
