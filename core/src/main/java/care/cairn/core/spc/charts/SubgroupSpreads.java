package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Series;
import java.util.stream.IntStream;

/**
 * Standard deviations within subgroups (S): B3 s and B4 s around s, with B = 1 ∓ 3 √(1−c4²)/c4, cut
 * off at 0. A subgroup of one has none. Montgomery, Introduction to Statistical Quality Control,
 * 6.3.
 */
public record SubgroupSpreads() implements ControlChart {
    @Override
    public String key() {
        return "s";
    }

    @Override
    public boolean needsSubgroups() {
        return true;
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        return given.revalued(
                IntStream.range(0, given.size()).mapToDouble(given::spread).toArray());
    }

    @Override
    public Limits limits(Baseline baseline) {
        double spread = Subgroups.spread(baseline);
        return Subgroups.limits(baseline, spread, n -> sigma(n, spread), 0);
    }

    private static double sigma(double n, double spread) {
        double c4 = Subgroups.c4(n);
        return spread * Math.sqrt(1 - c4 * c4) / c4;
    }
}
