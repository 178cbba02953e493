package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.commitments.judgement.JudgingSeat;
import care.cairn.app.commitments.judgement.Panel;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a forum judges an account, by its own rule. */
record Judging(Commitment it) {

    /**
     * What is proposed.
     *
     * @param nextStep what is agreed to happen now, in words
     */
    record Proposal(String verdict, Words reason, Words nextStep, @Nullable Step step) {}

    /**
     * The forum as it stands.
     *
     * @param rule its own rule
     * @param by until when its seats can say something
     */
    record Forum(
            String rule, int quorum, List<String> sectors, List<JudgingSeat> seats, LocalDate by) {}

    Result<Judgement.Proposed> propose(Hand hand, int account, Proposal proposal, Forum forum) {
        var no = cannotJudge(hand, account);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var its = it.accounts().get(account - 1);
        if (its.panel() != null) {
            return refused("commitments.refusal.judging");
        }
        var seat =
                forum.seats().stream()
                        .filter(s -> !s.recused() && s.heldBy(hand.person()))
                        .findFirst();
        if (seat.isEmpty()) {
            return refused("commitments.refusal.recused");
        }
        if (!Account.VERDICTS.contains(proposal.verdict())) {
            return refused(Refusal.at("verdict", "commitments.refusal.verdict"));
        }
        boolean accepted = proposal.verdict().equals(Account.ACCEPTED);
        if (!accepted && proposal.reason().orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        if (!accepted && proposal.nextStep().orEmpty().isEmpty()) {
            return refused(Refusal.at("nextStep", "commitments.refusal.next-step"));
        }
        var step = proposal.step();
        if (!accepted && (step == null || !Step.LADDER.contains(step.kind()))) {
            return refused(Refusal.at("step", "commitments.refusal.step"));
        }
        if (!accepted && step != null && !Step.SUPPORTIVE.contains(step.kind()) && !it.helped()) {
            return refused(Refusal.at("step", "commitments.refusal.help-first"));
        }
        return done(
                new Judgement.Proposed(
                        it.id(),
                        account,
                        its.judgings() + 1,
                        proposal.verdict(),
                        proposal.reason(),
                        proposal.nextStep(),
                        accepted ? null : step,
                        seat.get().seat(),
                        Panel.ruleOf(forum.rule()),
                        forum.quorum(),
                        forum.sectors(),
                        forum.seats(),
                        forum.by()));
    }

    Result<Judgement.Said> say(Hand hand, int account, UUID seat, String choice, Words reason) {
        if (account < 1 || account > it.accounts().size()) {
            return refused("commitments.refusal.no-such-account");
        }
        var panel = it.accounts().get(account - 1).panel();
        if (panel == null) {
            return refused("commitments.refusal.no-judging");
        }
        if (hand.person().equals(it.holder())
                || panel.seat(seat).filter(s -> s.heldBy(hand.person())).isEmpty()) {
            return refused("commitments.refusal.judges-only");
        }
        if (!panel.choices().contains(choice)) {
            return refused(Refusal.at("choice", "commitments.refusal.choice"));
        }
        if (panel.needsReason(choice) && reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("said", "commitments.refusal.reason"));
        }
        return done(new Judgement.Said(it.id(), account, panel.n(), seat, choice, reason));
    }

    /**
     * How a judgement ends that nothing can change any more, or whose time is over; empty while it
     * goes on.
     *
     * @param words the reason and the next step as they were proposed
     */
    Optional<Act> count(int account, Proposal words, LocalDate today) {
        var panel = it.accounts().get(account - 1).panel();
        if (panel == null || (!panel.settled() && !today.isAfter(panel.by()))) {
            return Optional.empty();
        }
        var outcome = panel.outcome();
        return Optional.of(
                panel.carried()
                        ? new Account.Judged(
                                it.id(),
                                account,
                                panel.verdict(),
                                words.reason(),
                                words.nextStep(),
                                words.step(),
                                panel.rule(),
                                outcome.tally().counts(),
                                outcome.tally().eligible())
                        : new Judgement.Fell(
                                it.id(),
                                account,
                                panel.n(),
                                Objects.requireNonNull(outcome.verdict())
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')));
    }

    /** Why this person cannot ask about an account and judge it, if so. */
    Optional<Refusal> cannotJudge(Hand hand, int account) {
        if (account < 1 || account > it.accounts().size()) {
            return Optional.of(Refusal.of("commitments.refusal.no-such-account"));
        }
        if (it.accounts().get(account - 1).verdict() != null) {
            return Optional.of(Refusal.of("commitments.refusal.judged"));
        }
        if (hand.person().equals(it.holder())) {
            return Optional.of(Refusal.of("commitments.refusal.own-account"));
        }
        return hand.forum()
                ? Optional.empty()
                : Optional.of(Refusal.of("commitments.refusal.judges-only"));
    }
}
