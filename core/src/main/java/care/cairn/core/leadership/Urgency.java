package care.cairn.core.leadership;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of decisions by urgent power. These are counts of broken rules, and one is one too
 * many: so they are said however few there are.
 *
 * @param urgent how many there are
 * @param unratified past the day by which they had to be ratified, and neither ratified nor lapsed
 * @param lag the middle of the days from deciding to ratifying; NaN if none was ratified
 */
public record Urgency(int urgent, int unratified, double lag) {

    /**
     * A decision by urgent power.
     *
     * @param ended the day on which it was ratified or lapsed; null if neither
     * @param ratified whether it ended by being ratified
     */
    public record Act(
            LocalDate decided, LocalDate ratifyBy, @Nullable LocalDate ended, boolean ratified) {}

    /** As things stood at the end of {@code day}; acts decided later are left out. */
    public static Urgency of(List<Act> acts, LocalDate day) {
        List<Act> known = acts.stream().filter(act -> !act.decided().isAfter(day)).toList();
        double[] lags =
                known.stream()
                        .filter(act -> act.ratified() && ended(act, day))
                        .mapToDouble(Urgency::lag)
                        .toArray();
        int unratified =
                (int)
                        known.stream()
                                .filter(act -> act.ratifyBy().isBefore(day) && !ended(act, day))
                                .count();
        double lag = lags.length == 0 ? Double.NaN : Quartiles.quantile(lags, 0.5);
        return new Urgency(known.size(), unratified, lag);
    }

    /** The share of unratified ones, if there are 15 urgent decisions or more. */
    public Reading<Double> share() {
        return Reading.of(urgent, () -> (double) unratified / urgent);
    }

    private static boolean ended(Act act, LocalDate day) {
        LocalDate ended = act.ended();
        return ended != null && !ended.isAfter(day);
    }

    private static double lag(Act act) {
        LocalDate ended = act.ended();
        return ended == null ? Double.NaN : ChronoUnit.DAYS.between(act.decided(), ended);
    }
}
