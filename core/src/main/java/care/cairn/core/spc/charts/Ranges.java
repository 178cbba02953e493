package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.PointState;
import care.cairn.core.spc.Series;
import java.util.Arrays;

/**
 * Moving ranges |x(i) − x(i−1)|: their mean, 0, and 3.267 times their mean. Neighbouring ranges
 * share a value, so only single points can signal. The first point of a phase and one after a gap
 * have none; a ghost's neighbours have the range between them.
 */
public record Ranges() implements ControlChart {
    @Override
    public String key() {
        return "mr";
    }

    @Override
    public boolean independentPoints() {
        return false;
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        double[] ranges = new double[given.size()];
        Arrays.fill(ranges, Double.NaN);
        for (Baseline baseline : settings.baselines(given)) {
            double before = Double.NaN;
            for (int i = baseline.from(); i < baseline.to(); i++) {
                ranges[i] = Math.abs(given.value(i) - before);
                before = given.state(i) == PointState.GHOST ? before : given.value(i);
            }
        }
        return given.revalued(ranges);
    }

    @Override
    public Limits limits(Baseline baseline) {
        double centre = baseline.mean();
        return Limits.Level.between(
                centre, (MovingRange.UPPER - 1) * centre / 3, 0, Double.POSITIVE_INFINITY);
    }
}
