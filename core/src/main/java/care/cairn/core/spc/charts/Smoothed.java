package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.Series;
import java.util.Arrays;

/**
 * An exponentially weighted moving average: z(t) = λ x(t) + (1−λ) z(t−1) from the mean on, limits
 * at 3 σ √(λ/(2−λ) (1 − (1−λ)^2t)), σ the mean moving range over 1.128. A gap or a ghost leaves z
 * and t as they are. Neighbours share data, so only single points can signal. Lucas and Saccucci
 * 1990.
 *
 * @param weight λ, above 0 and at most 1
 */
public record Smoothed(double weight) implements ControlChart {
    @Override
    public String key() {
        return "ewma";
    }

    @Override
    public boolean independentPoints() {
        return false;
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        double[] averages = new double[given.size()];
        for (Baseline baseline : settings.baselines(given)) {
            double average = baseline.mean();
            for (int i = baseline.from(); i < baseline.to(); i++) {
                if (given.counts(i)) {
                    average += weight * (given.value(i) - average);
                }
                averages[i] = average;
            }
        }
        return given.revalued(averages);
    }

    @Override
    public Limits limits(Baseline baseline) {
        Baseline raw = baseline.of(baseline.given());
        double sigma = raw.movingRange() / MovingRange.D2;
        double[] centres = new double[baseline.to() - baseline.from()];
        double[] sigmas = new double[centres.length];
        Arrays.fill(centres, raw.mean());
        double rest = 1;
        for (int i = 0; i < sigmas.length; i++) {
            if (baseline.given().counts(baseline.from() + i)) {
                rest *= (1 - weight) * (1 - weight);
            }
            sigmas[i] = sigma * Math.sqrt(weight / (2 - weight) * (1 - rest));
        }
        return Limits.Varying.of(
                baseline.from(),
                centres,
                sigmas,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }
}
