package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Series;

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
    public Series plotted(Series given, ChartSettings settings) {
        for (int i = 0; i < given.size(); i++) {
            if (given.value(i) > 1) {
                throw new IllegalArgumentException(
                        "A proportion is at most 1; point %d is %s/%s."
                                .formatted(i + 1, given.numerator(i), given.denominator(i)));
            }
        }
        return given;
    }

    @Override
    public Limits limits(Baseline baseline) {
        double centre = baseline.ratio();
        return RatioLimits.of(baseline, centre, centre * (1 - centre), 1, laney);
    }
}
