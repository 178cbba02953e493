package care.cairn.core.spc;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How many signals a set of charts would show if nothing at all had happened.
 *
 * <p>The rates were found by drawing XmR charts of independent normal values with limits from all
 * points; see docs/spc.md. Screening, a short frozen baseline and autocorrelation make them higher.
 *
 * @param charts the number of charts that have enough points to signal
 * @param latest how many of them one may expect to signal at their latest point
 * @param any how many one may expect to signal somewhere
 */
public record FalseAlarms(int charts, double latest, double any) {

    /** What is to be expected of {@code charts}; charts with too few points cannot signal. */
    public static FalseAlarms expected(List<Chart> charts) {
        int able = 0;
        double latest = 0;
        double any = 0;
        for (Chart chart : charts) {
            double quiet = 1;
            for (Phase phase : chart.phases()) {
                if (phase.enough()) {
                    quiet *= 1 - anyRate(chart.settings().rules(), phase.points());
                }
            }
            if (chart.latest() >= 0) {
                Phase last = chart.phases().getLast();
                latest += latestRate(chart.settings().rules(), last.points());
            }
            able += quiet < 1 ? 1 : 0;
            any += 1 - quiet;
        }
        return new FalseAlarms(able, latest, any);
    }

    /** The share of charts of {@code points} points with a false signal at the latest point. */
    public static double latestRate(RuleSet rules, int points) {
        return rate(rules, points, 0);
    }

    /** The share of charts of {@code points} points with a false signal anywhere. */
    public static double anyRate(RuleSet rules, int points) {
        return rate(rules, points, 1);
    }

    private static double rate(RuleSet rules, int points, int column) {
        NavigableMap<Integer, double[]> table = FalseAlarmTable.of(rules.key());
        Map.Entry<Integer, double[]> below = table.floorEntry(points);
        Map.Entry<Integer, double[]> above = table.ceilingEntry(points);
        if (below == null || above == null) {
            return (below == null ? table.firstEntry() : table.lastEntry()).getValue()[column];
        }
        double low = below.getValue()[column];
        double high = above.getValue()[column];
        int span = above.getKey() - below.getKey();
        return span == 0 ? low : low + (high - low) * (points - below.getKey()) / span;
    }
}
