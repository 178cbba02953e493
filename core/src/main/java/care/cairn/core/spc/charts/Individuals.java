package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.MovingRange;

/**
 * Individual values: the mean, and limits at a factor times the mean moving range. Not cut off at 0
 * or 100 %. Shewhart; Wheeler, Understanding Variation (2000).
 *
 * @param key the lasting name
 * @param perSigma the share of the mean moving range that one sigma is
 */
public record Individuals(String key, double perSigma) implements ControlChart {

    /** Limits at mean ± 2.66 mR. */
    public static Individuals xmr() {
        return new Individuals("xmr", 2.66 / 3);
    }

    /** Limits at mean ± 3 mR / 1.128. */
    public static Individuals unrounded() {
        return new Individuals("i", 1 / MovingRange.D2);
    }

    @Override
    public Limits limits(Baseline baseline) {
        return Limits.Level.of(baseline.mean(), baseline.movingRange() * perSigma);
    }
}
