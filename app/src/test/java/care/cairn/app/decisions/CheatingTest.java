package care.cairn.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Seat;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts to cheat over real HTTP: each is refused, and the record shows nothing wrong. */
@CairnTest(properties = "test.cheating=own")
@Import(ByHeader.class)
class CheatingTest {
    @LocalServerPort int port;
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private static final Object[] LED_ON = {302, 303};

    private Committee committee;
    private UUID decision;

    @BeforeEach
    void open() {
        committee = Committee.of(3, 2, ledger, transaction);
        var now = clock.instant();
        decision =
                decisions
                        .open(
                                committee.draft(now.plusSeconds(86_400)),
                                committee.who(0),
                                now,
                                LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .orThrow();
    }

    private Browse as(int n) {
        var browse = ByHeader.as(committee.who(n), port);
        browse.get("/decisions/" + decision);
        return browse;
    }

    private HttpResponse<String> says(Browse browse, int seat, String choice, String reason) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("seat", committee.seats().get(seat).toString());
        form.put("choice", choice);
        form.put("reason", reason);
        return browse.post("/decisions/" + decision + "/positions", form);
    }

    private int positions() {
        return jdbc.sql("select count(*) from position where decision = :d")
                .param("d", decision)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_seat_votes_once_however_often_the_form_is_sent() {
        var browse = as(0);
        var key = UUID.randomUUID().toString();
        for (int n = 0; n < 3; n++) {
            var sent =
                    browse.post(
                            "/decisions/" + decision + "/positions",
                            Map.of(
                                    "seat",
                                    committee.seats().getFirst().toString(),
                                    "choice",
                                    "concern",
                                    "reason",
                                    "Slow",
                                    "_once",
                                    key));
            assertThat(sent.statusCode()).isIn(LED_ON);
        }
        says(browse, 0, "no-objection", "");
        assertThat(positions()).isEqualTo(2);
        assertThat(decisions.find(decision).orElseThrow().positions()).hasSize(1);
    }

    @Test
    void nobody_votes_for_another_seat_or_without_one() {
        assertThat(says(as(0), 1, "no-objection", "").statusCode()).isEqualTo(422);
        var stranger =
                ByHeader.as(
                        new Who(
                                Committee.of(1, 1, ledger, transaction).people().getFirst(),
                                null,
                                true),
                        port);
        stranger.get("/decisions/" + decision);
        assertThat(says(stranger, 0, "no-objection", "").statusCode()).isEqualTo(422);
        var visitor = new Browse(port);
        assertThat(says(visitor, 0, "no-objection", "").statusCode()).isIn(303, 403);
        assertThat(positions()).isZero();
    }

    @Test
    void an_objection_without_a_reason_is_refused_and_what_was_typed_is_kept() {
        var refused = says(as(0), 0, "object", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Please say why you object").doesNotContain("??");
        var unknown = says(as(0), 0, "shout", "Because I <b>can</b>");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Because I &lt;b&gt;can&lt;/b&gt;");
        assertThat(positions()).isZero();
    }

    @Test
    void a_recused_seat_has_no_vote() {
        var browse = as(0);
        var declared =
                browse.post(
                        "/decisions/" + decision + "/interests",
                        Map.of(
                                "seat",
                                committee.seats().getFirst().toString(),
                                "kind",
                                "financial",
                                "what",
                                "We own the lease."));
        assertThat(declared.statusCode()).isIn(LED_ON);
        assertThat(says(browse, 0, "no-objection", "").statusCode()).isEqualTo(422);
        assertThat(positions()).isZero();
    }

    @Test
    void a_closed_decision_takes_nothing_more() {
        var browse = as(1);
        for (int n = 0; n < 3; n++) {
            assertThat(says(as(n), n, "no-objection", "").statusCode()).isIn(LED_ON);
        }
        var stranger = browse.post("/decisions/" + decision + "/closure", Map.of());
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(as(0).post("/decisions/" + decision + "/closure", Map.of()).statusCode())
                .isIn(LED_ON);
        assertThat(says(browse, 1, "object", "Too late").statusCode()).isEqualTo(422);
        assertThat(
                        as(0).post(
                                        "/decisions/" + decision + "/amendments",
                                        Map.of(
                                                "text",
                                                "Quite another thing",
                                                "reason",
                                                "Because",
                                                "closes",
                                                "2199-01-01T10:00"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(positions()).isEqualTo(3);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void only_the_programme_ends_an_objection_and_never_its_own_seat() {
        says(as(1), 1, "object", "It takes two nurses.");
        var objection =
                decisions.find(decision).orElseThrow().objections().keySet().iterator().next();
        var path = "/decisions/" + decision + "/objections/" + objection;
        var end = Map.of("way", "not-qualified", "reason", "No harm.");
        assertThat(as(0).post(path + "/settlement", end).statusCode()).isEqualTo(422);
        assertThat(as(1).post(path + "/tests", Map.of("finding", "harm")).statusCode())
                .isEqualTo(422);
        assertThat(as(2).post(path + "/tests", Map.of("finding", "harm")).statusCode())
                .isIn(LED_ON);
        assertThat(as(0).get(path).body()).doesNotContain("??");
    }

    @Test
    void every_page_is_written_in_both_languages() {
        says(as(1), 1, "object", "It takes two nurses.");
        var objection =
                decisions.find(decision).orElseThrow().objections().keySet().iterator().next();
        for (String language : new String[] {"en", "fr"}) {
            var browse = as(0).with("Accept-Language", language);
            for (String page :
                    new String[] {
                        "/decisions",
                        "/decisions?q=D-1&state=open",
                        "/decisions/new",
                        "/decisions/" + decision,
                        "/decisions/" + decision + "/closure",
                        "/decisions/" + decision + "/outcome",
                        "/decisions/" + decision + "/amendments/new",
                        "/decisions/" + decision + "/objections/" + objection,
                        "/decisions/"
                                + decision
                                + "/interests/new?seat="
                                + committee.seats().getFirst(),
                        "/commitments",
                        "/commitments.csv",
                        "/commitments/new?decision=" + decision
                    }) {
                var response = browse.get(page);
                assertThat(response.statusCode()).as(page).isEqualTo(200);
                assertThat(response.body()).as(page).doesNotContain("??");
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }

    @Test
    void a_decision_is_put_to_its_body_by_the_form_and_a_refusal_keeps_every_word() {
        var browse = as(0);
        var form = new LinkedHashMap<String, String>();
        form.put("body", committee.body().toString());
        form.put("question", "Fund a lounge?");
        form.put("text", "Open it at weekends.");
        form.put("setAside", "More transport | No effect in the test");
        form.put("closes", "2001-01-01T10:00");
        var refused = browse.post("/decisions", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Fund a lounge?", "Open it at weekends.", "No effect in the test")
                .contains("Choose a day and time in the future");
        form.put("closes", now().plusSeconds(90_000).toString().substring(0, 16));
        var opened = browse.post("/decisions", form);
        assertThat(opened.statusCode()).isIn(LED_ON);
        var page = browse.get(Browse.leadsTo(opened).orElseThrow());
        assertThat(page.body()).contains("Fund a lounge?", "No effect in the test");
    }

    @Test
    void words_erased_leave_the_page_standing() {
        decisions
                .take(
                        decision,
                        committee.seats().get(1),
                        committee.who(1),
                        "concern",
                        Words.of("Private"),
                        now())
                .orThrow();
        jdbc.sql("update position set reason = null where decision = :d")
                .param("d", decision)
                .update();
        jdbc.sql("update decision set question = null where id = :d").param("d", decision).update();
        assertThat(as(0).get("/decisions/" + decision).body()).contains("(erased)");
        assertThat(as(0).get("/decisions").statusCode()).isEqualTo(200);
        jdbc.sql("update position set reason = 'Private' where decision = :d")
                .param("d", decision)
                .update();
        jdbc.sql("update decision set question = 'Open a lounge?' where id = :d")
                .param("d", decision)
                .update();
    }

    private UUID openHidden(boolean anonymous) {
        var now = clock.instant();
        var way =
                Asking.by(
                        "simple-majority/1",
                        Map.of(),
                        new Method(List.of(), Map.of(), true, anonymous));
        return decisions
                .open(
                        committee.draft(now.plusSeconds(86_400)).asking(way),
                        committee.who(0),
                        now,
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .orThrow();
    }

    private List<String> entries(UUID of) {
        return jdbc.sql("select index from entry where subject = :s order by index")
                .param("s", Decision.subject(of))
                .query(String.class)
                .list();
    }

    @Test
    void hidden_results_can_be_read_nowhere_before_the_close() {
        decision = openHidden(false);
        assertThat(says(as(1), 1, "against", "The roof leaks").statusCode()).isIn(LED_ON);
        var paths = new ArrayList<String>();
        paths.add("/decisions/" + decision);
        paths.add("/decisions/" + decision + "/closure");
        paths.add("/decisions");
        paths.add("/");
        entries(decision).forEach(index -> paths.add("/record/" + index));
        var other = ByHeader.as(committee.who(2), port);
        for (String path : paths) {
            assertThat(other.visit(path).body())
                    .as(path)
                    .doesNotContain("The roof leaks", ">against<");
        }
        assertThat(other.get("/decisions/" + decision).body()).contains("1 of 3 have answered");
        assertThat(as(1).get("/decisions/" + decision).body()).contains("The roof leaks");
        decisions.closeInTime(decision, clock.instant().plusSeconds(90_000)).orThrow();
        assertThat(other.get("/decisions/" + decision).body()).contains("The roof leaks");
        assertThat(other.get("/record/" + entries(decision).get(1)).body())
                .contains("The roof leaks");
    }

    @Test
    void an_urn_takes_one_ballot_a_seat_and_tells_nobody_what_lies_in_it() {
        decision = openHidden(true);
        var ballot = Map.of("seat", committee.seats().get(1).toString(), "choice", "against");
        var path = "/decisions/" + decision + "/ballots";
        assertThat(as(1).post(path, ballot).statusCode()).isIn(LED_ON);
        assertThat(as(1).post(path, ballot).statusCode()).isEqualTo(422);
        assertThat(as(0).post(path, ballot).statusCode()).isEqualTo(422);
        assertThat(says(as(1), 1, "for", "").statusCode()).isEqualTo(422);
        for (int n : new int[] {0, 2}) {
            var own = Map.of("seat", committee.seats().get(n).toString(), "choice", "for");
            assertThat(as(n).post(path, own).statusCode()).isIn(LED_ON);
        }
        decisions.closeInTime(decision, clock.instant().plusSeconds(90_000)).orThrow();
        var page = ByHeader.as(committee.who(1), port).get("/decisions/" + decision).body();
        assertThat(page)
                .contains("Fewer than five took part")
                .doesNotContain("How many gave each answer");
        for (String index : entries(decision)) {
            assertThat(as(1).get("/record/" + index).body()).doesNotContain(">against<");
        }
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_seat_made_after_the_opening_has_no_vote_in_it() {
        var newcomer = Committee.of(1, 1, ledger, transaction);
        var seat = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var since = LocalDate.parse("2020-01-01");
            ledger.append(
                    new Seat.Created(
                            seat,
                            committee.body(),
                            newcomer.partners().getFirst(),
                            "",
                            true,
                            since),
                    Author.CLOCK,
                    now());
            ledger.append(
                    new Seat.Held(
                            seat, committee.body(), newcomer.people().getFirst(), null, since),
                    Author.CLOCK,
                    now());
        });
        var browse = ByHeader.as(newcomer.who(0), port);
        browse.get("/decisions/" + decision);
        var sent =
                browse.post(
                        "/decisions/" + decision + "/positions",
                        Map.of("seat", seat.toString(), "choice", "no-objection"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(positions()).isZero();
    }

    @Test
    void nobody_objects_in_the_name_of_another_not_even_the_programme() {
        assertThat(says(as(0), 1, "object", "They would mind.").statusCode()).isEqualTo(422);
        var programme = new Who(committee.people().get(2), committee.partners().get(2), true);
        var browse = ByHeader.as(programme, port);
        browse.get("/decisions/" + decision);
        assertThat(says(browse, 1, "object", "They would mind.").statusCode()).isEqualTo(422);
        assertThat(decisions.find(decision).orElseThrow().objections()).isEmpty();
        var entered =
                browse.post(
                        "/decisions/" + decision + "/proxies",
                        Map.of(
                                "seat",
                                committee.seats().get(1).toString(),
                                "choice",
                                "concern",
                                "reason",
                                "By telephone"));
        assertThat(entered.statusCode()).isIn(LED_ON);
        assertThat(browse.get("/decisions/" + decision).body())
                .contains("unconfirmed", "0 of 3 have answered");
        var member = as(0);
        assertThat(
                        member.post(
                                        "/decisions/" + decision + "/proxies",
                                        Map.of(
                                                "seat",
                                                committee.seats().get(2).toString(),
                                                "choice",
                                                "concern"))
                                .statusCode())
                .isIn(403, 422);
    }
}
