package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.spc.rules.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is and what is not a signal at the edge, and what is said around one. */
class SignalsTest {

    private static Chart draw(ControlChart kind, RuleSet rules, double... values) {
        return kind.draw(Series.of(values), ChartSettings.standard().withRules(rules));
    }

    /** Fourteen quiet points and one far above. */
    private static double[] oneAbove() {
        double[] values = new double[15];
        Arrays.setAll(values, i -> i == 9 ? 60 : i % 2 == 0 ? 8 : 14);
        return values;
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aSignalImprovesOrConcernsOrNeitherButNotBoth(Direction direction) {
        Chart chart =
                ControlCharts.XMR.draw(
                        Series.of(oneAbove()), ChartSettings.standard().withDirection(direction));
        assertThat(chart.rules(9)).containsExactly("outside-limits");
        assertThat(chart.improves(9)).isEqualTo(direction == Direction.UP);
        assertThat(chart.concerns(9)).isEqualTo(direction == Direction.DOWN);
        assertThat(chart.improves(3)).isFalse();
        assertThat(chart.concerns(3)).isFalse();
    }

    /**
     * Counts with mean 4, so lines at 6, 8 and 10 above and at 2, 0 and 0 below: on a line is not
     * beyond it. As counts the lines are level, as rates over 1 they are one for each point.
     */
    @Test
    void aPointOnALineIsNotBeyondIt() {
        double[] counts = {4, 8, 8, 3, 10, 2, 0, 0, 4, 3, 6, 6, 6, 6, 2, 2, 2, 2, 2, 4};
        assertThat(Arrays.stream(counts).average().orElseThrow()).isEqualTo(4);
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        for (Chart chart :
                List.of(
                        draw(ControlCharts.C, RuleSets.WESTERN_ELECTRIC, counts),
                        ControlCharts.U.draw(
                                Series.ratios(counts, ones),
                                ChartSettings.standard().withRules(RuleSets.WESTERN_ELECTRIC)))) {
            assertThat(chart.upper(4)).isEqualTo(10);
            assertThat(chart.findings()).isEmpty();
        }
        for (int beyond : new int[] {2, 4}) {
            double[] more = counts.clone();
            more[beyond] += 0.5;
            more[19] -= 0.5;
            more[1] += 0.25;
            more[8] -= 0.25;
            assertThat(draw(ControlCharts.C, RuleSets.WESTERN_ELECTRIC, more).rules(beyond))
                    .containsExactly(beyond == 2 ? "two-of-three" : "outside-limits");
        }
    }

    /** Two pairs beyond two sigma are one signal or two, by what lies between. */
    @Test
    void signalsThatTouchAreOne() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> i % 2 == 0 ? 9 : 11);
        for (int i : new int[] {20, 21, 23, 24}) {
            values[i] = 14.6;
        }
        values[22] = 11;
        Chart one = draw(ControlCharts.XMR, RuleSets.MDC_2023, values);
        assertThat(pairs(one)).containsExactly(List.of(20, 21, 23, 24));
        values[22] = 9;
        assertThat(pairs(draw(ControlCharts.XMR, RuleSets.WESTERN_ELECTRIC, values)))
                .containsExactly(List.of(20, 21, 23, 24));
        values[19] = 11;
        values[25] = 11;
        assertThat(pairs(draw(ControlCharts.XMR, RuleSets.MDC_2023, values)))
                .containsExactly(List.of(20, 21), List.of(23, 24));
    }

    private static List<List<Integer>> pairs(Chart chart) {
        return chart.findings().stream()
                .filter(finding -> finding.rule().equals("two-of-three"))
                .map(Finding::points)
                .toList();
    }

    @Test
    void aTrendDownPassesOverEqualNeighboursToo() {
        double[] values = {5, 5, 5, 9, 8, 8, 7, 6, 5, 4, 3, 5, 5, 5, 5};
        RuleSet passing = RuleSets.MDC_2023.withTies(Ties.PASS_OVER);
        assertThat(draw(ControlCharts.XMR, RuleSets.MDC_2023, values).findings())
                .noneMatch(finding -> finding.rule().equals("trend"));
        assertThat(draw(ControlCharts.XMR, passing, values).findings())
                .filteredOn(finding -> finding.rule().equals("trend"))
                .extracting(Finding::rule, Finding::side, Finding::from, Finding::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("trend", Side.FALLING, 3, 10));
    }

    @Test
    void anAlternationHasNoSide() {
        double[] values = new double[20];
        Arrays.setAll(values, i -> 10 + (i % 2) * (1 + i / 100.0));
        assertThat(draw(ControlCharts.XMR, RuleSets.NELSON, values).findings())
                .filteredOn(finding -> finding.rule().equals("alternation"))
                .extracting(Finding::side)
                .containsExactly(Side.EITHER);
    }

    @Test
    void tenPointsOffTheLineAreEnoughForRunsAndNineAreNot() {
        for (int useful : new int[] {9, 10}) {
            double[] values = new double[15];
            Arrays.setAll(values, i -> i < useful ? (i < (useful + 1) / 2 ? 1 : 9) : 5);
            if (useful == 9) {
                values[14] = 5;
            }
            Chart chart = draw(ControlCharts.RUN, RuleSets.ANHOEJ, values);
            assertThat(chart.centre(0)).isEqualTo(5);
            assertThat(chart.findings().isEmpty()).isEqualTo(useful == 9);
        }
    }

    /** A t chart is a chart of individual values on another scale. */
    @Test
    void timesBetweenSignalAsTheirRootsDo() {
        Random random = new Random(11);
        int signals = 0;
        for (int round = 0; round < 60; round++) {
            double[] times = new double[40];
            Arrays.setAll(
                    times, i -> -Math.log(1 - random.nextDouble()) * (i > 25 ? 4 : 0.5) + 0.01);
            double[] roots = Arrays.stream(times).map(t -> Math.pow(t, 1 / 3.6)).toArray();
            Chart drawn = draw(ControlCharts.T, RuleSets.NELSON, times);
            Chart even = draw(ControlCharts.I, RuleSets.NELSON, roots);
            for (int i = 0; i < times.length; i++) {
                assertThat(drawn.rules(i)).isEqualTo(even.rules(i));
                signals += drawn.rules(i).size();
            }
        }
        assertThat(signals).isGreaterThan(100);
    }

    /** By hand: rests −1.5, 0.5, −0.5, 1.5; between 4 of 5; F(1, 2) = 8. */
    @Test
    void theShareOfASeasonIsThatOfTheFormula() {
        Seasonality season = draw(ControlCharts.XMR, RuleSets.MDC, 1, 3, 2, 4).seasonality(2);
        assertThat(season.share()).isCloseTo(0.8, within(1e-12));
        assertThat(season.chance()).isCloseTo(1 - Math.sqrt(0.8), within(1e-9));
        Seasonality pure = draw(ControlCharts.XMR, RuleSets.MDC, 1, 3, 1, 3).seasonality(2);
        assertThat(pure).isEqualTo(new Seasonality(2, 1, 0));
        assertThat(draw(ControlCharts.XMR, RuleSets.MDC, 1, 3, 1).seasonality(2).chance())
                .isEqualTo(1);
        assertThat(draw(ControlCharts.XMR, RuleSets.MDC, 3, 3, 3, 3).seasonality(2).chance())
                .isEqualTo(1);
        Chart gap = draw(ControlCharts.XMR, RuleSets.MDC, 1, 3, Double.NaN, 4, 2);
        assertThat(gap.seasonality(2).share()).isCloseTo(4 / 5.0, within(1e-12));
        Chart phased =
                ControlCharts.XMR.draw(
                        Series.of(1, 3, 2, 4, 101, 103, 102, 104),
                        ChartSettings.standard().withPhaseStarts(List.of(4)));
        assertThat(phased.seasonality(2).share()).isCloseTo(0.8, within(1e-12));
        // F(1, 5) = 8 / (2 / 5) = 20, so t(5) = √20.
        assertThat(phased.seasonality(2).chance()).isCloseTo(0.00656, within(1e-4));
    }

    @Test
    void theBoundOfAnAutocorrelationIsThatOfTheFormula() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8};
        Autocorrelation eight = draw(ControlCharts.XMR, RuleSets.MDC, rising).autocorrelation();
        assertThat(eight.bound()).isCloseTo((-1 + 1.96 * Math.sqrt(6)) / 7, within(1e-12));
        assertThat(eight.notable()).isTrue();
        Autocorrelation seven =
                draw(ControlCharts.XMR, RuleSets.MDC, Arrays.copyOf(rising, 7)).autocorrelation();
        assertThat(seven.coefficient()).isGreaterThan(seven.bound());
        assertThat(seven.notable()).isFalse();
        assertThat(draw(ControlCharts.XMR, RuleSets.MDC, 1, 2).autocorrelation().bound())
                .isEqualTo(1);
        Autocorrelation gap =
                draw(ControlCharts.XMR, RuleSets.MDC, 1, 2, Double.NaN, 3, 4).autocorrelation();
        assertThat(gap.coefficient()).isCloseTo((0.75 + 0.75) / 5, within(1e-12));
    }

    @Test
    void lateSignalsOfALongSeriesAreFoundWhereTheyAre() {
        for (int at : new int[] {0, 57, 58, 63, 64, 65, 127, 128, 190}) {
            double[] values = new double[200];
            Arrays.setAll(values, i -> 10 + (i % 2));
            values[at] = 40;
            Chart chart = draw(ControlCharts.XMR, RuleSets.NELSON, values);
            List<Integer> outside = new ArrayList<>();
            for (Finding finding : chart.findings()) {
                if (finding.rule().equals("outside-limits")) {
                    outside.addAll(finding.points());
                }
            }
            assertThat(outside).containsExactly(at);
            assertThat(chart.signals(at)).isTrue();
        }
    }
}
