package care.cairn.app.decisions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A proposal before it opens, over real HTTP. */
@CairnTest(properties = "test.drafts=own")
@Import(ByHeader.class)
class DraftsTest {
    private static final Object[] LED_ON = {302, 303};

    @LocalServerPort int port;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private Committee committee;

    @BeforeEach
    void found() {
        committee = Committee.of(4, 2, ledger, transaction);
    }

    private Browse as(int n) {
        var browse = ByHeader.as(committee.who(n), port);
        browse.get("/drafts");
        return browse;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(LED_ON);
    }

    private Map<String, String> text(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("body", committee.body().toString());
        form.put("question", "Buy twelve chairs?");
        form.put("text", text);
        form.put("whyNow", "Some go home late.");
        form.put("setAside", "Renting | Dearer within a year\nBorrowing");
        return form;
    }

    private String begun() {
        var answer = as(0).post("/drafts", text("Twelve chairs, lent."));
        done(answer);
        return Browse.leadsTo(answer).orElseThrow();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void only_its_writers_read_a_draft_until_it_is_shared_on_its_page_and_in_the_record() {
        var path = begun();
        assertThat(as(0).get(path).body()).contains("Twelve chairs, lent.", "Dearer within a year");
        assertThat(as(1).get(path).statusCode()).isIn(LED_ON);
        assertThat(new Browse(port).get(path).body()).doesNotContain("Twelve chairs");
        assertThat(as(1).get("/drafts").body()).doesNotContain(id(path));
        var entry =
                jdbc.sql("select entry from preparation_version where draft = :id")
                        .param("id", UUID.fromString(id(path)))
                        .query(Long.class)
                        .single();
        assertThat(as(1).get("/record/" + entry).body()).doesNotContain("Twelve chairs, lent.");

        done(as(0).post(path + "/writers", Map.of("person", committee.people().get(1).toString())));
        assertThat(as(1).get(path).body()).contains("Twelve chairs, lent.");
        done(as(1).post(path + "/versions", text("Twelve chairs, lent for six weeks.")));
        done(as(0).post(path + "/sharing", Map.of()));
        assertThat(as(2).get(path).body()).contains("lent for six weeks").doesNotContain("<del>");
        assertThat(as(1).get(path).body()).contains("<ins>");
        assertThat(as(2).get("/record/" + entry).body())
                .as("what was written before it was shared stays with its writers")
                .doesNotContain("Twelve chairs, lent.");
        assertThat(new Browse(port).get(path).body()).doesNotContain("Twelve chairs");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void nobody_else_writes_shares_opens_or_withdraws_it() {
        var path = begun();
        done(as(0).post(path + "/sharing", Map.of()));
        assertThat(as(2).post(path + "/versions", text("Mine now.")).statusCode()).isEqualTo(422);
        assertThat(as(2).post(path + "/withdrawal", Map.of("reason", "No.")).statusCode())
                .isEqualTo(422);
        assertThat(
                        as(2).post(
                                        path + "/writers",
                                        Map.of("person", committee.people().get(2).toString()))
                                .statusCode())
                .isEqualTo(422);
        assertThat(as(2).get("/decisions/new?draft=" + id(path)).statusCode()).isEqualTo(404);
        assertThat(open(2, path).statusCode()).isEqualTo(422);
        done(open(0, path));
        assertThat(open(0, path).statusCode()).as("it is opened once").isEqualTo(422);
        assertThat(as(0).post(path + "/versions", text("Too late.")).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> open(int n, String path) {
        var form = text("Twelve chairs, lent.");
        form.put("draft", id(path));
        form.put("closes", clock.instant().plusSeconds(90_000).toString().substring(0, 16));
        return as(n).post("/decisions", form);
    }

    @Test
    void who_was_not_asked_and_what_has_no_answer_is_shown_at_the_opening_and_stays_there() {
        var path = begun();
        done(as(0).post(path + "/sharing", Map.of()));
        done(as(2).post(path + "/affected", Map.of("who", "group/", "group", "Families at home")));
        assertThat(
                        as(2).post(
                                        path + "/affected",
                                        Map.of("who", "group/", "group", "families at home"))
                                .statusCode())
                .isEqualTo(422);
        done(as(0).post(path + "/affected", Map.of("who", "sector/residents", "group", "")));
        assertThat(
                        as(0).post(path + "/affected", Map.of("who", "sector/nobody", "group", ""))
                                .statusCode())
                .isEqualTo(422);
        done(as(3).post(path + "/questions", Map.of("question", "Who fetches them?")));
        done(as(3).post(path + "/questions", Map.of("question", "Who cleans them?")));
        assertThat(as(3).post(path + "/questions", Map.of("question", " ")).statusCode())
                .isEqualTo(422);
        assertThat(as(0).get("/").body()).contains("waits for your answer");
        var first = question("Who fetches them?");
        assertThat(
                        as(3).post(
                                        path + "/questions/" + first + "/answer",
                                        Map.of("answer", "I say so."))
                                .statusCode())
                .isEqualTo(422);
        done(
                as(0).post(
                                path + "/questions/" + first + "/answer",
                                Map.of("answer", "The home team.")));
        assertThat(
                        as(0).post(
                                        path + "/questions/" + first + "/answer",
                                        Map.of("answer", "Somebody else."))
                                .statusCode())
                .as("an answer in the open is not taken back")
                .isEqualTo(422);

        var form = as(0).get("/decisions/new?draft=" + id(path)).body();
        assertThat(form)
                .contains("2 who are affected have not been asked", "Families at home")
                .contains("One question has no answer yet", "Who cleans them?")
                .contains("Twelve chairs, lent.", "Renting | Dearer within a year");
        var opened = open(0, path);
        done(opened);
        var decision = Browse.leadsTo(opened).orElseThrow();
        assertThat(as(3).get(decision).body())
                .contains("2 who are affected have not been asked", "The home team.")
                .contains("It had no answer when the proposal opened")
                .contains("Renting", "Dearer within a year", "Borrowing");
        assertThat(as(3).get(path).body()).contains("It was opened: to the decision");

        var affected =
                jdbc.sql("select id from affected where name = 'Families at home' and about = :a")
                        .param("a", "draft/" + id(path))
                        .query(UUID.class)
                        .single();
        assertThat(
                        as(2).post(
                                        decision + "/affected/" + affected + "/asked",
                                        Map.of("how", "I asked."))
                                .statusCode())
                .isEqualTo(422);
        done(
                as(0).post(
                                decision + "/affected/" + affected + "/asked",
                                Map.of("how", "At the carers' morning.")));
        assertThat(as(3).get(decision).body())
                .contains("One who is affected has not been asked", "After it had opened");
        done(as(2).post(decision + "/questions", Map.of("question", "And the colour?")));
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    private UUID question(String text) {
        return jdbc.sql("select id from open_question where text = :text")
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_form_that_comes_twice_begins_one_draft_and_a_refusal_keeps_what_was_typed() {
        var form = text("Once.");
        form.put("_once", UUID.randomUUID().toString());
        var browse = as(0);
        var first = Browse.leadsTo(browse.post("/drafts", form));
        assertThat(Browse.leadsTo(browse.post("/drafts", form))).isEqualTo(first);
        form = text("Kept.");
        form.put("question", "");
        var refused = browse.post("/drafts", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kept.", "Dearer within a year");
    }

    @Test
    void the_pages_are_written_in_french() {
        var path = begun();
        done(as(0).post(path + "/sharing", Map.of()));
        var french = ByHeader.as(committee.who(2), port).with("Accept-Language", "fr");
        assertThat(french.get(path).body())
                .contains("Entendus avant de décider")
                .doesNotContain("??");
        assertThat(french.get("/drafts").body()).contains("Devant le partenariat");
    }
}
