package care.cairn.core.leadership;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What indicators say together of a drift towards command and control. */
public enum Drift {
    /** Nothing that chance and habit would not make. */
    NONE,
    /** Two families or more moved and stayed so; there may be good reasons. */
    POSSIBLE,
    /** The same in a declared crisis with a sunset, or in the 60 days after it. */
    EXPECTED,
    /** The same when the crisis is over for more than 60 days, or its guardrails fail. */
    REGRESSION;

    private static final int GRACE = 60;

    /**
     * Reads two windows that follow each other.
     *
     * @param before the families that had moved in the window before
     * @param now those that have moved in this one; a family counts if it is in both
     * @param since the first day of the time in which they have been so
     * @param day the day on which it is read
     * @param guardrails whether every urgent decision was ratified in time, or lapsed
     */
    public static Drift read(
            Set<Family> before,
            Set<Family> now,
            LocalDate since,
            LocalDate day,
            List<Crisis> crises,
            boolean guardrails) {
        Set<Family> stayed = EnumSet.noneOf(Family.class);
        now.stream().filter(before::contains).forEach(stayed::add);
        if (!stayed.contains(Family.BREADTH) && !stayed.contains(Family.CONCENTRATION)) {
            stayed.remove(Family.TIME);
        }
        if (stayed.size() < 2) {
            return NONE;
        }
        List<Crisis> begun = crises.stream().filter(crisis -> !crisis.from().isAfter(day)).toList();
        if (begun.stream().anyMatch(crisis -> crisis.sunset() && covers(crisis, day))) {
            return guardrails ? EXPECTED : REGRESSION;
        }
        return begun.stream().anyMatch(crisis -> outlived(crisis, since, day))
                ? REGRESSION
                : POSSIBLE;
    }

    private static boolean covers(Crisis crisis, LocalDate day) {
        LocalDate to = crisis.to();
        return to == null || !day.isAfter(to.plusDays(GRACE));
    }

    /** Whether it was so in the crisis already, and still is more than 60 days after it. */
    private static boolean outlived(Crisis crisis, LocalDate since, LocalDate day) {
        LocalDate to = crisis.to();
        return to != null && !since.isAfter(to) && day.isAfter(to.plusDays(GRACE));
    }
}
