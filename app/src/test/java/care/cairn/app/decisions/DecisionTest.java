package care.cairn.app.decisions;

import static care.cairn.app.decisions.Story.AFTER;
import static care.cairn.app.decisions.Story.COUNCIL;
import static care.cairn.app.decisions.Story.DURING;
import static care.cairn.app.decisions.Story.HOSPITAL;
import static care.cairn.app.decisions.Story.PRACTICE;
import static care.cairn.app.decisions.Story.PROGRAMME;
import static care.cairn.app.decisions.Story.PROPOSER;
import static care.cairn.app.decisions.Story.RESIDENTS;
import static care.cairn.app.decisions.Story.STRANGER;
import static care.cairn.app.decisions.Story.deputy;
import static care.cairn.app.decisions.Story.holder;
import static care.cairn.app.decisions.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.decisions.amendment.Amending;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.closing.Ending;
import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.objection.Objecting;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.decisions.position.Answering;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final UUID OBJECTION = id("objection of " + PRACTICE);
    private static final Instant LATER = AFTER.plusSeconds(86_400);

    private final Story story = Story.begun();

    private static void refused(Result<?> result, String key) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).refusal().messageKey())
                .isEqualTo("decisions.refusal." + key);
    }

    private Result<Closing.Closed> closesByTheClock() {
        return new Ending(story.now).close(null, AFTER);
    }

    private Objection objection() {
        return Objects.requireNonNull(story.now.objections().get(OBJECTION));
    }

    private Position position(UUID seat) {
        return Objects.requireNonNull(story.now.positions().get(seat));
    }

    private String outcome() {
        return closesByTheClock().orThrow().outcome();
    }

    // ---- opening

    private static Result<?> opens(Draft draft, Assembly assembly) {
        return draft.open(UUID.randomUUID(), 1, assembly, Story.OPENED);
    }

    private static Draft draft(String question, String text, Instant closes) {
        return new Draft(
                id("body"),
                Words.of(question),
                Words.of(text),
                Words.NONE,
                List.of(),
                closes,
                null,
                List.of(),
                List.of());
    }

    @Test
    void a_proposal_needs_a_question_a_text_and_a_time_to_come() {
        refused(opens(draft(" ", "Text", AFTER), Story.assembly()), "question");
        refused(opens(draft("Q".repeat(201), "Text", AFTER), Story.assembly()), "long");
        refused(opens(draft("Question", "", AFTER), Story.assembly()), "text");
        refused(opens(draft("Question", "T".repeat(8001), AFTER), Story.assembly()), "long");
        refused(opens(draft("Question", "Text", Story.OPENED), Story.assembly()), "closes");
    }

    @Test
    void a_body_that_could_never_decide_is_not_asked() {
        refused(opens(Story.draft(), Story.assembly(5, List.of())), "no-quorum");
        refused(opens(Story.draft(), Story.assembly(2, List.of("voluntary"))), "no-quorum");
        var empty = Story.assembly();
        refused(
                opens(
                        Story.draft(),
                        new Assembly(
                                empty.body(),
                                empty.name(),
                                "",
                                empty.rule(),
                                Map.of(),
                                7,
                                List.of(Story.seat(id("advice"), "other", false)))),
                "no-seats");
        refused(
                opens(
                        Story.draft(),
                        new Assembly(
                                empty.body(),
                                empty.name(),
                                "",
                                new Rule("loudest-voice/1", Map.of(), 1, List.of()),
                                Map.of(),
                                7,
                                Story.SEATS)),
                "rule");
    }

    @Test
    void a_large_electorate_is_frozen_over_several_entries() {
        var seats =
                IntStream.range(0, 250)
                        .mapToObj(n -> Story.seat(id("seat " + n), "council", true))
                        .toList();
        var body = Story.assembly();
        var large =
                Story.draft()
                        .open(
                                Story.DECISION,
                                1,
                                new Assembly(
                                        body.body(),
                                        body.name(),
                                        "",
                                        new Rule("consent/1", Map.of(), 3, List.of()),
                                        Map.of(),
                                        7,
                                        seats),
                                Story.OPENED)
                        .orThrow();
        assertThat(large).hasSize(3);
        var entry = Story.entry(PROPOSER, Story.OPENED);
        var decision = Decision.opened(entry, (Proposal.Opened) large.getFirst());
        decision = decision.apply(entry, large.get(1)).apply(entry, large.get(2));
        assertThat(decision.roll().seats().keySet())
                .containsExactlyElementsOf(seats.stream().map(RollSeat::seat).toList());
    }

    // ---- positions

    @Test
    void holder_and_deputy_speak_for_the_seat_and_nobody_else() {
        assertThat(story.tries(HOSPITAL, holder(HOSPITAL), "no-objection", "", DURING))
                .isInstanceOf(Result.Done.class);
        assertThat(story.tries(HOSPITAL, deputy(HOSPITAL), "no-objection", "", DURING))
                .isInstanceOf(Result.Done.class);
        refused(
                story.tries(HOSPITAL, holder(COUNCIL), "no-objection", "", DURING),
                "not-your-seat");
        refused(story.tries(HOSPITAL, PROGRAMME, "no-objection", "", DURING), "not-your-seat");
    }

    @Test
    void a_seat_that_was_not_there_at_the_opening_has_no_vote() {
        refused(story.tries(id("late seat"), STRANGER, "no-objection", "", DURING), "no-such-seat");
    }

    @Test
    void who_objects_says_why() {
        refused(story.tries(PRACTICE, holder(PRACTICE), "object", "", DURING), "reason");
        refused(story.tries(PRACTICE, holder(PRACTICE), "object", "  ", DURING), "reason");
        story.says(PRACTICE, "object", "It takes two nurses from us.");
        assertThat(objection().open()).isTrue();
    }

    @Test
    void only_the_rule_s_own_choices_are_taken() {
        refused(story.tries(HOSPITAL, holder(HOSPITAL), "shout", "", DURING), "choice");
        refused(
                story.tries(HOSPITAL, holder(HOSPITAL), "concern", "x".repeat(8001), DURING),
                "long");
    }

    @Test
    void an_advisory_seat_has_a_voice_and_no_vote() {
        refused(
                story.tries(Story.ADVISER, holder(Story.ADVISER), "object", "No.", DURING),
                "advisory");
        story.says(Story.ADVISER, "concern", "Think of the winter.");
        assertThat(story.now.standing(DURING).outcome().tally().given()).isZero();
    }

    @Test
    void nothing_is_taken_from_the_moment_of_closing_on() {
        refused(story.tries(HOSPITAL, holder(HOSPITAL), "no-objection", "", AFTER), "over");
        story.allSay("no-objection").then(closesByTheClock(), PROPOSER, AFTER);
        refused(story.tries(HOSPITAL, holder(HOSPITAL), "concern", "", DURING), "closed");
    }

    @Test
    void a_change_of_mind_counts_once_and_withdraws_the_objection() {
        story.says(PRACTICE, "object", "It takes two nurses from us.");
        story.says(PRACTICE, "concern", "They come back in March.");
        assertThat(story.now.standing(DURING).outcome().tally().given()).isEqualTo(1);
        assertThat(position(PRACTICE).n()).isEqualTo(2);
        assertThat(objection().settledAs(Objection.WITHDRAWN)).isTrue();
    }

    @Test
    void an_objection_worded_anew_stays_the_same_objection() {
        story.says(PRACTICE, "object", "It takes two nurses from us.");
        story.says(PRACTICE, "object", "It takes three nurses from us.");
        assertThat(story.now.objections()).hasSize(1);
        assertThat(objection().reason()).isEqualTo(Words.of("It takes three nurses from us."));
    }

    // ---- interests

    private Story recuse(UUID seat) {
        return story.then(
                new Answering(story.now)
                        .declare(
                                seat,
                                holder(seat),
                                "financial",
                                Words.of("We own the lease."),
                                DURING),
                holder(seat),
                DURING);
    }

    @Test
    void an_interest_withholds_the_ballot_and_counts_the_quorum_anew() {
        story.says(HOSPITAL, "no-objection", "");
        recuse(HOSPITAL);
        var tally = story.now.standing(DURING).outcome().tally();
        assertThat(tally.given()).isZero();
        assertThat(tally.eligible()).isEqualTo(3);
        assertThat(tally.recused()).isEqualTo(1);
        refused(story.tries(HOSPITAL, holder(HOSPITAL), "no-objection", "", DURING), "recused");
    }

    @Test
    void a_recusal_that_takes_the_quorum_away_lets_the_decision_lapse() {
        story.says(HOSPITAL, "no-objection", "").says(PRACTICE, "no-objection", "");
        story.says(COUNCIL, "no-objection", "");
        recuse(RESIDENTS);
        assertThat(outcome()).isEqualTo(Closing.LAPSED);
    }

    @Test
    void the_objection_of_a_seat_that_withdrew_blocks_nothing() {
        story.allSay("no-objection").says(PRACTICE, "object", "No.");
        recuse(PRACTICE);
        assertThat(outcome()).isEqualTo(Closing.APPROVED);
    }

    @Test
    void an_interest_is_declared_for_one_s_own_seat_with_its_kind_and_words() {
        var words = Words.of("Lease");
        refused(
                new Answering(story.now)
                        .declare(HOSPITAL, holder(COUNCIL), "financial", words, DURING),
                "not-your-seat");
        refused(
                new Answering(story.now)
                        .declare(HOSPITAL, holder(HOSPITAL), "vague", words, DURING),
                "interest-kind");
        refused(
                new Answering(story.now)
                        .declare(HOSPITAL, holder(HOSPITAL), "financial", Words.NONE, DURING),
                "interest-what");
        recuse(HOSPITAL);
        refused(
                new Answering(story.now)
                        .declare(HOSPITAL, holder(HOSPITAL), "financial", words, DURING),
                "recused");
    }

    // ---- objections

    private Story objected() {
        return story.allSay("no-objection").says(PRACTICE, "object", "It takes two nurses.");
    }

    @Test
    void consent_cannot_close_over_an_open_objection() {
        objected();
        refused(closesByTheClock(), "objection-open");
        refused(new Ending(story.now).close(PROGRAMME, AFTER), "objection-open");
        refused(new Ending(story.now).close(PROGRAMME, DURING), "objection-open");
    }

    @Test
    void an_objection_is_tested_by_others() {
        objected();
        var note = Words.of("The team is named in our aims.");
        refused(
                new Objecting(story.now).test(OBJECTION, holder(PRACTICE), "harm", note),
                "own-objection");
        refused(new Objecting(story.now).test(OBJECTION, STRANGER, "harm", note), "test-who");
        refused(new Objecting(story.now).test(OBJECTION, PROGRAMME, "taste", note), "finding");
        refused(
                new Objecting(story.now).test(id("none"), PROGRAMME, "harm", note),
                "no-such-objection");
        story.then(
                new Objecting(story.now).test(OBJECTION, deputy(COUNCIL), "harm", note),
                deputy(COUNCIL),
                DURING);
        assertThat(objection().test()).isNotNull();
        refused(closesByTheClock(), "objection-open");
    }

    @Test
    void an_objection_is_found_not_to_qualify_with_a_reason_and_never_by_the_proposer() {
        objected();
        var reason = Words.of("It harms no aim.");
        var way = Objection.NOT_QUALIFIED;
        refused(
                new Objecting(story.now).settle(OBJECTION, holder(COUNCIL), way, reason),
                "settle-who");
        refused(
                new Objecting(story.now).settle(OBJECTION, PROGRAMME, way, Words.NONE),
                "settle-reason");
        refused(new Objecting(story.now).settle(OBJECTION, PROGRAMME, "ignored", reason), "way");
        var proposerToo = new Who(PROPOSER.person(), null, true);
        refused(new Objecting(story.now).settle(OBJECTION, proposerToo, way, reason), "settle-own");
        story.then(
                new Objecting(story.now).settle(OBJECTION, PROGRAMME, way, reason),
                PROGRAMME,
                DURING);
        refused(
                new Objecting(story.now).settle(OBJECTION, PROGRAMME, way, reason),
                "objection-settled");
        assertThat(outcome()).isEqualTo(Closing.APPROVED);
    }

    @Test
    void an_escalated_objection_leaves_the_decision_to_a_wider_circle() {
        objected();
        story.then(
                new Objecting(story.now)
                        .settle(
                                OBJECTION,
                                PROGRAMME,
                                Objection.ESCALATED,
                                Words.of("For the board.")),
                PROGRAMME,
                DURING);
        assertThat(outcome()).isEqualTo(Closing.DEFERRED);
    }

    // ---- amendments

    private Result<Proposal.Amended> amends(Who who, String text, String reason, Instant closes) {
        return new Amending(story.now)
                .amend(who, Words.of(text), Words.of(reason), List.of(OBJECTION), closes, DURING);
    }

    @Test
    void an_amendment_integrates_the_objection_and_positions_wait_to_be_confirmed() {
        objected();
        story.then(
                amends(PROPOSER, "Staff it from the bank.", "Nurses stay.", LATER),
                PROPOSER,
                DURING);
        assertThat(story.now.version()).isEqualTo(2);
        assertThat(objection().settledAs(Objection.INTEGRATED)).isTrue();
        assertThat(story.now.standing(DURING).outcome().tally().given()).isZero();
        story.then(
                new Answering(story.now).confirm(HOSPITAL, deputy(HOSPITAL), DURING),
                deputy(HOSPITAL),
                DURING);
        assertThat(story.now.standing(DURING).outcome().tally().given()).isEqualTo(1);
        assertThat(position(HOSPITAL).givenTo()).isEqualTo(1);
        refused(
                new Answering(story.now).confirm(HOSPITAL, holder(HOSPITAL), DURING),
                "nothing-to-confirm");
        refused(new Answering(story.now).confirm(COUNCIL, STRANGER, DURING), "not-your-seat");
    }

    @Test
    void unconfirmed_positions_are_no_positions() {
        objected();
        story.then(
                amends(PROPOSER, "Staff it from the bank.", "Nurses stay.", LATER),
                PROPOSER,
                DURING);
        assertThat(new Ending(story.now).close(null, LATER).orThrow().outcome())
                .isEqualTo(Closing.LAPSED);
    }

    @Test
    void an_amendment_changes_the_text_for_a_reason_and_leaves_time_to_answer() {
        objected();
        refused(amends(STRANGER, "New", "Why", LATER), "amend-who");
        refused(amends(PROPOSER, "", "Why", LATER), "text");
        refused(amends(PROPOSER, "New", "", LATER), "amend-reason");
        refused(amends(PROPOSER, "New", "Why", DURING), "closes");
        refused(amends(PROPOSER, "N".repeat(8001), "Why", LATER), "long");
        refused(
                amends(PROPOSER, "Open a discharge lounge at weekends.", "Why", LATER),
                "same-text");
        story.then(amends(PROPOSER, "New", "Why", LATER), PROPOSER, DURING);
        refused(amends(PROPOSER, "Newer", "Why", LATER), "objection-settled");
    }

    // ---- closing

    @Test
    void silence_is_no_consent() {
        assertThat(outcome()).isEqualTo(Closing.LAPSED);
        story.says(HOSPITAL, "no-objection", "").says(PRACTICE, "concern", "Slow");
        assertThat(outcome()).isEqualTo(Closing.LAPSED);
        story.says(COUNCIL, "stand-aside", "");
        assertThat(outcome()).as("nobody of the residents").isEqualTo(Closing.LAPSED);
        story.says(RESIDENTS, "no-objection", "");
        assertThat(outcome()).isEqualTo(Closing.APPROVED);
    }

    @Test
    void it_closes_early_only_when_nothing_can_change() {
        story.says(HOSPITAL, "no-objection", "").says(COUNCIL, "no-objection", "");
        story.says(RESIDENTS, "no-objection", "");
        refused(new Ending(story.now).close(PROGRAMME, DURING), "can-change");
        refused(new Ending(story.now).close(null, DURING), "not-yet");
        story.says(PRACTICE, "no-objection", "");
        refused(new Ending(story.now).close(holder(COUNCIL), DURING), "close-who");
        story.then(new Ending(story.now).close(PROGRAMME, DURING), PROGRAMME, DURING);
        refused(new Ending(story.now).close(PROGRAMME, DURING), "closed");
    }

    @Test
    void an_objection_found_not_to_qualify_does_not_stop_an_early_closing() {
        objected();
        story.then(
                new Objecting(story.now)
                        .settle(
                                OBJECTION,
                                PROGRAMME,
                                Objection.NOT_QUALIFIED,
                                Words.of("No harm.")),
                PROGRAMME,
                DURING);
        assertThat(new Ending(story.now).close(PROGRAMME, DURING).orThrow().outcome())
                .isEqualTo(Closing.APPROVED);
    }

    @Test
    void it_is_put_off_by_the_programme_and_taken_back_by_its_proposer() {
        var why = Words.of("New figures come in March.");
        refused(
                new Ending(story.now).setAside(PROPOSER, Closing.DEFERRED, why, DURING),
                "defer-who");
        refused(
                new Ending(story.now).setAside(PROGRAMME, Closing.WITHDRAWN, why, DURING),
                "withdraw-who");
        refused(
                new Ending(story.now).setAside(PROGRAMME, Closing.APPROVED, why, DURING),
                "outcome");
        refused(
                new Ending(story.now).setAside(PROGRAMME, Closing.DEFERRED, Words.NONE, DURING),
                "settle-reason");
        assertThat(
                        new Ending(story.now)
                                .setAside(PROPOSER, Closing.WITHDRAWN, why, DURING)
                                .orThrow()
                                .outcome())
                .isEqualTo(Closing.WITHDRAWN);
        story.then(
                new Ending(story.now).setAside(PROGRAMME, Closing.DEFERRED, why, DURING),
                PROGRAMME,
                DURING);
        refused(new Ending(story.now).setAside(PROGRAMME, Closing.DEFERRED, why, DURING), "closed");
        refused(
                new Answering(story.now)
                        .declare(HOSPITAL, holder(HOSPITAL), "financial", why, DURING),
                "closed");
        refused(amends(PROPOSER, "New", "Why", LATER), "closed");
    }

    // ---- the outcome in words

    private Result<Closing.Stated> states(Who who, String followUp, String noAction) {
        return new Ending(story.now)
                .state(
                        who,
                        Words.of("The lounge opens."),
                        Words.NONE,
                        LocalDate.parse("2023-02-10"),
                        LocalDate.parse("2023-06-01"),
                        followUp,
                        Words.of(noAction));
    }

    @Test
    void an_approved_decision_says_what_follows() {
        refused(states(PROGRAMME, Closing.COMMITMENTS, ""), "still-open");
        story.allSay("no-objection").then(closesByTheClock(), PROPOSER, AFTER);
        refused(states(STRANGER, Closing.COMMITMENTS, ""), "close-who");
        refused(states(PROGRAMME, "", ""), "follow-up");
        refused(states(PROGRAMME, Closing.NO_ACTION, ""), "no-action");
        refused(
                new Ending(story.now)
                        .state(
                                PROGRAMME,
                                Words.NONE,
                                Words.NONE,
                                null,
                                null,
                                Closing.COMMITMENTS,
                                Words.NONE),
                "statement");
        refused(
                new Ending(story.now)
                        .state(
                                PROGRAMME,
                                Words.of("Yes."),
                                Words.NONE,
                                LocalDate.parse("2023-06-01"),
                                LocalDate.parse("2023-06-01"),
                                Closing.COMMITMENTS,
                                Words.NONE),
                "review");
        story.then(states(PROPOSER, Closing.NO_ACTION, "It is done."), PROPOSER, AFTER);
        refused(states(PROGRAMME, Closing.COMMITMENTS, ""), "stated");
    }
}
