package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;

/**
 * Proportions: Σy/Σn, and limits at 3 √(c(1−c)/n) for each point, cut off at 0 and 1.
 *
 * @param laney whether sigma is multiplied by the mean moving range of the z values over 1.128
 *     (Laney 2002, Improved control charts for attributes)
 */
public record Proportion(boolean laney) implements ControlChart {
    @Override
    public String key() {
        return laney ? "pp" : "p";
    }

    @Override
    public boolean needsDenominators() {
        return true;
    }

    @Override
    public Limits limits(Baseline baseline) {
        double centre = baseline.ratio();
        return RatioLimits.of(baseline, centre, centre * (1 - centre), 1, laney);
    }
}
