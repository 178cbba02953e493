package care.cairn.app.signals;

import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal that goes up because nobody answers it: once late to the forum that the data-use
 * statement names, and after as many days again as the steward had, to the body above, and so on.
 *
 * @param clock the last day on which an answer was in time
 * @param rungs how many steps it has gone already
 */
record Escalation(UUID signal, @Nullable UUID forum, LocalDate clock, int answerDays, int rungs) {

    /** The first day on which the next step is due. */
    LocalDate next() {
        return clock.plusDays(1 + (long) rungs * answerDays);
    }

    /**
     * The next step, if its day has come.
     *
     * @param body to which the next step leads, or null where there is none above
     */
    Optional<Escalated> step(@Nullable UUID body, LocalDate today) {
        return body == null || today.isBefore(next())
                ? Optional.empty()
                : Optional.of(new Escalated(signal, rungs + 1, body, clock));
    }

    /**
     * It was not answered, and went to a body.
     *
     * @param rung from 1, which is the forum
     * @param due the day by which an answer was owed
     */
    record Escalated(UUID signal, int rung, UUID body, LocalDate due) implements Act {
        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }
}
