package care.cairn.core.spc;

import care.cairn.core.spc.charts.CaseCusum;
import care.cairn.core.spc.charts.Count;
import care.cairn.core.spc.charts.Cusum;
import care.cairn.core.spc.charts.Individuals;
import care.cairn.core.spc.charts.Opportunities;
import care.cairn.core.spc.charts.Proportion;
import care.cairn.core.spc.charts.Ranges;
import care.cairn.core.spc.charts.Rate;
import care.cairn.core.spc.charts.Run;
import care.cairn.core.spc.charts.Smoothed;
import care.cairn.core.spc.charts.SubgroupMeans;
import care.cairn.core.spc.charts.SubgroupSpreads;
import care.cairn.core.spc.charts.TimeBetween;
import care.cairn.core.spc.charts.WeightedIndividuals;
import java.util.List;
import java.util.Optional;

/** The kinds of chart there are. */
public final class ControlCharts {
    /** Individual values with limits at 2.66 mean moving ranges, as in Making Data Count. */
    public static final ControlChart XMR = Individuals.xmr();

    /** As XmR with the unrounded factor 3/1.128, as in much of the literature. */
    public static final ControlChart I = Individuals.unrounded();

    /** Proportions with binomial limits. */
    public static final ControlChart P = new Proportion(false);

    /** Proportions with limits widened or narrowed by what the points show (Laney's p′). */
    public static final ControlChart P_PRIME = new Proportion(true);

    /** Rates of events with Poisson limits. */
    public static final ControlChart U = new Rate(false);

    /** Rates with limits widened or narrowed by what the points show (Laney's u′). */
    public static final ControlChart U_PRIME = new Rate(true);

    /** Counts of events under the same opportunity. */
    public static final ControlChart C = new Count();

    /** Opportunities between rare events. */
    public static final ControlChart G = new Opportunities();

    /** Times between rare events. */
    public static final ControlChart T = new TimeBetween();

    /** Individual values weighted by their denominators (I′). */
    public static final ControlChart I_PRIME = new WeightedIndividuals();

    /** Moving ranges. */
    public static final ControlChart MR = new Ranges();

    /** Means of subgroups. */
    public static final ControlChart XBAR = new SubgroupMeans();

    /** Standard deviations of subgroups. */
    public static final ControlChart S = new SubgroupSpreads();

    /** An average that forgets, for small lasting changes. */
    public static final ControlChart EWMA = new Smoothed(0.2);

    /** Summed deviations, for small lasting changes. */
    public static final ControlChart CUSUM = new Cusum(0.5, 5);

    /** Summed evidence, case by case, for rare harm. Experimental. */
    public static final ControlChart BERNOULLI_CUSUM = new CaseCusum(2, 3.5);

    /** A median and no limits. */
    public static final ControlChart RUN = new Run();

    /** Every kind, in the order in which a form lists them. */
    public static final List<ControlChart> ALL =
            List.of(
                    XMR,
                    P,
                    P_PRIME,
                    U,
                    U_PRIME,
                    C,
                    G,
                    T,
                    RUN,
                    I,
                    I_PRIME,
                    MR,
                    XBAR,
                    S,
                    EWMA,
                    CUSUM,
                    BERNOULLI_CUSUM);

    private ControlCharts() {}

    /** The kind of this key, if there is one. */
    public static Optional<ControlChart> byKey(String key) {
        return ALL.stream().filter(chart -> chart.key().equals(key)).findFirst();
    }
}
