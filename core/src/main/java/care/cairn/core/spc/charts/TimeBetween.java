package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.Series;

/**
 * Times between rare events, all above 0: the limits of individual values for x^(1/3.6), brought
 * back by ^3.6. Nelson 1994, A control chart for parts-per-million nonconforming items.
 */
public record TimeBetween() implements ControlChart {
    private static final double POWER = 3.6;

    @Override
    public String key() {
        return "t";
    }

    @Override
    public Limits limits(Baseline baseline) {
        Series series = baseline.series();
        double[] roots = new double[series.size()];
        for (int i = 0; i < roots.length; i++) {
            if (series.value(i) <= 0) {
                throw new IllegalArgumentException(
                        "A time between events is above 0; point %d is %s."
                                .formatted(i + 1, series.value(i)));
            }
            roots[i] = Math.pow(series.value(i), 1 / POWER);
        }
        Baseline even = baseline.of(series.revalued(roots));
        double mean = even.mean();
        double sigma = even.movingRange() / MovingRange.D2;
        return new Limits.Level(
                back(mean),
                back(mean - 3 * sigma),
                back(mean + 3 * sigma),
                back(mean - sigma),
                back(mean - 2 * sigma),
                back(mean + sigma),
                back(mean + 2 * sigma));
    }

    private static double back(double root) {
        return Math.pow(Math.max(root, 0), POWER);
    }
}
