package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that is not given goes up: to the forum after a week, which may help, and to the body
 * above it after four, and so on by four weeks each.
 *
 * @param forum to which it is owed
 * @param due the day on which it was owed
 * @param rungs how many steps it has gone already
 */
record Lateness(UUID commitment, UUID forum, LocalDate due, int rungs) {
    /** Days of grace before the forum is told, and before the body above it. */
    static final int FORUM_AFTER = 7;

    static final int ABOVE_AFTER = 28;

    /** The first day on which the next step is due. */
    LocalDate next() {
        return due.plusDays(rungs == 0 ? FORUM_AFTER : (long) rungs * ABOVE_AFTER);
    }

    /**
     * The next step, if its day has come.
     *
     * @param body to which the next step leads, or null where there is none above
     */
    Optional<Escalated> step(@Nullable UUID body, LocalDate today) {
        return body == null || today.isBefore(next())
                ? Optional.empty()
                : Optional.of(new Escalated(commitment, rungs + 1, body, due));
    }

    /**
     * An account was not given, and the matter went to a body.
     *
     * @param rung from 1, which is the forum
     * @param due the day on which it was owed
     */
    record Escalated(UUID id, int rung, UUID body, LocalDate due) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }
}
