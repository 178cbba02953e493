package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that was given, what was asked about it, and how the forum judged it.
 *
 * @param n from 1 on
 * @param due when it was due
 * @param verdict one of {@link #VERDICTS}, or null while it waits to be judged
 */
public record Account(
        int n, LocalDate due, Instant at, List<Question> questions, @Nullable String verdict) {

    public static final String ACCEPTED = "accepted";
    public static final String WITH_ACTIONS = "with-actions";
    public static final String NOT_ACCEPTED = "not-accepted";

    /** How a forum can judge an account. */
    public static final List<String> VERDICTS = List.of(ACCEPTED, WITH_ACTIONS, NOT_ACCEPTED);

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

    /** The answerable person gave an account. */
    public record Given(
            UUID id,
            int n,
            LocalDate due,
            Words promised,
            Words happened,
            @Nullable Reading reading,
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
     * @param nextStep what is agreed to happen now: help first
     */
    public record Judged(UUID id, int account, String verdict, Words reason, Words nextStep)
            implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }
}
