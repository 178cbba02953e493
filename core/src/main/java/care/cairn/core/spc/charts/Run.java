package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;

/** A run chart: the median and no limits, so that only rules about runs can fire. */
public record Run() implements ControlChart {
    @Override
    public String key() {
        return "run";
    }

    @Override
    public Limits limits(Baseline baseline) {
        return Limits.Level.centreOnly(baseline.median());
    }
}
