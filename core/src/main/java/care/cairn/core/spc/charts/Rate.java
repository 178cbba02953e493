package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;

/**
 * Events per exposure: Σy/Σn, and limits at 3 √(c/n) for each point, cut off at 0.
 *
 * @param laney whether sigma is multiplied by the mean moving range of the z values over 1.128
 *     (Laney 2002)
 */
public record Rate(boolean laney) implements ControlChart {
    @Override
    public String key() {
        return laney ? "up" : "u";
    }

    @Override
    public boolean needsDenominators() {
        return true;
    }

    @Override
    public Limits limits(Baseline baseline) {
        double centre = baseline.ratio();
        return RatioLimits.of(baseline, centre, centre, Double.POSITIVE_INFINITY, laney);
    }
}
