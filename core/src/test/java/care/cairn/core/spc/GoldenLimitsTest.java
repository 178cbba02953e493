package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits against figures published elsewhere, or worked out by hand. */
class GoldenLimitsTest {

    private static final ChartSettings SHORT = ChartSettings.standard().withMinimumPoints(2);

    private static final double[] ONE_SPIKE = {
        1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1
    };

    private static final double[] NUM = {8, 10, 6, 9, 12, 20, 7, 11, 9, 14, 10, 8, 13, 9};

    private static final double[] DEN = {
        100, 120, 90, 110, 130, 125, 95, 115, 105, 140, 118, 99, 122, 108
    };

    /** The vignette "deviations" of NHSRplotthedots. */
    @Test
    void aSpikeWidensLimitsUnlessScreened() {
        Chart plain = ControlCharts.XMR.draw(Series.of(ONE_SPIKE), ChartSettings.standard());
        assertThat(plain.centre(0)).isCloseTo(1.944, within(5e-4));
        assertThat(plain.lower(0)).isCloseTo(-3.063, within(5e-4));
        assertThat(plain.upper(0)).isCloseTo(6.952, within(5e-4));
        Chart screened =
                ControlCharts.XMR.draw(
                        Series.of(ONE_SPIKE), ChartSettings.standard().withScreened(true));
        assertThat(screened.lower(0)).isCloseTo(-0.716, within(5e-4));
        assertThat(screened.upper(0)).isCloseTo(4.604, within(5e-4));
    }

    @Test
    void opportunitiesHaveTheMedianForCentreAndLimitsFromTheMean() {
        Chart chart = ControlCharts.G.draw(Series.of(5, 12, 8, 15, 3), SHORT);
        assertThat(chart.centre(0)).isEqualTo(8);
        assertThat(chart.upper(0)).isCloseTo(35.86, within(5e-3));
        assertThat(chart.lower(0)).isZero();
    }

    @Test
    void timesBetweenEventsAreTransformedThereAndBack() {
        Chart chart =
                ControlCharts.T.draw(
                        Series.of(12, 3, 40, 7, 22, 9, 31, 5, 18, 14, 26, 11, 8), SHORT);
        assertThat(chart.centre(0)).isCloseTo(13.394, within(5e-4));
        assertThat(chart.upper(0)).isCloseTo(125.23, within(5e-3));
        assertThat(chart.lower(0)).isCloseTo(0.011, within(5e-4));
    }

    @Test
    void proportionsHaveLimitsOfTheirOwnAtEachPoint() {
        Chart chart = ControlCharts.P.draw(Series.ratios(NUM, DEN), SHORT);
        assertThat(chart.centre(0)).isCloseTo(0.092581, within(5e-7));
        assertThat(chart.upper(5)).isCloseTo(0.17035, within(5e-6));
    }

    @Test
    void laneysFactorIsScreenedLikeAnyMovingRange() {
        assertThat(widening(SHORT)).isCloseTo(0.77926, within(5e-6));
        assertThat(widening(SHORT.withScreened(true))).isCloseTo(0.60513, within(5e-6));
    }

    private static double widening(ChartSettings settings) {
        Series series = Series.ratios(NUM, DEN);
        Chart plain = ControlCharts.P.draw(series, settings);
        Chart laney = ControlCharts.P_PRIME.draw(series, settings);
        return (laney.upper(3) - laney.centre(3)) / (plain.upper(3) - plain.centre(3));
    }

    /** Montgomery, appendix VI: A3, B3, B4. */
    @Test
    void subgroupsHaveTheConstantsOfTheirSize() {
        double[][] constants = {
            {2, 2.659, 0, 3.267},
            {5, 1.427, 0, 2.089},
            {10, 0.975, 0.284, 1.716},
            {25, 0.606, 0.565, 1.435}
        };
        for (double[] row : constants) {
            Series series = Series.subgroups(group((int) row[0], 5), group((int) row[0], 7));
            Chart means = ControlCharts.XBAR.draw(series, SHORT);
            Chart spreads = ControlCharts.S.draw(series, SHORT);
            double s = spreads.centre(0);
            assertThat((means.upper(0) - means.centre(0)) / s).isCloseTo(row[1], within(5e-4));
            assertThat(spreads.lower(0) / s).isCloseTo(row[2], within(5e-4));
            assertThat(spreads.upper(0) / s).isCloseTo(row[3], within(5e-4));
        }
    }

    private static double[] group(int size, double mean) {
        double[] group = new double[size];
        Arrays.setAll(group, i -> mean + i);
        return group;
    }

    /** By hand: sizes 2 and 4, s² 2 and 5/3, so the pooled s² is (1·2 + 3·5/3)/4. */
    @Test
    void subgroupsOfDifferentSizesPoolTheirSpread() {
        Chart chart =
                ControlCharts.S.draw(
                        Series.subgroups(new double[] {1, 3}, new double[] {1, 2, 3, 4}), SHORT);
        assertThat(chart.centre(0)).isCloseTo(Math.sqrt(7.0 / 4), within(1e-12));
        assertThat(chart.upper(0)).isGreaterThan(chart.upper(1));
    }

    @Test
    void countsHaveTheRootOfTheirMeanForSigma() {
        Chart chart = ControlCharts.C.draw(Series.of(3, 5, 4, 4), SHORT);
        assertThat(chart.centre(0)).isEqualTo(4);
        assertThat(chart.upper(0)).isEqualTo(10);
        assertThat(chart.lower(0)).isZero();
    }

    /** By hand: mean 5, mean moving range 2, so σ = 2/1.128; λ = 0.2. */
    @Test
    void theSmoothedAverageStartsAtTheMeanWithNarrowLimits() {
        Chart chart = ControlCharts.EWMA.draw(Series.of(4, 6, 4, 6), SHORT);
        assertThat(chart.value(0)).isCloseTo(4.8, within(1e-12));
        assertThat(chart.value(1)).isCloseTo(0.2 * 6 + 0.8 * 4.8, within(1e-12));
        double sigma = 2 / 1.128;
        assertThat(chart.upper(0) - 5).isCloseTo(3 * sigma * 0.2, within(1e-12));
        assertThat(chart.upper(3) - 5)
                .isCloseTo(3 * sigma * Math.sqrt((1 - Math.pow(0.8, 8)) / 9), within(1e-12));
    }

    /** Montgomery, table 9.1: mean 10, σ 1, k ½, h 5; the sum first passes h at the 29th point. */
    @Test
    void theCusumFindsTheShiftInMontgomerysExample() {
        double[] montgomery = {
            9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51,
            9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08,
            10.38, 11.62, 11.31, 10.52
        };
        double[] all = new double[montgomery.length + 2];
        double half = 1.128 / 2;
        all[0] = 10 - half;
        all[1] = 10 + half;
        System.arraycopy(montgomery, 0, all, 2, montgomery.length);
        Chart chart =
                ControlCharts.CUSUM.draw(
                        Series.of(all).withGhosts(), SHORT.withFreeze(2).withMinimumPoints(2));
        assertThat(chart.value(2 + 28)).isCloseTo(5.28, within(0.07));
        assertThat(chart.findings().getFirst().from()).isEqualTo(2 + 28);
        assertThat(chart.findings().getFirst().side()).isEqualTo(Side.ABOVE);
    }

    /** By hand: with 1 harm in 10, one harm weighs log(2/1.1) towards doubled odds. */
    @Test
    void theCaseCusumSumsEvidenceAndStartsAgainAfterASignal() {
        double[] cases = new double[60];
        for (int i = 0; i < 6; i++) {
            cases[54 + i] = 1;
        }
        Chart chart = ControlCharts.BERNOULLI_CUSUM.draw(Series.of(cases), SHORT);
        double harm = Math.log(2 / 1.1);
        double none = Math.log(1 / 0.95);
        assertThat(chart.value(53)).isCloseTo(-54 * none, within(1e-12));
        assertThat(chart.value(56)).isCloseTo(3 * harm, within(1e-12));
        assertThat(chart.value(58)).isCloseTo(5 * harm, within(1e-12));
        assertThat(chart.upper(0)).isEqualTo(3.5);
        double[] more = Arrays.copyOf(cases, 80);
        Arrays.fill(more, 60, 66, 1);
        Chart longer = ControlCharts.BERNOULLI_CUSUM.draw(Series.of(more), SHORT.withFreeze(60));
        assertThat(longer.value(59)).isCloseTo(6 * harm, within(1e-12));
        assertThat(longer.value(60)).isCloseTo(harm, within(1e-12));
    }

    @Test
    void theCaseCusumStartsAgainAfterGoodNewsToo() {
        double[] cases = new double[100];
        cases[0] = 1;
        cases[1] = 1;
        Chart chart = ControlCharts.BERNOULLI_CUSUM.draw(Series.of(cases), SHORT.withFreeze(20));
        double none = Math.log(1 / 0.95);
        assertThat(chart.value(70)).isCloseTo(-69 * none, within(1e-12));
        assertThat(chart.findings().getFirst().from()).isEqualTo(70);
        assertThat(chart.value(71)).isCloseTo(-none, within(1e-12));
    }

    @Test
    void weightsOfOneMakeAnOrdinaryChartOfIndividuals() {
        Series series = Series.ratios(new double[] {4, 6, 4, 6}, new double[] {1, 1, 1, 1});
        Chart chart = ControlCharts.I_PRIME.draw(series, SHORT);
        double sigma = Math.sqrt(Math.PI / 2) * 2 / Math.sqrt(2);
        assertThat(chart.upper(0)).isCloseTo(5 + 3 * sigma, within(1e-12));
        assertThat(chart.lower(3)).isCloseTo(5 - 3 * sigma, within(1e-12));
    }

    @Test
    void movingRangesSkipGhostsAndStopAtGapsAndPhases() {
        Series series = Series.of(1, 4, 9, 3, Double.NaN, 5, 6, 8).withGhosts(2);
        Chart chart = ControlCharts.MR.draw(series, SHORT.withPhaseStarts(List.of(6)));
        assertThat(chart.series().values())
                .containsExactly(Double.NaN, 3, 5, 1, Double.NaN, Double.NaN, Double.NaN, 2);
        assertThat(chart.centre(0)).isEqualTo(2);
        assertThat(chart.upper(0)).isCloseTo(2 * 3.267, within(1e-12));
        assertThat(chart.lower(0)).isZero();
    }

    @Test
    void aRunChartHasItsMedianAndNothingElse() {
        Chart chart = ControlCharts.RUN.draw(Series.of(5, 1, 9, 2), SHORT);
        assertThat(chart.centre(2)).isEqualTo(3.5);
        assertThat(chart.upper(2)).isNaN();
        assertThat(chart.lower(2)).isNaN();
        assertThat(chart.assurance()).isEqualTo(Assurance.NONE);
    }
}
