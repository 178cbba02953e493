package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;

/**
 * Means of subgroups (X-bar): Σnx̄/Σn ± A3 s, A3 = 3/(c4 √n), s the standard deviation within
 * subgroups. Montgomery, Introduction to Statistical Quality Control, 6.3.
 */
public record SubgroupMeans() implements ControlChart {
    @Override
    public String key() {
        return "xbar";
    }

    @Override
    public boolean needsSubgroups() {
        return true;
    }

    @Override
    public Limits limits(Baseline baseline) {
        double spread = Subgroups.spread(baseline);
        return Subgroups.limits(
                baseline,
                baseline.ratio(),
                n -> spread / (c4OrNothing(n) * Math.sqrt(n)),
                Double.NEGATIVE_INFINITY);
    }

    /**
     * A subgroup of one has no c4 of its own; its mean still has a place, and limits as if c4 were
     * 1.
     */
    private static double c4OrNothing(double n) {
        return n < 2 ? 1 : Subgroups.c4(n);
    }
}
