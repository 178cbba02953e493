package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;
import care.cairn.core.spc.Series;
import java.util.Arrays;

/** Limits whose sigma is √(variance of one unit / units), as of proportions and rates. */
final class RatioLimits {
    private RatioLimits() {}

    static Limits of(
            Baseline baseline, double centre, double unitVariance, double most, boolean laney) {
        Series series = baseline.series();
        int from = baseline.from();
        double[] centres = new double[baseline.to() - from];
        double[] sigmas = new double[centres.length];
        Arrays.fill(centres, centre);
        for (int i = 0; i < sigmas.length; i++) {
            double units = series.denominator(from + i);
            sigmas[i] = units > 0 ? Math.sqrt(unitVariance / units) : Double.NaN;
        }
        if (laney) {
            double between = between(baseline, centre, sigmas);
            for (int i = 0; i < sigmas.length; i++) {
                sigmas[i] *= between;
            }
        }
        return Limits.Varying.of(from, centres, sigmas, 0, most);
    }

    /**
     * How far the z values of neighbours lie apart, in standard deviations; 1 if nothing varies.
     */
    private static double between(Baseline baseline, double centre, double[] sigmas) {
        double[] z = new double[baseline.series().size()];
        for (int i = baseline.from(); i < baseline.end(); i++) {
            z[i] = (baseline.series().value(i) - centre) / sigmas[i - baseline.from()];
        }
        double range = baseline.of(baseline.series().revalued(z)).movingRange();
        return Double.isNaN(range) ? 1 : range / MovingRange.D2;
    }
}
