package care.cairn.app.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the points whose period is written under the chart: the last, and whole steps of years.
 */
final class TimeTicks {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

    private TimeTicks() {}

    /**
     * The numbers of at most {@code most} points, rising; the last point is always one.
     *
     * @param starts the first day of each point's period, rising
     * @param apart the least number of points between two labels
     * @param before the least number of points between the last label and the one before it
     */
    static List<Integer> of(List<LocalDate> starts, int most, double apart, double before) {
        int last = starts.size() - 1;
        if (last < 0) {
            return List.of();
        }
        for (int months : MONTHS) {
            List<Integer> ticks = every(months, starts);
            if (ticks.size() <= most && spaced(ticks, apart)) {
                ticks.removeIf(i -> last - i < before);
                ticks.add(last);
                return ticks;
            }
        }
        return List.of(last);
    }

    /** The first point that starts in each month that is a whole number of steps from year 0. */
    private static List<Integer> every(int months, List<LocalDate> starts) {
        List<Integer> ticks = new ArrayList<>();
        long before = Long.MIN_VALUE;
        for (int i = 0; i < starts.size(); i++) {
            long month = starts.get(i).getYear() * 12L + starts.get(i).getMonthValue() - 1;
            if (month % months == 0 && month != before) {
                ticks.add(i);
            }
            before = month;
        }
        return ticks;
    }

    private static boolean spaced(List<Integer> ticks, double apart) {
        for (int k = 1; k < ticks.size(); k++) {
            if (ticks.get(k) - ticks.get(k - 1) < apart) {
                return false;
            }
        }
        return true;
    }
}
