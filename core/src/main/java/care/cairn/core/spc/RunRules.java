package care.cairn.core.spc;

import care.cairn.core.spc.rules.OutsideLimits;
import care.cairn.core.spc.rules.Shift;
import care.cairn.core.spc.rules.SomeBeyond;
import care.cairn.core.spc.rules.Ties;
import care.cairn.core.spc.rules.Trend;
import java.util.List;

/** The rules there are, with their usual settings. */
public final class RunRules {
    /** A point outside the limits. */
    public static final RunRule OUTSIDE_LIMITS = new OutsideLimits();

    /** Seven points on one side of the centre line. */
    public static final RunRule SHIFT = new Shift("shift", 7);

    /** Seven points rising or falling. */
    public static final RunRule TREND = new Trend("trend", 7, Ties.BREAK);

    /** Two of three points on one side beyond two sigma, outside the limits or not. */
    public static final RunRule TWO_OF_THREE = new SomeBeyond("two-of-three", 2, 3, 2, true, false);

    /** As it was before late 2023: points outside the limits do not count. */
    public static final RunRule TWO_OF_THREE_INSIDE =
            new SomeBeyond("two-of-three", 2, 3, 2, true, true);

    /** Every rule. */
    public static final List<RunRule> ALL =
            List.of(OUTSIDE_LIMITS, SHIFT, TREND, TWO_OF_THREE, TWO_OF_THREE_INSIDE);

    private RunRules() {}
}
