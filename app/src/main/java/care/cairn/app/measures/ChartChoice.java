package care.cairn.app.measures;

import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RuleSets;
import care.cairn.core.spc.rules.Ties;
import java.util.List;

/**
 * How a measure is charted and read; kept with the measure and with each of its signals.
 *
 * @param kind the key of a {@link ControlChart}: xmr, p, pp, run
 * @param rules the key of a {@link RuleSet}
 * @param shiftLength how many points on one side make a shift
 * @param trendLength how many rising or falling points make a trend
 * @param ties what equal neighbours do to a trend
 * @param screened whether extreme moving ranges are left out of the limits
 * @param freeze 0, or how many first points of each phase give its limits
 * @param minimumPoints the fewest points for limits
 */
public record ChartChoice(
        String kind,
        String rules,
        int shiftLength,
        int trendLength,
        Ties ties,
        boolean screened,
        int freeze,
        int minimumPoints) {

    /** The kinds of chart that a measure can have. */
    public static final List<String> KINDS = List.of("xmr", "p", "pp", "run");

    /** XmR with the four rules of Making Data Count, 7 points, all points, not screened. */
    public static final ChartChoice STANDARD =
            new ChartChoice("xmr", "mdc-2023", 7, 7, Ties.BREAK, false, 0, 13);

    public ChartChoice withKind(String value) {
        return new ChartChoice(
                value, rules, shiftLength, trendLength, ties, screened, freeze, minimumPoints);
    }

    public ChartChoice withFreeze(int value) {
        return new ChartChoice(
                kind, rules, shiftLength, trendLength, ties, screened, value, minimumPoints);
    }

    public ControlChart chart() {
        return ControlCharts.byKey(kind).orElseThrow();
    }

    public RuleSet ruleSet() {
        return RuleSets.byKey(rules)
                .orElseThrow()
                .withShiftLength(shiftLength)
                .withTrendLength(trendLength)
                .withTies(ties);
    }

    boolean known() {
        return KINDS.contains(kind) && RuleSets.byKey(rules).isPresent();
    }
}
