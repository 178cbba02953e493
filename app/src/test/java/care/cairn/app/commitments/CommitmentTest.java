package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.commitments.judgement.JudgingSeat;
import care.cairn.app.commitments.judgement.Panel;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import care.cairn.core.tally.DecisionRules;
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
                LocalDate.parse(end),
                Terms.PUBLIC);
    }

    private static Entry entry(Hand hand) {
        return new Entry(0, AT, new Author(hand.person(), null), "any", "any");
    }

    private static Commitment proposed(Terms terms) {
        var act = Undertaking.propose(id("it"), 1, id("decision"), terms, null).orThrow();
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
        accepted(HOLDER);
    }

    private void accepted(Hand hand) {
        then(hand, new Undertaking(now).accept(hand));
    }

    private Result<Account.Given> gives(Hand hand, String happened) {
        return gives(hand, happened, null);
    }

    private Result<Account.Given> gives(
            Hand hand, String happened, Account.@Nullable Reading claim) {
        return new Accounting(now)
                .give(
                        hand,
                        new Accounting.Telling(
                                Words.of("34 homes"),
                                Words.of(happened),
                                null,
                                claim,
                                Words.NONE,
                                Words.NONE,
                                Words.NONE),
                        ZONE,
                        DAY);
    }

    private void given() {
        accepted();
        then(HOLDER, gives(HOLDER, "26 homes"));
    }

    private static Result<?> asks(Terms terms) {
        return Undertaking.propose(id("new"), 2, null, terms, null);
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
                                helped.end(),
                                helped.publicity())),
                "helper-answers");
    }

    @Test
    void it_binds_only_once_its_answerable_person_accepts() {
        assertThat(now.binds()).isFalse();
        assertThat(now.due(ZONE)).isEmpty();
        refused(new Undertaking(now).accept(STRANGER), "not-answerable");
        refused(new Undertaking(now).accept(PROGRAMME), "not-answerable");
        refused(gives(HOLDER, "26 homes"), "not-binding");
        accepted();
        assertThat(now.binds()).isTrue();
        refused(new Undertaking(now).accept(HOLDER), "accepted");
    }

    @Test
    void negotiation_keeps_both_sides_in_turn_until_one_text_is_accepted() {
        var fewer = terms("31 homes by June", "2023-09-30");
        refused(new Undertaking(now).negotiate(STRANGER, fewer, WHY), "not-your-turn");
        refused(new Undertaking(now).negotiate(HOLDER, fewer, Words.NONE), "reason");
        refused(new Undertaking(now).negotiate(HOLDER, now.terms(), WHY), "same-terms");
        refused(
                new Undertaking(now)
                        .negotiate(HOLDER, fewer.heldBy(PARTNER, "A", OTHER.person()), WHY),
                "hand-over-instead");
        refused(new Undertaking(now).agree(FORUM), "nothing-to-agree");
        then(HOLDER, new Undertaking(now).negotiate(HOLDER, fewer, WHY));
        refused(new Undertaking(now).accept(HOLDER), "waits-for-forum");
        refused(
                new Undertaking(now).negotiate(HOLDER, terms("30", "2023-09-30"), WHY),
                "not-your-turn");
        refused(new Undertaking(now).agree(HOLDER), "forum-only");
        refused(new Undertaking(now).agree(STRANGER), "forum-only");
        then(PROPOSER, new Undertaking(now).agree(PROPOSER));
        assertThat(now.binds()).isFalse();
        accepted();
        assertThat(now.binds()).isTrue();
        assertThat(now.terms()).isEqualTo(fewer);
    }

    @Test
    void while_new_terms_are_on_the_table_the_accepted_ones_bind() {
        accepted();
        var first = now.terms();
        then(HOLDER, new Undertaking(now).negotiate(HOLDER, terms("31 homes", "2023-12-31"), WHY));
        assertThat(now.bound()).isEqualTo(first);
        refused(new Undertaking(now).keep(FORUM, Words.NONE), "reason");
        then(FORUM, new Undertaking(now).keep(FORUM, WHY));
        assertThat(now.terms()).isEqualTo(first);
        assertThat(now.waitsFor()).isEmpty();
    }

    @Test
    void a_decline_has_a_reason_and_ends_it() {
        refused(new Undertaking(now).decline(STRANGER, WHY), "not-answerable");
        refused(new Undertaking(now).decline(HOLDER, Words.NONE), "reason");
        then(HOLDER, new Undertaking(now).decline(HOLDER, WHY));
        assertThat(now.end()).isEqualTo(Commitment.DECLINED);
        refused(new Undertaking(now).accept(HOLDER), "ended");
        refused(new Undertaking(now).decline(HOLDER, WHY), "ended");
        refused(new Undertaking(now).negotiate(HOLDER, terms("31", "2023-09-30"), WHY), "ended");
        refused(new Undertaking(now).agree(FORUM), "ended");
    }

    @Test
    void what_was_accepted_cannot_be_declined_any_more() {
        accepted();
        refused(new Undertaking(now).decline(HOLDER, WHY), "accepted");
    }

    private Result<Promise.HandOverAsked> handsOver(Hand hand, Hand to) {
        return new Handing(now).handOver(hand, PARTNER, "Association", to.person(), WHY, false);
    }

    @Test
    void a_hand_over_needs_the_acceptance_of_the_new_holder() {
        refused(handsOver(HOLDER, OTHER), "not-binding");
        accepted();
        refused(handsOver(STRANGER, OTHER), "not-answerable");
        refused(handsOver(HOLDER, HOLDER), "same-person");
        refused(
                new Handing(now).handOver(HOLDER, PARTNER, "A", OTHER.person(), Words.NONE, false),
                "reason");
        refused(new Handing(now).takeOver(OTHER), "no-hand-over");
        refused(new Handing(now).decline(OTHER, WHY), "no-hand-over");
        then(HOLDER, handsOver(HOLDER, OTHER));
        refused(handsOver(HOLDER, STRANGER), "handing-over");
        assertThat(now.holder()).isEqualTo(HOLDER.person());
        refused(new Handing(now).takeOver(HOLDER), "not-asked");
        refused(new Handing(now).decline(STRANGER, WHY), "not-asked");
        refused(new Handing(now).decline(OTHER, Words.NONE), "reason");
        then(OTHER, new Handing(now).decline(OTHER, WHY));
        then(PROGRAMME, handsOver(PROGRAMME, OTHER));
        then(OTHER, new Handing(now).takeOver(OTHER));
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
        refused(new Accounting(now).question(STRANGER, 1, question, by, DAY), "judges-only");
        refused(new Accounting(now).question(PROGRAMME, 1, question, by, DAY), "judges-only");
        refused(new Accounting(now).question(FORUM, 2, question, by, DAY), "no-such-account");
        refused(new Accounting(now).question(FORUM, 1, Words.NONE, by, DAY), "question");
        refused(new Accounting(now).question(FORUM, 1, question, DAY, DAY), "answer-by");
        then(FORUM, new Accounting(now).question(FORUM, 1, question, by, DAY));
        refused(new Accounting(now).answer(FORUM, 1, 1, WHY), "not-answerable");
        refused(new Accounting(now).answer(HOLDER, 1, 2, WHY), "no-such-question");
        refused(new Accounting(now).answer(HOLDER, 9, 1, WHY), "no-such-question");
        refused(new Accounting(now).answer(HOLDER, 1, 1, Words.NONE), "answer");
        then(HOLDER, new Accounting(now).answer(HOLDER, 1, 1, WHY));
        refused(new Accounting(now).answer(HOLDER, 1, 1, WHY), "answered");
    }

    private static Judging.Proposal proposal(
            String verdict, Words reason, Words next, String step) {
        return new Judging.Proposal(
                verdict, reason, next, step.isEmpty() ? null : new Step(step, null, "", null));
    }

    /** Seats of the forum's members, of two others, and of the partner that answers. */
    private static Judging.Forum forum(String rule, int quorum) {
        return new Judging.Forum(
                rule,
                quorum,
                List.of("council", "hospital"),
                List.of(
                        seat("one", "trust", "hospital", "forum member", false),
                        seat("two", "council", "council", "second", false),
                        seat("three", "panel", "residents", "third", false),
                        seat("own", "association", "care-homes", "of the association", true)),
                DAY.plusDays(7));
    }

    private static JudgingSeat seat(
            String seat, String partner, String sector, String holder, boolean recused) {
        return new JudgingSeat(id(seat), id(partner), partner, sector, id(holder), null, recused);
    }

    private Result<Judgement.Proposed> judges(Hand hand, int account, Judging.Proposal proposal) {
        return new Judging(now).propose(hand, account, proposal, forum("consent/1", 2));
    }

    private static Hand member(String name) {
        return new Hand(id(name), id(name), false, true);
    }

    @Test
    void a_seat_of_the_forum_judges_never_the_holder_and_help_comes_first() {
        given();
        var help = Words.of("The backbone team lends a trainer.");
        var fine = proposal(Account.ACCEPTED, WHY, help, "");
        var not = proposal(Account.NOT_ACCEPTED, WHY, help, "help");
        refused(judges(STRANGER, 1, fine), "judges-only");
        var holderOnForum = new Hand(HOLDER.person(), PARTNER, true, true);
        refused(judges(holderOnForum, 1, fine), "own-account");
        refused(judges(member("of the association"), 1, fine), "recused");
        refused(judges(FORUM, 1, proposal("splendid", WHY, help, "help")), "verdict");
        refused(judges(FORUM, 0, fine), "no-such-account");
        refused(
                judges(FORUM, 1, proposal(Account.NOT_ACCEPTED, Words.NONE, help, "help")),
                "reason");
        refused(
                judges(FORUM, 1, proposal(Account.WITH_ACTIONS, WHY, Words.NONE, "help")),
                "next-step");
        refused(judges(FORUM, 1, proposal(Account.NOT_ACCEPTED, WHY, help, "")), "step");
        refused(
                judges(FORUM, 1, proposal(Account.NOT_ACCEPTED, WHY, help, "escalation")),
                "help-first");
        then(FORUM, judges(FORUM, 1, not));
        refused(judges(FORUM, 1, fine), "judging");
        assertThat(new Judging(now).count(1, not, DAY)).as("others can still object").isEmpty();
    }

    private void says(String name, String seat, String choice) {
        then(
                member(name),
                new Judging(now).say(member(name), 1, id(seat), choice, Words.of("So.")));
    }

    private Account judged() {
        return now.accounts().getFirst();
    }

    @Test
    void the_forum_judges_by_its_rule_and_the_partner_that_answers_has_no_vote() {
        given();
        var help = Words.of("A trainer for two months.");
        var not = proposal(Account.NOT_ACCEPTED, WHY, help, "help");
        then(FORUM, judges(FORUM, 1, not));
        refused(
                new Judging(now).say(member("second"), 1, id("one"), "no-objection", WHY),
                "judges-only");
        refused(
                new Judging(now)
                        .say(member("of the association"), 1, id("own"), "no-objection", WHY),
                "judges-only");
        refused(
                new Judging(now).say(member("second"), 1, id("two"), "object", Words.NONE),
                "reason");
        refused(new Judging(now).say(member("second"), 1, id("two"), "splendid", WHY), "choice");
        says("second", "two", "concern");
        assertThat(new Judging(now).count(1, not, DAY)).isEmpty();
        says("third", "three", "no-objection");
        var judged = new Judging(now).count(1, not, DAY).orElseThrow();
        now = now.apply(entry(FORUM), judged);
        assertThat(judged())
                .returns(Account.NOT_ACCEPTED, Account::verdict)
                .returns("help", Account::step)
                .returns(null, Account::panel);
        assertThat(now.helped()).isTrue();
        refused(judges(FORUM, 1, not), "judged");
        refused(new Accounting(now).question(FORUM, 1, WHY, DAY.plusDays(1), DAY), "judged");

        refused(new Accounting(now).takeStep(STRANGER, 1, false, WHY), "step-not-yours");
        refused(new Accounting(now).takeStep(STRANGER, 1, true, Words.NONE), "step-how");
        then(STRANGER, new Accounting(now).takeStep(STRANGER, 1, true, WHY));
        refused(new Accounting(now).takeStep(HOLDER, 1, false, WHY), "no-step");

        then(HOLDER, gives(HOLDER, "26 homes still"));
        then(FORUM, judges(FORUM, 2, proposal(Account.NOT_ACCEPTED, WHY, help, "escalation")));
    }

    @Test
    void an_objection_or_too_few_answers_do_not_carry_a_judgement() {
        given();
        var fine = proposal(Account.ACCEPTED, Words.NONE, Words.NONE, "");
        then(FORUM, judges(FORUM, 1, fine));
        says("second", "two", "object");
        says("third", "three", "no-objection");
        now = now.apply(entry(FORUM), new Judging(now).count(1, fine, DAY).orElseThrow());
        assertThat(judged()).returns(null, Account::verdict).returns(null, Account::panel);

        then(FORUM, judges(FORUM, 1, fine));
        assertThat(judged().judgings()).isEqualTo(2);
        assertThat(new Judging(now).count(1, fine, DAY.plusDays(7))).isEmpty();
        var late = new Judging(now).count(1, fine, DAY.plusDays(8)).orElseThrow();
        assertThat(late)
                .isInstanceOfSatisfying(
                        Judgement.Fell.class,
                        it -> assertThat(it.because()).isEqualTo("no-quorum"));
    }

    @Test
    void a_rule_that_is_none_for_a_yes_or_a_no_gives_way_to_a_majority() {
        assertThat(Panel.ruleOf("consent/1")).isEqualTo("consent/1");
        assertThat(Panel.ruleOf("dot-vote/1")).isEqualTo("simple-majority/1");
        assertThat(Panel.ruleOf("nonsense/1")).isEqualTo("simple-majority/1");
        for (var rule : DecisionRules.ALL) {
            var kept = Panel.ruleOf(rule.key());
            assertThat(Panel.yes(kept)).as(kept).isNotEmpty();
        }
    }

    @Test
    void a_percentage_belongs_to_a_chart() {
        accepted();
        refused(gives(HOLDER, "26 homes, which is 84 %"), "percentage");
        refused(gives(HOLDER, "Up by 3.5 per cent"), "percentage");
        var claim =
                new Account.Reading("m", "Delay", "/measures/m", "3", "2023-01", "no-change", DAY);
        then(HOLDER, gives(HOLDER, "Delay fell by 12%", claim));
    }

    @Test
    void what_is_declined_goes_back_to_the_body_until_it_says_what_becomes_of_it() {
        assertThat(new Undertaking(now).cannotAskAgain(FORUM)).isPresent();
        then(HOLDER, new Undertaking(now).decline(HOLDER, WHY));
        assertThat(now.settled()).isFalse();
        refused(new Undertaking(now).letGo(STRANGER, WHY), "forum-only");
        refused(new Undertaking(now).letGo(FORUM, Words.NONE), "reason");
        assertThat(new Undertaking(now).cannotAskAgain(PROPOSER)).isEmpty();
        then(FORUM, new Undertaking(now).letGo(FORUM, WHY));
        assertThat(now.settled()).isTrue();
        refused(new Undertaking(now).letGo(FORUM, WHY), "not-declined");
    }

    @Test
    void an_orphan_is_handed_on_by_its_forum_too_and_even_before_it_was_accepted() {
        var to = id("new holder");
        refused(
                new Handing(now).handOver(FORUM, id("trust"), "Trust", to, WHY, false),
                "not-binding");
        then(FORUM, new Handing(now).handOver(FORUM, id("trust"), "Trust", to, WHY, true));
        var hand = new Hand(to, id("trust"), false, false);
        then(hand, new Handing(now).takeOver(hand));
        assertThat(now.holder()).isEqualTo(to);
        assertThat(now.terms().partner()).isEqualTo(id("trust"));
        assertThat(now.binds()).isFalse();
        accepted(hand);
        refused(
                new Handing(now).handOver(FORUM, PARTNER, "A", OTHER.person(), WHY, false),
                "not-answerable");
    }

    @Test
    void the_forum_ends_it_with_a_reason() {
        accepted();
        refused(new Undertaking(now).end(HOLDER, Commitment.MET, WHY), "forum-only");
        refused(new Undertaking(now).end(STRANGER, Commitment.MET, WHY), "forum-only");
        refused(new Undertaking(now).end(FORUM, Commitment.FELL, WHY), "how");
        refused(new Undertaking(now).end(FORUM, Commitment.MET, Words.NONE), "reason");
        then(FORUM, new Undertaking(now).end(FORUM, Commitment.MET, WHY));
        refused(new Undertaking(now).end(FORUM, Commitment.MET, WHY), "ended");
        refused(gives(HOLDER, "26 homes"), "not-binding");
        assertThat(now.due(ZONE)).isEmpty();
    }

    @Test
    void the_eight_essentials_are_counted() {
        assertThat(now.terms().essentials(true)).isEqualTo(8);
        assertThat(now.terms().essentials(false)).isEqualTo(7);
    }
}
