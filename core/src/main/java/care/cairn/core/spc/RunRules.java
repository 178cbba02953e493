package care.cairn.core.spc;

import care.cairn.core.spc.rules.Alternation;
import care.cairn.core.spc.rules.Avoidance;
import care.cairn.core.spc.rules.FewCrossings;
import care.cairn.core.spc.rules.Hugging;
import care.cairn.core.spc.rules.LongRun;
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

    /** Two of three points beyond two sigma on one side; the third may be anywhere. */
    public static final RunRule TWO_OF_THREE_ANYWHERE =
            new SomeBeyond("two-of-three", 2, 3, 2, false, false);

    /** Four of five points beyond one sigma on one side; the fifth may be anywhere. */
    public static final RunRule FOUR_OF_FIVE =
            new SomeBeyond("four-of-five", 4, 5, 1, false, false);

    /** Fourteen points up and down by turns. */
    public static final RunRule ALTERNATION = new Alternation("alternation", 14);

    /** Fifteen points within one sigma. */
    public static final RunRule HUGGING = new Hugging("hugging", 15);

    /** Eight points, none within one sigma. */
    public static final RunRule AVOIDANCE = new Avoidance("avoidance", 8);

    /** A run too long for the number of points. */
    public static final RunRule LONG_RUN = new LongRun();

    /** Fewer crossings of the centre line than chance has. */
    public static final RunRule FEW_CROSSINGS = new FewCrossings();

    /** Every rule. */
    public static final List<RunRule> ALL =
            List.of(
                    OUTSIDE_LIMITS,
                    SHIFT,
                    TREND,
                    TWO_OF_THREE,
                    TWO_OF_THREE_INSIDE,
                    TWO_OF_THREE_ANYWHERE,
                    FOUR_OF_FIVE,
                    ALTERNATION,
                    HUGGING,
                    AVOIDANCE,
                    LONG_RUN,
                    FEW_CROSSINGS);

    private RunRules() {}
}
