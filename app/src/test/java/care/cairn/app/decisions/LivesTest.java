package care.cairn.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ballot.Lot;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions by other rules than consent, from their opening to what became of them later. */
@CairnTest(properties = "test.lives=own")
class LivesTest {
    private static final Instant NOW = Instant.parse("2100-01-04T09:00:00Z");
    private static final Instant CLOSES = NOW.plusSeconds(86_400);
    private static final LocalDate TODAY = LocalDate.parse("2100-01-04");
    private static final Who PROGRAMME = new Who(UUID.randomUUID(), null, true);

    @Autowired Decisions decisions;
    @Autowired Reviews reviews;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Committee committee(int seats, int quorum) {
        return Committee.of(seats, quorum, ledger, transaction);
    }

    private UUID open(Committee committee, Asking asking) {
        return opens(committee, asking).orThrow();
    }

    private Result<UUID> opens(Committee committee, Asking asking) {
        return decisions.open(committee.draft(CLOSES).asking(asking), committee.who(0), NOW, TODAY);
    }

    private static Asking by(String rule) {
        return Asking.by(rule, Map.of(), Method.OPEN);
    }

    private void says(Committee committee, UUID decision, int n, String choice) {
        decisions
                .take(
                        decision,
                        committee.seats().get(n),
                        committee.who(n),
                        choice,
                        Words.of("Because"),
                        NOW)
                .orThrow();
    }

    private static void refused(Result<?> result, String key) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).refusal().messageKey())
                .isEqualTo("decisions.refusal." + key);
    }

    private String verdict(UUID decision) {
        return jdbc.sql(
                        "select outcome || ' ' || verdict || ' ' || because from decision where id = :d")
                .param("d", decision)
                .query(String.class)
                .single();
    }

    private Decision found(UUID decision) {
        return decisions.find(decision).orElseThrow();
    }

    // ---- sectors, recusal, quorum

    @Test
    void a_sector_that_says_no_stops_a_sector_majority() {
        var committee = committee(6, 4);
        var decision = open(committee, by("sector-majority/1"));
        for (int n = 0; n < 6; n++) {
            says(committee, decision, n, n % 3 == 2 ? "against" : "for");
        }
        decisions.closeInTime(decision, CLOSES).orThrow();
        assertThat(verdict(decision)).startsWith("rejected not-passed").contains("residents");
    }

    @Test
    void a_recusal_that_breaks_the_quorum_lets_a_sector_majority_lapse() {
        var committee = committee(4, 4);
        var decision = open(committee, by("sector-majority/1"));
        for (int n = 0; n < 3; n++) {
            says(committee, decision, n, "for");
        }
        decisions
                .declare(
                        decision,
                        committee.seats().get(3),
                        committee.who(3),
                        "financial",
                        Words.of("We own the building."),
                        NOW)
                .orThrow();
        decisions.closeInTime(decision, CLOSES).orThrow();
        assertThat(verdict(decision))
                .startsWith("lapsed no-quorum")
                .contains("quorum-out-of-reach");
    }

    @Test
    void an_absolute_majority_closes_early_once_nobody_can_change_it_and_not_before() {
        var committee = committee(5, 1);
        var decision = open(committee, by("absolute-majority/1"));
        says(committee, decision, 0, "for");
        says(committee, decision, 1, "for");
        refused(decisions.close(decision, committee.who(0), NOW), "can-change");
        says(committee, decision, 2, "for");
        decisions.close(decision, committee.who(0), NOW).orThrow();
        assertThat(verdict(decision)).startsWith("approved passed");
    }

    @Test
    void a_written_resolution_waits_for_its_date_unless_it_is_called_in() {
        var committee = committee(3, 2);
        var agreed = open(committee, by("written-resolution/1"));
        var called = open(committee, by("written-resolution/1"));
        for (int n = 0; n < 3; n++) {
            says(committee, agreed, n, "agree");
            says(committee, called, n, n == 2 ? "call-in" : "agree");
        }
        refused(decisions.close(agreed, committee.who(0), NOW), "can-change");
        decisions.closeInTime(agreed, CLOSES).orThrow();
        assertThat(verdict(agreed)).startsWith("approved passed");
        decisions.close(called, committee.who(0), NOW).orThrow();
        assertThat(verdict(called)).startsWith("rejected blocked-by-objection");
    }

    // ---- what the rules ask for

    @Test
    void even_votes_wait_for_the_chair_where_the_terms_say_so() {
        var committee = committee(4, 2);
        var chair = Map.of("chair", List.of(committee.seats().get(1)));
        var decision =
                open(
                        committee,
                        Asking.by(
                                "simple-majority/1",
                                Map.of("casting-vote", "chair"),
                                new Method(List.of(), chair, false, false)));
        says(committee, decision, 0, "for");
        says(committee, decision, 1, "against");
        refused(decisions.closeInTime(decision, CLOSES), "casting-vote");
        var why = Words.of("Last year’s plan said so.");
        refused(
                decisions.cast(
                        decision, committee.seats().get(0), committee.who(0), "for", why, CLOSES),
                "chair-who");
        refused(
                decisions.cast(
                        decision, committee.seats().get(1), committee.who(1), "for", why, NOW),
                "not-even");
        decisions
                .cast(decision, committee.seats().get(1), committee.who(1), "for", why, CLOSES)
                .orThrow();
        decisions.closeInTime(decision, CLOSES).orThrow();
        assertThat(verdict(decision)).startsWith("approved passed").contains("casting-vote");
    }

    @Test
    void advice_has_to_be_asked_given_and_answered_before_it_counts() {
        var committee = committee(4, 2);
        var roles =
                Map.of(
                        "decider",
                        List.of(committee.seats().get(0)),
                        "adviser",
                        List.of(committee.seats().get(1)));
        var asking = Asking.by("advice/1", Map.of(), new Method(List.of(), roles, false, false));
        refused(opens(committee, by("advice/1")), "role-adviser");
        var decision = open(committee, asking);
        says(committee, decision, 0, "for");
        says(committee, decision, 1, "against");
        refused(decisions.close(decision, committee.who(0), NOW), "can-change");
        refused(
                decisions.advise(
                        decision,
                        committee.seats().get(1),
                        committee.who(2),
                        Words.of("Seen"),
                        NOW),
                "advice-who");
        decisions
                .advise(
                        decision,
                        committee.seats().get(1),
                        committee.who(0),
                        Words.of("We halve it."),
                        NOW)
                .orThrow();
        decisions.close(decision, committee.who(0), NOW).orThrow();
        assertThat(verdict(decision)).startsWith("approved passed");
    }

    @Test
    void a_lighter_way_than_the_stakes_suggest_needs_its_reason() {
        var committee = committee(3, 2);
        var high = new Stakes("money", "large", "costly", "several", Words.NONE);
        assertThat(high.suggested()).isEqualTo("consent/1");
        refused(opens(committee, by("simple-majority/1").with(high)), "lighter");
        opens(committee, by("consent/1").with(high)).orThrow();
        var told = high.with(Words.of("It only repeats last year’s."));
        var decision = open(committee, by("simple-majority/1").with(told));
        assertThat(
                        jdbc.sql("select lighter from decision where id = :d")
                                .param("d", decision)
                                .query(String.class)
                                .single())
                .contains("repeats");
        assertThat(new Stakes("", "small", "easy", "one", Words.NONE).suggested())
                .isEqualTo("advice/1");
        assertThat(new Stakes("", "large", "never", "all", Words.NONE).suggested())
                .isEqualTo("sector-majority/1");
    }

    @Test
    void a_rule_and_what_it_is_put_to_work_on_must_fit() {
        var committee = committee(3, 2);
        var one = new Method.Option("o1", Words.of("One"), Words.NONE);
        var two = new Method.Option("o2", Words.of("Two"), Words.NONE);
        refused(opens(committee, by("score/1")), "too-few-options");
        refused(
                opens(
                        committee,
                        Asking.by(
                                "unanimity/1",
                                Map.of(),
                                new Method(List.of(one, two), Map.of(), false, false))),
                "no-options-here");
        refused(
                opens(
                        committee,
                        Asking.by(
                                "scottish-stv/1",
                                Map.of("seats", "3"),
                                new Method(List.of(one, two), Map.of(), false, false))),
                "too-few-options");
        refused(
                opens(
                        committee,
                        Asking.by("super-majority/1", Map.of("needed", "7/3"), Method.OPEN)),
                "rule");
        refused(
                opens(
                        committee,
                        Asking.by(
                                "consent/1",
                                Map.of(),
                                new Method(List.of(), Map.of(), false, true))),
                "not-secret");
    }

    // ---- proxies

    @Test
    void a_position_entered_by_another_counts_once_its_holder_has_confirmed_it() {
        var committee = committee(3, 2);
        var decision = open(committee, by("simple-majority/1"));
        var seat = committee.seats().get(1);
        refused(
                decisions.enterFor(
                        decision, seat, committee.who(0), "for", Map.of(), Words.NONE, NOW),
                "proxy-who");
        decisions.enterFor(decision, seat, PROGRAMME, "for", Map.of(), Words.NONE, NOW).orThrow();
        says(committee, decision, 0, "for");
        assertThat(found(decision).standing(NOW).outcome().tally().given()).isEqualTo(1);
        refused(decisions.confirm(decision, seat, committee.who(0), NOW), "not-your-seat");
        refused(decisions.confirm(decision, seat, PROGRAMME, NOW), "not-your-seat");
        decisions.confirm(decision, seat, committee.who(1), NOW).orThrow();
        assertThat(found(decision).standing(NOW).outcome().tally().given()).isEqualTo(2);
        decisions.closeInTime(decision, CLOSES).orThrow();
        assertThat(verdict(decision)).startsWith("approved");
    }

    // ---- elections

    @Test
    void an_election_is_counted_in_stages_and_ties_go_to_a_lot_that_can_be_worked_out_again() {
        var committee = committee(6, 3);
        List<Method.Option> candidates =
                List.of(
                        new Method.Option("o1", Words.of("Ada"), Words.NONE),
                        new Method.Option("o2", Words.of("Ben"), Words.NONE));
        var decision =
                open(
                        committee,
                        Asking.by(
                                "scottish-stv/1",
                                Map.of("seats", "1"),
                                new Method(candidates, Map.of(), false, false)));
        for (int n = 0; n < 6; n++) {
            Map<String, Integer> marks = new TreeMap<>();
            marks.put(n % 2 == 0 ? "o1" : "o2", 1);
            decisions
                    .take(
                            decision,
                            committee.seats().get(n),
                            committee.who(n),
                            "",
                            marks,
                            Words.NONE,
                            NOW)
                    .orThrow();
        }
        decisions.closeInTime(decision, CLOSES).orThrow();
        var seed =
                jdbc.sql("select lot_seed from decision where id = :d")
                        .param("d", decision)
                        .query(UUID.class)
                        .single();
        var lot = found(decision).course().lot();
        assertThat(lot).isEqualTo(Lot.order(seed, List.of("o1", "o2")));
        assertThat(verdict(decision)).startsWith("approved passed");
        assertThat(found(decision).standing(CLOSES).outcome().winners())
                .containsExactly(lot.getFirst());
    }

    // ---- the urn

    @Test
    void nothing_joins_a_paper_to_a_seat_and_the_count_is_of_the_papers() {
        var committee = committee(6, 3);
        var secret = new Method(List.of(), Map.of(), false, true);
        var decision = open(committee, Asking.by("simple-majority/1", Map.of(), secret));
        var seat = committee.seats().get(0);
        refused(
                decisions.take(decision, seat, committee.who(0), "for", Words.NONE, NOW),
                "anonymous");
        var mine = new TreeMap<UUID, String>();
        for (int n = 0; n < 5; n++) {
            var choice = n < 3 ? "for" : "against";
            var paper =
                    decisions
                            .enter(
                                    decision,
                                    committee.seats().get(n),
                                    committee.who(n),
                                    choice,
                                    Map.of(),
                                    NOW)
                            .orThrow();
            mine.put(paper, choice);
        }
        refused(
                decisions.enter(decision, seat, committee.who(0), "against", Map.of(), NOW),
                "in-the-urn");
        refused(
                decisions.enter(
                        decision, committee.seats().get(5), committee.who(0), "for", Map.of(), NOW),
                "not-your-seat");
        var acts =
                jdbc.sql(
                                """
                                select convert_from(bytes, 'UTF8') from entry
                                where subject = :s and kind = 'decision.ballot-entered/1'
                                """)
                        .param("s", Decision.subject(decision))
                        .query(String.class)
                        .list();
        assertThat(acts)
                .hasSize(5)
                .noneMatch(it -> it.contains("for\"") || it.contains("commitment"));
        mine.keySet()
                .forEach(paper -> assertThat(acts).noneMatch(it -> it.contains(paper.toString())));
        refused(decisions.close(decision, PROGRAMME, NOW), "hidden-until");
        decisions.closeInTime(decision, CLOSES).orThrow();
        assertThat(verdict(decision)).startsWith("approved passed");
        var papers = found(decision).course().papers();
        assertThat(papers)
                .extracting(it -> it.paper())
                .containsExactlyElementsOf(
                        mine.keySet().stream()
                                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                                .toList());
        papers.forEach(it -> assertThat(it.answer().choice()).isEqualTo(mine.get(it.paper())));
        assertThat(
                        jdbc.sql("select count(*) from urn where decision = :d")
                                .param("d", decision)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    // ---- afterwards

    private UUID approved(Committee committee, LocalDate review) {
        var decision = open(committee, by("simple-majority/1"));
        says(committee, decision, 0, "for");
        says(committee, decision, 1, "for");
        decisions.closeInTime(decision, CLOSES).orThrow();
        decisions
                .state(
                        decision,
                        committee.who(0),
                        Words.of("We do it."),
                        Words.NONE,
                        TODAY,
                        review,
                        Closing.NO_ACTION,
                        Words.of("Done."),
                        CLOSES)
                .orThrow();
        return decision;
    }

    private UUID looksAgain(
            Committee committee, UUID decision, String way, @Nullable LocalDate until) {
        var about = new Proposal.About(decision, way, until);
        var again = open(committee, by("simple-majority/1").about(about));
        says(committee, again, 0, "for");
        says(committee, again, 1, "for");
        decisions.closeInTime(again, CLOSES).orThrow();
        return again;
    }

    private String state(UUID decision, LocalDate day) {
        return jdbc.sql("select * from decision where id = :d")
                .param("d", decision)
                .query((row, n) -> Reviews.life(row).state(day))
                .single();
    }

    @Test
    void a_decision_that_nobody_looks_at_again_expires_unaffirmed() {
        var committee = committee(3, 2);
        var decision = approved(committee, TODAY.plusDays(30));
        assertThat(state(decision, TODAY.plusDays(30))).isEmpty();
        assertThat(state(decision, TODAY.plusDays(31))).isEqualTo("expired");
        assertThat(reviews.due(committee.who(2).person(), false, TODAY.plusDays(31)))
                .extracting(Reviews.Due::id)
                .contains(decision);
        looksAgain(committee, decision, Review.KEPT, TODAY.plusDays(90));
        assertThat(state(decision, TODAY.plusDays(31))).isEmpty();
        assertThat(state(decision, TODAY.plusDays(91))).isEqualTo("expired");
    }

    @Test
    void it_is_stopped_or_amended_by_those_who_made_it_and_nobody_else() {
        var committee = committee(3, 2);
        var stopped = approved(committee, TODAY.plusDays(30));
        looksAgain(committee, stopped, Review.STOPPED, null);
        assertThat(state(stopped, TODAY)).isEqualTo("stopped");
        var amended = approved(committee, TODAY.plusDays(30));
        looksAgain(committee, amended, Review.AMENDED, null);
        assertThat(state(amended, TODAY)).isEqualTo("superseded");
        var others = committee(3, 2);
        refused(
                opens(
                        others,
                        by("consent/1").about(new Proposal.About(amended, Review.STOPPED, null))),
                "review-body");
        refused(
                opens(
                        committee,
                        by("consent/1").about(new Proposal.About(amended, Review.KEPT, null))),
                "review-until");
        refused(
                decisions.open(
                        committee
                                .draft(CLOSES)
                                .asking(
                                        by("consent/1")
                                                .about(
                                                        new Proposal.About(
                                                                amended, Review.STOPPED, null))),
                        others.who(0),
                        NOW,
                        TODAY),
                "review-who");
    }

    @Test
    void an_urgent_act_lapses_unless_the_body_ratifies_it_by_its_day() {
        var committee = committee(4, 2);
        var signing =
                Map.of("signatory", List.of(committee.seats().get(0), committee.seats().get(1)));
        var urgent =
                Asking.by(
                                "urgent-action/1",
                                Map.of("signatories", "2"),
                                new Method(List.of(), signing, false, false))
                        .met(
                                Map.of(
                                        "justification", Words.of("The heating failed."),
                                        "consulted", Words.of("All but the council."),
                                        "limit", Words.of("20,000")),
                                Map.of(
                                        "expiry", TODAY.plusDays(60),
                                        "ratify-by", TODAY.plusDays(20)));
        refused(opens(committee, by("urgent-action/1")), "role-signatory");
        var decision = open(committee, urgent);
        says(committee, decision, 0, "for");
        says(committee, decision, 1, "for");
        decisions.close(decision, committee.who(0), NOW).orThrow();
        assertThat(verdict(decision)).startsWith("approved passed");
        assertThat(state(decision, TODAY.plusDays(20))).isEmpty();
        assertThat(state(decision, TODAY.plusDays(21))).isEqualTo("unratified");
        looksAgain(committee, decision, Review.RATIFIED, null);
        assertThat(state(decision, TODAY.plusDays(21))).isEmpty();
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
