package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Browse;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** From a decision to a judged account, over HTTP, with those who must not have a hand in it. */
@CairnTest(properties = "test.loop=own")
@Import(ByHeader.class)
class LoopTest {
    @LocalServerPort int port;
    @Autowired Decisions decisions;
    @Autowired Commitments commitments;
    @Autowired CommitmentReading reading;
    @Autowired People people;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private Committee committee;
    private UUID decision;

    @BeforeEach
    void approve() {
        committee = Committee.of(3, 2, ledger, transaction);
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        decision =
                decisions
                        .open(committee.draft(now.plusSeconds(86_400)), committee.who(0), now, day)
                        .orThrow();
    }

    private Browse as(int n) {
        var browse = ByHeader.as(committee.who(n), port);
        browse.get("/commitments");
        return browse;
    }

    private Map<String, String> form() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("decision", decision.toString());
        form.put("what", "=Open the lounge at weekends");
        form.put("person", committee.people().get(1).toString());
        form.put("helpers", committee.partners().get(2).toString());
        form.put("ownPart", "Staff it");
        form.put("forum", committee.body().toString());
        form.put("standard", "Open on eight Saturdays");
        form.put("rhythm", "monthly");
        form.put("ifNotMet", "Help first");
        form.put("start", today.toString());
        form.put("review", today.plusDays(60).toString());
        form.put("end", today.plusDays(120).toString());
        return form;
    }

    private String proposed() {
        var browse = as(0);
        browse.get("/commitments/new?decision=" + decision);
        var sent = browse.post("/commitments", form());
        assertThat(sent.statusCode()).isEqualTo(303);
        return Browse.leadsTo(sent).orElseThrow();
    }

    private Map<String, String> said(int n, String choice) {
        return Map.of("seat", committee.seats().get(n).toString(), "choice", choice, "said", "");
    }

    private void approved() {
        for (int n = 0; n < 3; n++) {
            decisions
                    .take(
                            decision,
                            committee.seats().get(n),
                            committee.who(n),
                            "no-objection",
                            Words.NONE,
                            clock.instant())
                    .orThrow();
        }
        decisions.close(decision, committee.who(0), clock.instant()).orThrow();
    }

    private void post(Browse browse, int status, String path, Map<String, String> fields) {
        var sent = browse.post(path, fields);
        assertThat(sent.statusCode()).as(path + sent.body()).isEqualTo(status);
    }

    @Test
    void a_commitment_is_asked_for_accepted_accounted_for_and_judged() {
        approved();
        var path = proposed();
        post(as(0), 422, path + "/acceptance", Map.of());
        var once = Map.of("_once", UUID.randomUUID().toString());
        post(as(1), 303, path + "/acceptance", once);
        assertThat(as(1).post(path + "/acceptance", once))
                .as("the same press again")
                .returns(303, HttpResponse::statusCode)
                .returns(Optional.of(path), Browse::leadsTo);
        post(as(1), 422, path + "/acceptance", Map.of());

        post(as(2), 422, path + "/accounts", Map.of("happened", "Nothing"));
        post(as(1), 422, path + "/accounts", Map.of("happened", " ", "help", "A trainer"));
        post(as(1), 303, path + "/accounts", Map.of("happened", "Open on one Saturday"));

        var account = path + "/accounts/1";
        var judgement = Map.of("verdict", "accepted", "reason", "Good");
        post(as(1), 422, account + "/judgement", judgement);
        var outside = new Who(UUID.randomUUID(), null, true);
        var outsider = ByHeader.as(outside, port);
        outsider.get("/commitments");
        post(outsider, 422, account + "/judgement", judgement);

        var by = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7).toString();
        post(as(0), 303, account + "/questions", Map.of("question", "Why one?", "answerBy", by));
        post(as(0), 422, account + "/questions/1/answer", Map.of("answer", "Snow"));
        post(as(1), 303, account + "/questions/1/answer", Map.of("answer", "Snow"));
        post(as(2), 422, account + "/judgement", Map.of("verdict", "not-accepted"));
        var proposed =
                Map.of(
                        "verdict",
                        "with-actions",
                        "reason",
                        "Late",
                        "step",
                        "help",
                        "nextStep",
                        "Lend a trainer",
                        "stepPartner",
                        committee.partners().get(0).toString(),
                        "stepBy",
                        by);
        post(as(2), 303, account + "/judgement", proposed);
        post(as(2), 422, account + "/judgement", judgement);
        assertThat(as(0).get(account).body()).contains("By the rule", "1 of 2 seats");
        post(outsider, 422, account + "/judgement/positions", said(0, "no-objection"));
        post(as(1), 422, account + "/judgement/positions", said(1, "no-objection"));
        post(as(0), 422, account + "/judgement/positions", said(2, "no-objection"));
        post(as(0), 422, account + "/judgement/positions", said(0, "splendid"));
        post(as(0), 422, account + "/judgement/positions", said(0, "object"));
        post(as(0), 303, account + "/judgement/positions", said(0, "no-objection"));
        post(as(0), 422, account + "/judgement/positions", said(0, "no-objection"));
        assertThat(as(1).get(account).body()).contains("accepted with actions", "Help is lent");
        post(as(0), 422, account + "/step", Map.of("how", " "));
        post(as(0), 303, account + "/step", Map.of("how", "A trainer came on four days"));
        post(as(0), 422, account + "/step", Map.of("how", "Again"));
        assertThat(as(1).get(account).body()).contains("A trainer came on four days");

        for (String language : new String[] {"en", "fr"}) {
            for (String page :
                    new String[] {
                        path,
                        account,
                        path + "/accounts/new",
                        path + "/negotiations/new",
                        path + "/answers/hand-over",
                        path + "/answers/declining",
                        path + "/answers/keeping",
                        path + "/answers/declining-hand-over",
                        path + "/answers/ending",
                        path + "/answers/letting-go",
                        "/commitments?group=measure&sort=measure&state=no",
                        "/commitments?group=due",
                        "/commitments/print?group=partner",
                        "/commitments/kept",
                        "/commitments/new?after=" + path.substring(path.lastIndexOf('/') + 1),
                        "/commitments/of/partner/" + committee.partners().get(1),
                        "/commitments?state=running&q=C-1",
                        "/decisions/" + decision
                    }) {
                var shown = as(1).with("Accept-Language", language).get(page);
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body()).as(page).doesNotContain("??");
            }
        }
        var csv = as(1).get("/commitments.csv").body();
        assertThat(csv).contains("'=Open the lounge").doesNotContain(",=");
        assertThat(as(1).get(path).body()).contains("Open a lounge?", "8 of 8");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void terms_are_negotiated_in_turn_and_a_hand_over_is_accepted() {
        approved();
        var path = proposed();
        var fewer = form();
        fewer.put("standard", "Open on six Saturdays");
        post(as(1), 422, path + "/negotiations", fewer);
        fewer.put("reason", "Two are holidays.");
        post(as(1), 303, path + "/negotiations", fewer);
        post(as(1), 422, path + "/agreement", Map.of());
        post(as(2), 303, path + "/agreement", Map.of());
        post(as(1), 303, path + "/acceptance", Map.of());
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(commitments.find(id).orElseThrow().terms().standard())
                .isEqualTo(Words.of("Open on six Saturdays"));
        var other = committee.people().get(2).toString();
        post(
                as(1),
                303,
                path + "/answers/hand-over",
                Map.of("person", other, "reason", "New post"));
        post(as(0), 422, path + "/taking-over", Map.of());
        post(as(2), 303, path + "/taking-over", Map.of());
        assertThat(commitments.find(id).orElseThrow().holder())
                .isEqualTo(committee.people().get(2));
        assertThat(as(2).get(path).body()).contains("Open on eight Saturdays", "six");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void what_was_promised_for_a_decision_that_does_not_pass_falls_with_it() {
        var path = proposed();
        post(as(1), 303, path + "/acceptance", Map.of());
        decisions
                .setAside(
                        decision,
                        committee.who(0),
                        "withdrawn",
                        Words.of("No money."),
                        clock.instant())
                .orThrow();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(commitments.find(id).orElseThrow().end()).isEqualTo(Commitment.FELL);
        post(as(1), 422, path + "/accounts", Map.of("happened", "Nothing"));
        assertThat(as(0).post("/commitments", form()).statusCode()).isEqualTo(422);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void what_is_declined_waits_for_the_body_until_somebody_else_is_asked() {
        approved();
        var path = proposed();
        post(as(1), 303, path + "/answers/declining", Map.of("reason", "No staff."));
        assertThat(as(2).get("/").body()).contains("declined this");
        assertThat(as(2).get(path).body()).contains("It is back with");
        var declined = path.substring(path.lastIndexOf('/') + 1);
        var again = form();
        again.remove("decision");
        again.put("insteadOf", declined);
        again.put("person", committee.people().get(2).toString());
        again.remove("helpers");
        post(as(1), 422, "/commitments", again);
        var asked = as(2).post("/commitments", again);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        assertThat(as(0).get(path).body())
                .contains("Somebody else was asked instead", "No staff.")
                .doesNotContain("It is back with");
        assertThat(as(0).get(Browse.leadsTo(asked).orElseThrow()).body())
                .contains("Asked for after another had declined");
        post(as(2), 422, path + "/answers/letting-go", Map.of("reason", "Enough"));
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void what_a_person_held_who_left_is_owed_a_new_holder_of_any_partner() {
        approved();
        var path = proposed();
        post(as(1), 303, path + "/acceptance", Map.of());
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        people.leave(committee.people().get(1), day, Author.CLOCK, clock.instant()).orThrow();
        assertThat(as(0).get("/").body()).contains("It is owed a new holder.");
        assertThat(as(0).get("/commitments?state=orphaned").body())
                .contains("=Open the lounge at weekends");
        post(
                as(0),
                303,
                path + "/answers/hand-over",
                Map.of("person", committee.people().get(2).toString(), "reason", "He left"));
        assertThat(as(0).get("/").body()).doesNotContain("It is owed a new holder.");
        post(as(2), 303, path + "/taking-over", Map.of());
        assertThat(as(0).get(path).body()).contains("Partner 2").doesNotContain("is orphaned");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void what_is_for_the_partners_alone_is_kept_from_visitors_and_the_record() {
        approved();
        var form = form();
        form.put("publicity", "partners");
        form.put("what", "Settle the quarrel over beds");
        var sent = as(0).post("/commitments", form);
        var id = UUID.fromString(Browse.leadsTo(sent).orElseThrow().replaceFirst(".*/", ""));
        assertThat(as(2).get("/commitments/" + id).body()).contains("The partners only");
        var visitor =
                new Viewer(
                        null,
                        null,
                        null,
                        Set.of(Role.VISITOR),
                        clock.instant(),
                        false,
                        Locale.ENGLISH,
                        ZoneOffset.UTC);
        assertThatThrownBy(() -> reading.page(id, visitor)).isInstanceOf(MissingException.class);
        var all = new CommitmentFilter("", null, committee.body(), null, "", "due", "");
        assertThat(reading.list(all, visitor)).isEmpty();
        assertThat(reading.madeFrom(decision, visitor)).isEmpty();
        assertThat(as(2).get("/record?subject=commitment/" + id).body())
                .doesNotContain("Settle the quarrel");
    }

    @Test
    void a_partner_records_what_it_answers_for_upward_with_its_source() {
        var page = "/commitments/of/partner/" + committee.partners().get(1);
        var duty = new LinkedHashMap<String, String>();
        duty.put("kind", "regulator");
        duty.put("toWhom", "The inspectorate");
        duty.put("duty", "Safe staffing");
        duty.put("source", "");
        post(as(1), 422, page + "/upward", duty);
        duty.put("source", "Licence, condition 4");
        post(as(0), 422, page + "/upward", duty);
        post(as(1), 303, page + "/upward", duty);
        var shown = as(0).get(page).body();
        assertThat(shown).contains("The inspectorate", "Source: Licence, condition 4", "Upward");
        var id =
                Jsoup.parse(as(1).get(page).body()).select("form[action$=/lifting]").attr("action");
        post(as(0), 422, id, Map.of("reason", "Mine"));
        post(as(1), 303, id, Map.of("reason", "The licence changed"));
        assertThat(as(0).get(page).body()).doesNotContain("The inspectorate");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
