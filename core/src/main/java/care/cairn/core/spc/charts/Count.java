package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Series;
import java.util.stream.IntStream;

/**
 * Counts of events where the opportunity stays the same: the mean, and limits at 3 √mean, cut off
 * at 0. Of a series of ratios the numerators are plotted.
 */
public record Count() implements ControlChart {
    @Override
    public String key() {
        return "c";
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        return given.hasDenominators()
                ? given.revalued(
                        IntStream.range(0, given.size()).mapToDouble(given::numerator).toArray())
                : given;
    }

    @Override
    public Limits limits(Baseline baseline) {
        double centre = baseline.mean();
        return Limits.Level.between(centre, Math.sqrt(centre), 0, Double.POSITIVE_INFINITY);
    }
}
