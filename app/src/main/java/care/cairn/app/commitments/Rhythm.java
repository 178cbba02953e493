package care.cairn.app.commitments;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often an account is given.
 *
 * @param every the time between two accounts, or null for one account at the end
 */
record Rhythm(String key, @Nullable Period every) {

    /** In the order of the form. */
    static final List<Rhythm> ALL =
            List.of(
                    new Rhythm("weekly", Period.ofWeeks(1)),
                    new Rhythm("fortnightly", Period.ofWeeks(2)),
                    new Rhythm("monthly", Period.ofMonths(1)),
                    new Rhythm("quarterly", Period.ofMonths(3)),
                    new Rhythm("once", null));

    static Optional<Rhythm> find(String key) {
        return ALL.stream().filter(rhythm -> rhythm.key.equals(key)).findFirst();
    }

    /**
     * The day on which the n-th account is due, counted from 1: one step after another from the
     * beginning, and the last one at the end.
     *
     * @return empty once the one at the end has been given
     */
    Optional<LocalDate> due(int n, LocalDate from, LocalDate end) {
        if (every == null) {
            return n == 1 ? Optional.of(end) : Optional.empty();
        }
        var due = from.plus(every.multipliedBy(n));
        if (due.isBefore(end)) {
            return Optional.of(due);
        }
        var before = n == 1 ? from : from.plus(every.multipliedBy(n - 1));
        return before.isBefore(end) || n == 1 ? Optional.of(end) : Optional.empty();
    }
}
