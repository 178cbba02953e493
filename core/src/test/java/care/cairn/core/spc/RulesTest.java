package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.cairn.core.spc.rules.Runs;
import care.cairn.core.spc.rules.Shift;
import care.cairn.core.spc.rules.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each rule flags, and what it does not. */
class RulesTest {

    private static final ChartSettings SHORT = ChartSettings.standard().withMinimumPoints(2);

    /** A baseline of ±1 about 0 (limits ±5.32, two sigma ±3.55) and then {@code after}. */
    private static Chart after(RuleSet rules, double... after) {
        return ControlCharts.XMR.draw(
                Series.of(before(after)), SHORT.withRules(rules).withFreeze(12));
    }

    private static double[] before(double... after) {
        double[] all = new double[12 + after.length];
        for (int i = 0; i < 12; i++) {
            all[i] = i % 2 == 0 ? 1 : -1;
        }
        System.arraycopy(after, 0, all, 12, after.length);
        return all;
    }

    private static List<Integer> flagged(Chart chart, String rule) {
        return IntStream.range(12, chart.size())
                .filter(i -> chart.rules(i).contains(rule))
                .mapToObj(i -> i - 12)
                .toList();
    }

    @Test
    void aPointOnALimitIsInside() {
        Chart chart = after(RuleSets.MDC_2023, 5.32, 5.33, -5.32, -5.33);
        assertThat(flagged(chart, "outside-limits")).containsExactly(1, 3);
        assertThat(chart.upper(12)).isEqualTo(5.32);
    }

    @Test
    void sevenPointsOnOneSideAreAShiftAndAllAreFlagged() {
        assertThat(flagged(after(RuleSets.MDC_2023, 1, 2, 1, 2, 1, 2, 1, -1), "shift"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(flagged(after(RuleSets.MDC_2023, 1, 2, 1, 2, 1, 2, -1), "shift")).isEmpty();
    }

    @Test
    void aPointOnTheMeanEndsAShift() {
        Chart chart = after(RuleSets.MDC_2023, 1, 2, 1, 0, 2, 1, 2, 1);
        assertThat(chart.centre(12)).isZero();
        assertThat(flagged(chart, "shift")).isEmpty();
    }

    @Test
    void aGapEndsAShiftAndAGhostDoesNot() {
        assertThat(flagged(after(RuleSets.MDC_2023, 1, 2, 1, Double.NaN, 2, 1, 2, 1), "shift"))
                .isEmpty();
        Series ghost = Series.of(before(1, 2, 1, -9, 2, 1, 2, 1)).withGhosts(15);
        Chart chart = ControlCharts.XMR.draw(ghost, SHORT.withFreeze(12));
        assertThat(flagged(chart, "shift")).containsExactly(0, 1, 2, 4, 5, 6, 7);
        assertThat(chart.rules(15)).isEmpty();
        assertThat(chart.findings()).hasSize(1);
        assertThat(chart.findings().getFirst())
                .isEqualTo(
                        new Finding(
                                "shift",
                                7,
                                12,
                                19,
                                Side.ABOVE,
                                List.of(12, 13, 14, 16, 17, 18, 19)));
    }

    @Test
    void shiftAndTrendHaveTheLengthOneGivesThem() {
        RuleSet six = RuleSets.MDC_2023.withShiftLength(6).withTrendLength(5);
        assertThat(flagged(after(six, 1, 2, 1, 2, 1, 2), "shift")).hasSize(6);
        assertThat(flagged(after(six, 0, 1, 2, 3, 4), "trend")).containsExactly(0, 1, 2, 3, 4);
        assertThat(flagged(after(six, -2, -1, 0, 1, -2), "trend")).isEmpty();
        assertThat(after(six, 1, 2, 1, 2, 1, 2).findings().getFirst().length()).isEqualTo(6);
        assertThatThrownBy(() -> new Shift("shift", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rule looks at 2 to 32 points; 1 were asked for.");
    }

    @Test
    void sevenRisingPointsAreATrend() {
        Chart chart = after(RuleSets.MDC_2023, -2, -1, 0, 1, 2, 3, 4, 0);
        assertThat(flagged(chart, "trend")).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(chart.findings().getFirst().side()).isEqualTo(Side.RISING);
        assertThat(flagged(after(RuleSets.MDC_2023, -1, 0, 1, 2, 3, 4, 0), "trend")).isEmpty();
    }

    /** NHSRplotthedots: 1, 2, 3, 3, 4, 5, 6 is no trend; an older NHS guide passes over the tie. */
    @Test
    void aTieEndsATrendUnlessItIsPassedOver() {
        double[] tied = {-3, -2, -1, -1, 0, 1, 2, 3, 0};
        assertThat(flagged(after(RuleSets.MDC_2023, tied), "trend")).isEmpty();
        Chart older = after(RuleSets.MDC_2023.withTies(Ties.PASS_OVER), tied);
        assertThat(flagged(older, "trend")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(older.findings()).hasSize(1);
        double[] atTheEnd = {-3, -2, -1, -1, 0, 1, 2, 3};
        assertThat(flagged(after(RuleSets.MDC_2023.withTies(Ties.PASS_OVER), atTheEnd), "trend"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        double[] tooFew = {-2, -1, -1, -1, 0, 1, 2, 0};
        assertThat(flagged(after(RuleSets.MDC_2023.withTies(Ties.PASS_OVER), tooFew), "trend"))
                .isEmpty();
    }

    @Test
    void twoTrendsThatTouchAreTwoFindings() {
        Chart chart = after(RuleSets.MDC_2023, -3, -2, -1, 0, 1, 2, 3, -3, -2, -1, 0, 1, 2, 3);
        assertThat(chart.findings().stream().filter(f -> f.rule().equals("trend")))
                .extracting(Finding::from)
                .containsExactly(12, 19);
    }

    @Test
    void twoOfThreeFlagsOnlyThePointsBeyondTwoSigma() {
        Chart chart = after(RuleSets.MDC_2023, 0, 4, 1, 4, 0);
        assertThat(flagged(chart, "two-of-three")).containsExactly(1, 3);
        assertThat(chart.findings().getFirst().points()).containsExactly(13, 15);
        assertThat(flagged(after(RuleSets.MDC_2023, 0, -4, -1, -4, 0), "two-of-three"))
                .containsExactly(1, 3);
    }

    @Test
    void twoOfThreeNeedsTheThirdOnTheSameSideForMakingDataCountOnly() {
        assertThat(flagged(after(RuleSets.MDC_2023, 0, 4, -1, 4, 0), "two-of-three")).isEmpty();
        assertThat(flagged(after(RuleSets.MDC_2023, -1, 4, 4, -1, 0), "two-of-three")).isEmpty();
        assertThat(flagged(after(RuleSets.WESTERN_ELECTRIC, 0, 4, -1, 4, 0), "two-of-three"))
                .containsExactly(1, 3);
    }

    @Test
    void pointsOutsideTheLimitsCountForTwoOfThreeSince2023() {
        double[] after = {1, 4, 9, 0};
        assertThat(flagged(after(RuleSets.MDC_2023, after), "two-of-three")).containsExactly(1, 2);
        assertThat(flagged(after(RuleSets.MDC, after), "two-of-three")).isEmpty();
        assertThat(flagged(after(RuleSets.MDC, after), "outside-limits")).containsExactly(2);
    }

    @Test
    void everyRuleThatFiresIsKept() {
        Chart chart = after(RuleSets.MDC_2023, 1, 2, 3, 4, 5, 6, 7);
        assertThat(chart.rules(18))
                .containsExactly("outside-limits", "trend", "two-of-three", "shift");
    }

    @Test
    void nelsonSeesAlternationHuggingAndAvoidance() {
        double[] alternating = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
        assertThat(flagged(after(RuleSets.NELSON, alternating), "alternation")).hasSize(14);
        double[] close = new double[15];
        Arrays.fill(close, 0.5);
        assertThat(flagged(after(RuleSets.NELSON, close), "hugging")).hasSize(15);
        double[] far = {2, -2, 2, -2, 2, -2, 2, -2};
        assertThat(flagged(after(RuleSets.NELSON, far), "avoidance")).hasSize(8);
        assertThat(flagged(after(RuleSets.NELSON, 2, -2, 2, -2, 2, -2, 2, 0), "avoidance"))
                .isEmpty();
    }

    /** PLoS ONE 0113825, and table in docs/spc.md. */
    @Test
    void anhoejsBoundsGrowWithTheNumberOfPoints() {
        int[][] table = {
            {10, 6, 2},
            {12, 7, 3},
            {15, 7, 4},
            {20, 7, 6},
            {24, 8, 8},
            {30, 8, 10},
            {36, 8, 13},
            {40, 8, 14},
            {50, 9, 19},
            {60, 9, 23},
            {80, 9, 32},
            {100, 10, 41}
        };
        for (int[] row : table) {
            double[] values = new double[row[0]];
            Arrays.setAll(values, i -> i % 2 == 0 ? 1 : -1);
            Runs runs =
                    Runs.of(
                            Sequence.of(
                                    Series.of(values),
                                    0,
                                    row[0],
                                    Limits.Level.centreOnly(0),
                                    false));
            assertThat(runs.longestAllowed()).isEqualTo(row[1]);
            assertThat(runs.fewestAllowed()).isEqualTo(row[2]);
            assertThat(runs.crossings()).isEqualTo(row[0] - 1);
        }
    }

    @Test
    void pointsOnTheLineNeitherEndNorExtendARunForAnhoej() {
        double[] values = {1, 1, 1, 0, 1, 1, 1, 0, 1, -1, 1, -1, 1};
        Series series = Series.of(values);
        Runs runs =
                Runs.of(Sequence.of(series, 0, series.size(), Limits.Level.centreOnly(0), false));
        assertThat(runs.useful()).isEqualTo(11);
        assertThat(runs.longest()).isEqualTo(7);
        assertThat(runs.crossings()).isEqualTo(4);
    }

    @Test
    void aGapIsNoCrossingAndNoChanceOfOne() {
        Series series = Series.of(1, 1, Double.NaN, -1, 1, 1);
        Runs runs =
                Runs.of(Sequence.of(series, 0, series.size(), Limits.Level.centreOnly(0), false));
        assertThat(runs.crossings()).isEqualTo(1);
        assertThat(runs.chances()).isEqualTo(3);
        assertThat(runs.runs()).hasSize(3);
    }

    @Test
    void aLongRunSignalsWithItsOwnPoints() {
        double[] shifted = new double[24];
        Arrays.setAll(shifted, i -> i < 12 ? 5 : 1);
        Chart two = ControlCharts.RUN.draw(Series.of(shifted), SHORT.withRules(RuleSets.ANHOEJ));
        assertThat(two.findings())
                .extracting(Finding::rule, Finding::from, Finding::to, Finding::side)
                .containsExactly(
                        tuple("long-run", 0, 11, Side.ABOVE),
                        tuple("few-crossings", 0, 23, Side.EITHER),
                        tuple("long-run", 12, 23, Side.BELOW));
    }
}
