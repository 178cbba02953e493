package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.PointState;
import care.cairn.core.spc.Series;
import java.util.Arrays;

/**
 * Individual values weighted by their denominators (I′): Σyn/Σn, and limits at 3 s √(1/n), s being
 * the mean of √(π/2) |y(i) − y(i−1)| / √(1/n(i) + 1/n(i−1)). Taylor, Normalized individuals control
 * chart (2017).
 */
public record WeightedIndividuals() implements ControlChart {
    private static final double NORMAL = Math.sqrt(Math.PI / 2);

    @Override
    public String key() {
        return "ip";
    }

    @Override
    public boolean needsDenominators() {
        return true;
    }

    @Override
    public Limits limits(Baseline baseline) {
        Series series = baseline.series();
        double spread = spread(baseline);
        double[] centres = new double[baseline.to() - baseline.from()];
        double[] sigmas = new double[centres.length];
        Arrays.fill(centres, baseline.ratio());
        for (int i = 0; i < sigmas.length; i++) {
            double n = series.denominator(baseline.from() + i);
            sigmas[i] = n > 0 ? spread * Math.sqrt(1 / n) : Double.NaN;
        }
        return Limits.Varying.of(
                baseline.from(),
                centres,
                sigmas,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    private static double spread(Baseline baseline) {
        Series series = baseline.series();
        double[] spreads = new double[baseline.end() - baseline.from()];
        int count = 0;
        int before = -1;
        for (int i = baseline.from(); i < baseline.end(); i++) {
            if (series.state(i) == PointState.GHOST) {
                continue;
            }
            if (before >= 0 && series.counts(before) && series.counts(i)) {
                double width =
                        Math.sqrt(1 / series.denominator(i) + 1 / series.denominator(before));
                spreads[count++] =
                        NORMAL * Math.abs(series.value(i) - series.value(before)) / width;
            }
            before = i;
        }
        return MovingRange.meanOf(Arrays.copyOf(spreads, count), baseline.screened());
    }
}
