package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.commitments.judgement.Panel;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that was given, what was asked about it, and how the forum judged it.
 *
 * @param n from 1 on
 * @param due when it was due
 * @param verdict one of {@link #VERDICTS}, or null while it waits to be judged
 * @param panel the judgement that is being made, or null
 * @param judgings how many were ever proposed
 * @param step the kind of the step that was agreed on, or ""
 * @param stepTaken whether that has been taken
 */
public record Account(
        int n,
        LocalDate due,
        Instant at,
        List<Question> questions,
        @Nullable String verdict,
        @Nullable Panel panel,
        int judgings,
        String step,
        boolean stepTaken) {

    public static final String ACCEPTED = "accepted";
    public static final String WITH_ACTIONS = "with-actions";
    public static final String NOT_ACCEPTED = "not-accepted";

    /** How a forum can judge an account. */
    public static final List<String> VERDICTS = List.of(ACCEPTED, WITH_ACTIONS, NOT_ACCEPTED);

    public Account {
        questions = List.copyOf(questions);
    }

    /**
     * A question of the forum.
     *
     * @param answered when, or null while it has no answer
     */
    public record Question(int n, Instant at, LocalDate answerBy, @Nullable Instant answered) {}

    /**
     * What the measure itself said when the account was given, frozen with it: never typed.
     *
     * @param verdict the key of the verdict in words, or ""
     */
    public record Reading(
            String measure,
            String name,
            String path,
            String value,
            String period,
            String verdict,
            LocalDate known) {}

    static Account given(int n, LocalDate due, Instant at) {
        return new Account(n, due, at, List.of(), null, null, 0, "", false);
    }

    Account questioned(Questioned it, Instant when) {
        var next = new ArrayList<>(questions);
        next.add(new Question(it.n(), when, it.answerBy(), null));
        return new Account(n, due, at, next, verdict, panel, judgings, step, stepTaken);
    }

    Account answered(Answered it, Instant when) {
        var next =
                questions.stream()
                        .map(q ->
                                q.n() == it.n()
                                        ? new Question(q.n(), q.at(), q.answerBy(), when)
                                        : q)
                        .toList();
        return new Account(n, due, at, next, verdict, panel, judgings, step, stepTaken);
    }

    Account judging(Judgement.Proposed it) {
        var next =
                new Panel(
                        it.n(),
                        it.verdict(),
                        it.rule(),
                        it.quorum(),
                        it.sectors(),
                        it.seats(),
                        it.by(),
                        Map.of(it.seat(), Panel.yes(it.rule())));
        return new Account(n, due, at, questions, verdict, next, it.n(), step, stepTaken);
    }

    Account said(Judgement.Said it) {
        var next = panel == null ? null : panel.with(it.seat(), it.choice());
        return new Account(n, due, at, questions, verdict, next, judgings, step, stepTaken);
    }

    Account undecided() {
        return new Account(n, due, at, questions, verdict, null, judgings, step, stepTaken);
    }

    Account judged(Judged it) {
        var agreed = it.step();
        return new Account(
                n,
                due,
                at,
                questions,
                it.verdict(),
                null,
                judgings,
                agreed == null ? "" : agreed.kind(),
                false);
    }

    Account stepped() {
        return new Account(n, due, at, questions, verdict, panel, judgings, step, true);
    }

    /**
     * The answerable person gave an account.
     *
     * @param reading what the measure of the commitment said that day, or null
     * @param claim what the chart said that is cited for a claim of improvement, or null where none
     *     is claimed
     */
    public record Given(
            UUID id,
            int n,
            LocalDate due,
            Words promised,
            Words happened,
            @Nullable Reading reading,
            @Nullable Reading claim,
            Words explanation,
            Words help,
            Words nextStep)
            implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The forum asked about an account. */
    public record Questioned(UUID id, int account, int n, Words question, LocalDate answerBy)
            implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The answerable person answered. */
    public record Answered(UUID id, int account, int n, Words answer) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /**
     * The forum judged an account.
     *
     * @param nextStep what is agreed to happen now, in words: help first
     * @param step what kind of step that is, or null
     * @param rule the rule that was counted by
     * @param counts what the seats said, by choice
     * @param eligible how many seats could say something
     */
    public record Judged(
            UUID id,
            int account,
            String verdict,
            Words reason,
            Words nextStep,
            @Nullable Step step,
            String rule,
            Map<String, Integer> counts,
            int eligible)
            implements Act {
        public Judged {
            rule = Objects.requireNonNullElse(rule, "");
            counts = new TreeMap<>(Objects.requireNonNullElse(counts, Map.of()));
        }

        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The step that was agreed on has been taken. */
    public record StepTaken(UUID id, int account, Words how) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }
}
