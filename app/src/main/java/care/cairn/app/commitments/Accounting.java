package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an account of a commitment is given, asked about and answered for. */
record Accounting(Commitment it) {
    private static final Pattern PERCENTAGE =
            Pattern.compile("\\d[\\s\\u00a0\\u202f]*(%|per ?cent\\b|pour ?cent\\b)");

    /** What an account says. */
    record Telling(
            Words promised,
            Words happened,
            Account.@Nullable Reading reading,
            Account.@Nullable Reading claim,
            Words explanation,
            Words help,
            Words nextStep) {}

    Result<Account.Given> give(Hand hand, Telling told, ZoneId zone, LocalDate today) {
        if (!it.binds()) {
            return refused("commitments.refusal.not-binding");
        }
        if (!hand.person().equals(it.holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (told.happened().orEmpty().isEmpty()) {
            return refused(Refusal.at("happened", "commitments.refusal.happened"));
        }
        if (told.claim() == null && PERCENTAGE.matcher(told.happened().orEmpty()).find()) {
            return refused(Refusal.at("claim", "commitments.refusal.percentage"));
        }
        return done(
                new Account.Given(
                        it.id(),
                        it.accounts().size() + 1,
                        it.due(zone).orElse(today),
                        told.promised(),
                        told.happened(),
                        told.reading(),
                        told.claim(),
                        told.explanation(),
                        told.help(),
                        told.nextStep()));
    }

    Result<Account.Questioned> question(
            Hand hand, int account, Words question, LocalDate answerBy, LocalDate today) {
        var no = new Judging(it).cannotJudge(hand, account);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (question.orEmpty().isEmpty()) {
            return refused(Refusal.at("question", "commitments.refusal.question"));
        }
        if (!answerBy.isAfter(today)) {
            return refused(Refusal.at("answerBy", "commitments.refusal.answer-by"));
        }
        int n = it.accounts().get(account - 1).questions().size() + 1;
        return done(new Account.Questioned(it.id(), account, n, question, answerBy));
    }

    Result<Account.Answered> answer(Hand hand, int account, int question, Words answer) {
        if (!hand.person().equals(it.holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (account < 1
                || account > it.accounts().size()
                || question < 1
                || question > it.accounts().get(account - 1).questions().size()) {
            return refused("commitments.refusal.no-such-question");
        }
        if (it.accounts().get(account - 1).questions().get(question - 1).answered() != null) {
            return refused("commitments.refusal.answered");
        }
        if (answer.orEmpty().isEmpty()) {
            return refused(Refusal.at("answer", "commitments.refusal.answer"));
        }
        return done(new Account.Answered(it.id(), account, question, answer));
    }

    /** The step that was agreed on has been taken: help was given, a plan written. */
    Result<Account.StepTaken> takeStep(Hand hand, int account, boolean helper, Words how) {
        if (account < 1 || account > it.accounts().size()) {
            return refused("commitments.refusal.no-such-account");
        }
        var its = it.accounts().get(account - 1);
        if (its.step().isEmpty() || its.stepTaken()) {
            return refused("commitments.refusal.no-step");
        }
        Optional<Refusal> no =
                hand.person().equals(it.holder()) || hand.forum() || hand.programme() || helper
                        ? Optional.empty()
                        : Optional.of(Refusal.of("commitments.refusal.step-not-yours"));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return how.orEmpty().isEmpty()
                ? refused(Refusal.at("how", "commitments.refusal.step-how"))
                : done(new Account.StepTaken(it.id(), account, how));
    }
}
