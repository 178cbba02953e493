package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;
import java.util.Arrays;

/** A run chart: the median and no limits, so that only rules about runs can fire. */
public record Run() implements ControlChart {
    @Override
    public String key() {
        return "run";
    }

    @Override
    public Limits limits(Baseline baseline) {
        return Limits.Level.centreOnly(median(baseline.values()));
    }

    /** The median of the values that are not NaN. */
    static double median(double[] values) {
        double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }
}
