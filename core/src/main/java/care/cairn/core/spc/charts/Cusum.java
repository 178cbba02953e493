package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.Series;

/**
 * Cumulative sums in standard deviations: up(t) = max(0, up(t−1) + z(t) − k), down(t) = min(0,
 * down(t−1) + z(t) + k), z from the mean and the mean moving range over 1.128 of the baseline. One
 * line is plotted: of the two sums the one farther from 0; limits at ± h. A gap or a ghost leaves
 * the sums as they are. Page 1954; Montgomery 9.1.
 *
 * @param slack k, half the shift to be found, in σ
 * @param interval h, the decision interval, in σ
 */
public record Cusum(double slack, double interval) implements ControlChart {
    @Override
    public String key() {
        return "cusum";
    }

    @Override
    public boolean independentPoints() {
        return false;
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        double[] sums = new double[given.size()];
        for (Baseline baseline : settings.baselines(given)) {
            double mean = baseline.mean();
            double sigma = baseline.movingRange() / MovingRange.D2;
            double up = 0;
            double down = 0;
            for (int i = baseline.from(); i < baseline.to(); i++) {
                if (given.counts(i) && sigma > 0) {
                    double z = (given.value(i) - mean) / sigma;
                    up = Math.max(0, up + z - slack);
                    down = Math.min(0, down + z + slack);
                }
                sums[i] = up >= -down ? up : down;
            }
        }
        return given.revalued(sums);
    }

    @Override
    public Limits limits(Baseline baseline) {
        return Limits.Level.of(0, interval / 3);
    }
}
