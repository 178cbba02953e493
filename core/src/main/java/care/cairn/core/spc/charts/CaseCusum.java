package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Series;

/**
 * A Bernoulli CUSUM: case by case (1 harm, 0 none) the log likelihood ratio of odds {@code ratio}
 * times (and 1/{@code ratio} times) those of the baseline, summed and held at 0. One line is
 * plotted: the sum for worse odds, or the sum for better ones below 0, whichever is farther from 0.
 * After a point outside ± {@code bound} both start again. Experimental. Reynolds and Stoumbos 1999.
 *
 * @param ratio the change of the odds to be found, above 1
 * @param bound the limit
 */
public record CaseCusum(double ratio, double bound) implements ControlChart {
    @Override
    public String key() {
        return "bernoulli-cusum";
    }

    @Override
    public boolean independentPoints() {
        return false;
    }

    @Override
    public Series plotted(Series given, ChartSettings settings) {
        double[] sums = new double[given.size()];
        for (Baseline baseline : settings.baselines(given)) {
            double share = baseline.mean();
            double up = 0;
            double down = 0;
            for (int i = baseline.from(); i < baseline.to(); i++) {
                if (given.counts(i)) {
                    double harm = harm(given.value(i), i);
                    up = Math.max(0, up + evidence(harm, share, ratio));
                    down = Math.min(0, down - evidence(harm, share, 1 / ratio));
                }
                sums[i] = up >= -down ? up : down;
                if (Math.abs(sums[i]) > bound) {
                    up = 0;
                    down = 0;
                }
            }
        }
        return given.revalued(sums);
    }

    private static double harm(double value, int i) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException(
                    "A case is 1 (harm) or 0 (none); point %d is %s.".formatted(i + 1, value));
        }
        return value;
    }

    /** log of the probability of this case under the other odds over that under the baseline's. */
    private static double evidence(double harm, double share, double odds) {
        return harm * Math.log(odds) - Math.log(1 - share + odds * share);
    }

    @Override
    public Limits limits(Baseline baseline) {
        return Limits.Level.of(0, bound / 3);
    }
}
