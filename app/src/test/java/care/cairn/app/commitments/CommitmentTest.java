package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant AT = Instant.parse("2023-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2023-02-01");
    private static final UUID PARTNER = id("association");

    private static final Hand HOLDER = new Hand(id("ines"), PARTNER, false, false);
    private static final Hand OTHER = new Hand(id("marta"), PARTNER, false, false);
    private static final Hand FORUM = new Hand(id("forum member"), id("trust"), false, true);
    private static final Hand PROGRAMME = new Hand(id("programme"), null, true, false);
    private static final Hand PROPOSER = new Hand(id("proposer"), null, false, false);
    private static final Hand STRANGER = new Hand(id("stranger"), null, false, false);
    private static final Words WHY = Words.of("Three homes are closing.");

    private Commitment now = proposed(terms("34 homes by May", "2023-09-30"));

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Terms terms(String standard, String end) {
        return terms("Every home accepts one assessment", standard, "monthly", end, null);
    }

    static Terms terms(
            String what, String standard, String rhythm, String end, Terms.@Nullable Goal goal) {
        return new Terms(
                Words.of(what),
                PARTNER,
                "Care-home association",
                HOLDER.person(),
                List.of(new Terms.Supporter(id("trust"), "Community trust")),
                Words.of("31 of 34 homes"),
                id("forum"),
                "Discharge group",
                Words.of(standard),
                goal,
                rhythm,
                Words.of("Help first"),
                LocalDate.parse("2023-02-01"),
                LocalDate.parse("2023-06-30"),
                LocalDate.parse(end));
    }

    private static Entry entry(Hand hand) {
        return new Entry(0, AT, new Author(hand.person(), null), "any", "any");
    }

    private static Commitment proposed(Terms terms) {
        var act = Commitment.propose(id("it"), 1, id("decision"), terms).orThrow();
        return Commitment.proposed(entry(PROPOSER), act);
    }

    private void then(Hand hand, Result<? extends Act> result) {
        now = now.apply(entry(hand), Objects.requireNonNull(result.orThrow()));
    }

    private static void refused(Result<?> result, String key) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).refusal().messageKey())
                .isEqualTo("commitments.refusal." + key);
    }

    private void accepted() {
        then(HOLDER, now.accept(HOLDER));
    }

    private Result<Account.Given> gives(Hand hand, String happened) {
        return now.give(
                hand,
                Words.of("34 homes"),
                Words.of(happened),
                null,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                ZONE,
                DAY);
    }

    private void given() {
        accepted();
        then(HOLDER, gives(HOLDER, "26 homes"));
    }

    private static Result<?> asks(Terms terms) {
        return Commitment.propose(id("new"), 2, null, terms);
    }

    @Test
    void terms_say_what_by_which_standard_how_often_and_until_when() {
        refused(asks(terms(" ", "S", "monthly", "2023-09-30", null)), "what");
        refused(asks(terms("W".repeat(201), "S", "monthly", "2023-09-30", null)), "long");
        refused(asks(terms("W", "S".repeat(4001), "monthly", "2023-09-30", null)), "long");
        refused(asks(terms("W", "", "monthly", "2023-09-30", null)), "standard");
        refused(asks(terms("W", "S", "daily", "2023-09-30", null)), "rhythm");
        refused(asks(terms("W", "S", "monthly", "2023-02-01", null)), "end");
        refused(asks(terms("W", "S", "monthly", "2023-06-29", null)), "review");
        refused(
                asks(
                        terms(
                                "W",
                                "S",
                                "monthly",
                                "2023-09-30",
                                new Terms.Goal(id("m"), "M", "sideways", null, null))),
                "direction");
        var helped = terms("W", "S", "monthly", "2023-09-30", null);
        refused(
                asks(
                        new Terms(
                                helped.what(),
                                id("trust"),
                                "Community trust",
                                id("somebody"),
                                helped.helpers(),
                                helped.ownPart(),
                                helped.forum(),
                                helped.forumName(),
                                helped.standard(),
                                null,
                                helped.rhythm(),
                                helped.ifNotMet(),
                                helped.start(),
                                helped.review(),
                                helped.end())),
                "helper-answers");
    }

    @Test
    void it_binds_only_once_its_answerable_person_accepts() {
        assertThat(now.binds()).isFalse();
        assertThat(now.due(ZONE)).isEmpty();
        refused(now.accept(STRANGER), "not-answerable");
        refused(now.accept(PROGRAMME), "not-answerable");
        refused(gives(HOLDER, "26 homes"), "not-binding");
        accepted();
        assertThat(now.binds()).isTrue();
        refused(now.accept(HOLDER), "accepted");
    }

    @Test
    void negotiation_keeps_both_sides_in_turn_until_one_text_is_accepted() {
        var fewer = terms("31 homes by June", "2023-09-30");
        refused(now.negotiate(STRANGER, fewer, WHY), "not-your-turn");
        refused(now.negotiate(HOLDER, fewer, Words.NONE), "reason");
        refused(now.negotiate(HOLDER, now.terms(), WHY), "same-terms");
        refused(
                now.negotiate(HOLDER, fewer.heldBy(PARTNER, "A", OTHER.person()), WHY),
                "hand-over-instead");
        refused(now.agree(FORUM), "nothing-to-agree");
        then(HOLDER, now.negotiate(HOLDER, fewer, WHY));
        refused(now.accept(HOLDER), "waits-for-forum");
        refused(now.negotiate(HOLDER, terms("30", "2023-09-30"), WHY), "not-your-turn");
        refused(now.agree(HOLDER), "forum-only");
        refused(now.agree(STRANGER), "forum-only");
        then(PROPOSER, now.agree(PROPOSER));
        assertThat(now.binds()).isFalse();
        accepted();
        assertThat(now.binds()).isTrue();
        assertThat(now.terms()).isEqualTo(fewer);
    }

    @Test
    void while_new_terms_are_on_the_table_the_accepted_ones_bind() {
        accepted();
        var first = now.terms();
        then(HOLDER, now.negotiate(HOLDER, terms("31 homes", "2023-12-31"), WHY));
        assertThat(now.bound()).isEqualTo(first);
        refused(now.keep(FORUM, Words.NONE), "reason");
        then(FORUM, now.keep(FORUM, WHY));
        assertThat(now.terms()).isEqualTo(first);
        assertThat(now.waitsFor()).isEmpty();
    }

    @Test
    void a_decline_has_a_reason_and_ends_it() {
        refused(now.decline(STRANGER, WHY), "not-answerable");
        refused(now.decline(HOLDER, Words.NONE), "reason");
        then(HOLDER, now.decline(HOLDER, WHY));
        assertThat(now.end()).isEqualTo(Commitment.DECLINED);
        refused(now.accept(HOLDER), "ended");
        refused(now.decline(HOLDER, WHY), "ended");
        refused(now.negotiate(HOLDER, terms("31", "2023-09-30"), WHY), "ended");
        refused(now.agree(FORUM), "ended");
    }

    @Test
    void what_was_accepted_cannot_be_declined_any_more() {
        accepted();
        refused(now.decline(HOLDER, WHY), "accepted");
    }

    private Result<Promise.HandOverAsked> handsOver(Hand hand, Hand to) {
        return now.handOver(hand, PARTNER, "Association", to.person(), WHY);
    }

    @Test
    void a_hand_over_needs_the_acceptance_of_the_new_holder() {
        refused(handsOver(HOLDER, OTHER), "not-binding");
        accepted();
        refused(handsOver(STRANGER, OTHER), "not-answerable");
        refused(handsOver(HOLDER, HOLDER), "same-person");
        refused(now.handOver(HOLDER, PARTNER, "A", OTHER.person(), Words.NONE), "reason");
        refused(now.takeOver(OTHER), "no-hand-over");
        refused(now.declineHandOver(OTHER, WHY), "no-hand-over");
        then(HOLDER, handsOver(HOLDER, OTHER));
        refused(handsOver(HOLDER, STRANGER), "handing-over");
        assertThat(now.holder()).isEqualTo(HOLDER.person());
        refused(now.takeOver(HOLDER), "not-asked");
        refused(now.declineHandOver(STRANGER, WHY), "not-asked");
        refused(now.declineHandOver(OTHER, Words.NONE), "reason");
        then(OTHER, now.declineHandOver(OTHER, WHY));
        then(PROGRAMME, handsOver(PROGRAMME, OTHER));
        then(OTHER, now.takeOver(OTHER));
        assertThat(now.holder()).isEqualTo(OTHER.person());
        refused(gives(HOLDER, "26 homes"), "not-answerable");
        assertThat(gives(OTHER, "26 homes")).isInstanceOf(Result.Done.class);
    }

    @Test
    void accounts_are_due_by_their_rhythm_and_last_at_the_end() {
        accepted();
        assertThat(now.due(ZONE)).contains(LocalDate.parse("2023-03-01"));
        for (int n = 1; n <= 8; n++) {
            then(HOLDER, gives(HOLDER, "more"));
        }
        assertThat(now.accounts().get(6).due()).isEqualTo(LocalDate.parse("2023-09-01"));
        assertThat(now.accounts().get(7).due()).isEqualTo(LocalDate.parse("2023-09-30"));
        assertThat(now.due(ZONE)).isEmpty();
        assertThat(Rhythm.find("once").orElseThrow().due(1, DAY, DAY.plusDays(9)))
                .contains(DAY.plusDays(9));
        assertThat(Rhythm.find("once").orElseThrow().due(2, DAY, DAY.plusDays(9))).isEmpty();
        assertThat(Rhythm.find("quarterly").orElseThrow().due(1, DAY, DAY.plusDays(9)))
                .contains(DAY.plusDays(9));
    }

    @Test
    void an_account_says_what_happened_and_only_its_holder_gives_it() {
        accepted();
        refused(gives(HOLDER, " "), "happened");
        refused(gives(STRANGER, "26 homes"), "not-answerable");
    }

    @Test
    void the_forum_asks_and_the_holder_answers_once() {
        given();
        var question = Words.of("Which five?");
        var by = DAY.plusDays(7);
        refused(now.question(STRANGER, 1, question, by, DAY), "judges-only");
        refused(now.question(PROGRAMME, 1, question, by, DAY), "judges-only");
        refused(now.question(FORUM, 2, question, by, DAY), "no-such-account");
        refused(now.question(FORUM, 1, Words.NONE, by, DAY), "question");
        refused(now.question(FORUM, 1, question, DAY, DAY), "answer-by");
        then(FORUM, now.question(FORUM, 1, question, by, DAY));
        refused(now.answer(FORUM, 1, 1, WHY), "not-answerable");
        refused(now.answer(HOLDER, 1, 2, WHY), "no-such-question");
        refused(now.answer(HOLDER, 9, 1, WHY), "no-such-question");
        refused(now.answer(HOLDER, 1, 1, Words.NONE), "answer");
        then(HOLDER, now.answer(HOLDER, 1, 1, WHY));
        refused(now.answer(HOLDER, 1, 1, WHY), "answered");
    }

    @Test
    void a_seat_of_the_forum_judges_never_the_holder_and_help_comes_first() {
        given();
        var help = Words.of("The backbone team lends a trainer.");
        refused(now.judge(STRANGER, 1, Account.ACCEPTED, WHY, help), "judges-only");
        var holderOnForum = new Hand(HOLDER.person(), PARTNER, true, true);
        refused(now.judge(holderOnForum, 1, Account.ACCEPTED, WHY, help), "own-account");
        refused(now.judge(FORUM, 1, "splendid", WHY, help), "verdict");
        refused(now.judge(FORUM, 0, Account.ACCEPTED, WHY, help), "no-such-account");
        refused(now.judge(FORUM, 1, Account.NOT_ACCEPTED, Words.NONE, help), "reason");
        refused(now.judge(FORUM, 1, Account.WITH_ACTIONS, WHY, Words.NONE), "next-step");
        then(FORUM, now.judge(FORUM, 1, Account.NOT_ACCEPTED, WHY, help));
        refused(now.judge(FORUM, 1, Account.ACCEPTED, WHY, help), "judged");
        refused(now.question(FORUM, 1, WHY, DAY.plusDays(1), DAY), "judged");
    }

    @Test
    void the_forum_ends_it_with_a_reason() {
        accepted();
        refused(now.end(HOLDER, Commitment.MET, WHY), "forum-only");
        refused(now.end(STRANGER, Commitment.MET, WHY), "forum-only");
        refused(now.end(FORUM, Commitment.FELL, WHY), "how");
        refused(now.end(FORUM, Commitment.MET, Words.NONE), "reason");
        then(FORUM, now.end(FORUM, Commitment.MET, WHY));
        refused(now.end(FORUM, Commitment.MET, WHY), "ended");
        refused(gives(HOLDER, "26 homes"), "not-binding");
        assertThat(now.due(ZONE)).isEmpty();
    }

    @Test
    void the_eight_essentials_are_counted() {
        assertThat(now.terms().essentials(true)).isEqualTo(8);
        assertThat(now.terms().essentials(false)).isEqualTo(7);
    }
}
