package care.cairn.core.spc;

import care.cairn.core.spc.charts.Individuals;
import care.cairn.core.spc.charts.Proportion;
import care.cairn.core.spc.charts.Run;
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

    /** A median and no limits. */
    public static final ControlChart RUN = new Run();

    /** Every kind, in the order in which a form lists them. */
    public static final List<ControlChart> ALL = List.of(XMR, P, P_PRIME, RUN, I);

    private ControlCharts() {}

    /** The kind of this key, if there is one. */
    public static Optional<ControlChart> byKey(String key) {
        return ALL.stream().filter(chart -> chart.key().equals(key)).findFirst();
    }
}
