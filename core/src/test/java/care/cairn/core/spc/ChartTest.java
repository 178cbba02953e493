package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Icons, phases and the cases at the edge. */
class ChartTest {

    private static final ChartSettings UP = ChartSettings.standard().withDirection(Direction.UP);

    private static double[] steady(int n, double... after) {
        double[] values = new double[n + after.length];
        Arrays.setAll(values, i -> i < n ? (i % 2 == 0 ? 1 : -1) : after[i - n]);
        return values;
    }

    private static Chart draw(ChartSettings settings, double... values) {
        return ControlCharts.XMR.draw(Series.of(values), settings);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 9, IMPROVEMENT_HIGH",
        "UP, -9, CONCERN_LOW",
        "UP, 0.5, COMMON_CAUSE",
        "DOWN, 9, CONCERN_HIGH",
        "DOWN, -9, IMPROVEMENT_LOW",
        "NEUTRAL, 9, NEITHER_HIGH",
        "NEUTRAL, -9, NEITHER_LOW"
    })
    void theLatestPointGivesTheVariation(Direction better, double latest, Variation expected) {
        ChartSettings settings = UP.withDirection(better).withFreeze(12);
        Chart chart = draw(settings, steady(12, latest));
        assertThat(chart.variation()).isEqualTo(expected);
        assertThat(chart.variation(0)).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart.variation(12)).isEqualTo(expected);
    }

    @Test
    void onlyTheLatestPointCounts() {
        Chart chart = draw(UP.withFreeze(12), steady(12, 9, 0.5));
        assertThat(chart.signals(12)).isTrue();
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void gapsAndGhostsAreNeverTheLatestPoint() {
        Series series = Series.of(steady(12, 9, -9, Double.NaN)).withGhosts(13);
        Chart chart = ControlCharts.XMR.draw(series, UP.withFreeze(12));
        assertThat(chart.latest()).isEqualTo(12);
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
    }

    /** NHSRplotthedots 180: a falling trend above the mean is concern where up is good. */
    @Test
    void aFallingTrendAboveTheMeanIsConcernWhereUpIsGood() {
        double[] values = steady(12, 3, 5, 4.5, 4, 3.5, 3, 2.5, 2);
        values[12] = -1;
        Chart chart = draw(UP.withFreeze(12), values);
        int last = values.length - 1;
        assertThat(chart.rules(last)).containsExactly("trend", "shift");
        assertThat(chart.improves(last)).isTrue();
        assertThat(chart.concerns(last)).isTrue();
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        Chart before2023 = draw(UP.withFreeze(12).withRules(RuleSets.MDC), values);
        assertThat(before2023.variation()).isEqualTo(Variation.CONCERN_LOW);
    }

    @Test
    void aSignalWithoutASideIsNeither() {
        double[] values = new double[24];
        Arrays.setAll(values, i -> i % 12 < 6 ? 5 + i % 3 : 1 + i % 3);
        Chart chart = ControlCharts.RUN.draw(Series.of(values), UP.withRules(RuleSets.ANHOEJ));
        assertThat(chart.rules(23)).containsExactly("few-crossings");
        assertThat(chart.variation()).isEqualTo(Variation.NEITHER_LOW);
        assertThat(chart.variation(0)).isEqualTo(Variation.NEITHER_HIGH);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 5.4, FAIL",
        "UP, 5.32, HIT_OR_MISS",
        "UP, 0, HIT_OR_MISS",
        "UP, -5.32, HIT_OR_MISS",
        "UP, -5.4, PASS",
        "DOWN, 5.4, PASS",
        "DOWN, 5.32, HIT_OR_MISS",
        "DOWN, -5.4, FAIL",
        "NEUTRAL, -5.4, NONE",
        "UP, NaN, NONE"
    })
    void theTargetAgainstTheLimitsGivesAssurance(
            Direction better, double target, Assurance expected) {
        assertThat(draw(UP.withFreeze(12), steady(14)).upper(0)).isEqualTo(5.32);
        assertThat(
                        draw(UP.withDirection(better).withFreeze(12).withTarget(target), steady(14))
                                .assurance())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 0.1, 0.1, PASS",
        "UP, 0.1, 0.2, FAIL",
        "UP, 0.1, 0.05, PASS",
        "DOWN, 0.1, 0.1, PASS",
        "DOWN, 0.1, 0.05, FAIL",
        "UP, 1, 1, PASS"
    })
    void aSeriesThatNeverMovesPassesIfItMeetsTheTarget(
            Direction better, double value, double target, Assurance expected) {
        double[] values = new double[13];
        Arrays.fill(values, value);
        Chart chart = draw(UP.withDirection(better).withTarget(target), values);
        assertThat(chart.upper(0)).isEqualTo(value);
        assertThat(chart.lower(0)).isEqualTo(value);
        assertThat(chart.findings()).isEmpty();
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart.assurance()).isEqualTo(expected);
    }

    @Test
    void allOfAllIsAHundredPercentAndPasses() {
        double[] all = new double[13];
        Arrays.setAll(all, i -> 20 + i);
        for (ControlChart kind : List.of(ControlCharts.P, ControlCharts.P_PRIME)) {
            Chart chart = kind.draw(Series.ratios(all, all), UP.withTarget(1));
            assertThat(chart.upper(12)).isEqualTo(1);
            assertThat(chart.lower(12)).isEqualTo(1);
            assertThat(chart.assurance()).isEqualTo(Assurance.PASS);
            assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        }
    }

    @Test
    void theLatestTargetCounts() {
        double[] targets = new double[14];
        Arrays.fill(targets, 99);
        targets[13] = -99;
        assertThat(draw(UP.withTargets(targets), steady(14)).assurance()).isEqualTo(Assurance.PASS);
    }

    @Test
    void twelvePointsAreTooFew() {
        Chart chart = draw(UP.withTarget(99), steady(12));
        assertThat(chart.phases().getFirst().enough()).isFalse();
        assertThat(chart.upper(0)).isNaN();
        assertThat(chart.centre(0)).isNaN();
        assertThat(chart.variation()).isEqualTo(Variation.TOO_FEW_POINTS);
        assertThat(chart.assurance()).isEqualTo(Assurance.NONE);
        assertThat(chart.findings()).isEmpty();
        assertThat(draw(UP, steady(13)).variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(draw(UP).variation()).isEqualTo(Variation.TOO_FEW_POINTS);
    }

    @Test
    void gapsAndGhostsDoNotMakeUpTheThirteen() {
        Series gap = Series.of(steady(13)).withMissing(5);
        assertThat(ControlCharts.XMR.draw(gap, UP).latest()).isEqualTo(-1);
        Series ghost = Series.of(steady(13)).withGhosts(5);
        assertThat(ControlCharts.XMR.draw(ghost, UP).latest()).isEqualTo(-1);
        Series none = Series.of(new double[20]).withGhosts(5);
        assertThat(ControlCharts.XMR.draw(none, UP).latest()).isEqualTo(19);
    }

    @Test
    void aPhaseHasLimitsOfItsOwnAndRulesStopAtItsEdge() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> (i < 20 ? 0 : 100) + (i % 2 == 0 ? 1 : -1));
        for (int i = 16; i < 24; i++) {
            values[i] = (i < 20 ? 0 : 100) + 1 + (i % 2) * 0.1;
        }
        Chart chart = draw(UP.withPhaseStarts(List.of(20)), values);
        assertThat(chart.phase(19)).isZero();
        assertThat(chart.phase(20)).isEqualTo(1);
        assertThat(chart.centre(0)).isLessThan(2);
        assertThat(chart.centre(20)).isGreaterThan(98);
        assertThat(chart.findings()).isEmpty();
    }

    @Test
    void aShortLastPhaseHasNoLimitsAndTheFirstKeepsItsOwn() {
        Chart chart = draw(UP.withPhaseStarts(List.of(20)), steady(25));
        assertThat(chart.upper(19)).isNotNaN();
        assertThat(chart.upper(20)).isNaN();
        assertThat(chart.variation()).isEqualTo(Variation.TOO_FEW_POINTS);
        assertThat(chart.variation(24)).isEqualTo(Variation.TOO_FEW_POINTS);
        assertThat(chart.phases().getLast().points()).isEqualTo(5);
    }

    @Test
    void aGhostIsDrawnAndChangesNothing() {
        double[] values = steady(20);
        double[] spiked = steady(20);
        spiked[9] = 500;
        spiked[10] = 500;
        Chart plain = draw(UP, Arrays.stream(values).limit(18).toArray());
        Chart ghosted = ControlCharts.XMR.draw(Series.of(spiked).withGhosts(9, 10), UP);
        assertThat(ghosted.value(9)).isEqualTo(500);
        assertThat(ghosted.upper(0)).isEqualTo(plain.upper(0));
        assertThat(ghosted.signals(9)).isFalse();
    }

    @Test
    void theLinesComeAsArraysToo() {
        Chart chart = draw(UP.withFreeze(12), steady(14));
        assertThat(chart.centres()).hasSize(14).containsOnly(0);
        assertThat(chart.lowers()).hasSize(14).containsOnly(-5.32);
        assertThat(chart.uppers()).hasSize(14).containsOnly(5.32);
    }

    @Test
    void noRangeIsTakenAcrossAGap() {
        double[] values = steady(20);
        for (int i = 10; i < 20; i++) {
            values[i] += 50;
        }
        values[10] = Double.NaN;
        Chart chart = draw(UP, values);
        assertThat(chart.upper(0) - chart.centre(0)).isEqualTo(5.32);
    }

    @Test
    void screeningNeverLeavesLimitsOfNoWidth() {
        double[] values = new double[20];
        Arrays.fill(values, 4);
        values[10] = 9;
        Chart chart = draw(UP.withScreened(true), values);
        assertThat(chart.upper(0)).isGreaterThan(chart.lower(0));
        assertThat(chart.rules(0)).doesNotContain("outside-limits");
        assertThat(chart.rules(10)).contains("outside-limits");
    }

    @Test
    void noOpportunitiesMeansMissing() {
        double[] ones = new double[15];
        double[] tens = new double[15];
        Arrays.fill(ones, 1);
        Arrays.fill(tens, 10);
        ones[4] = 0;
        tens[4] = 0;
        Chart chart = ControlCharts.U.draw(Series.ratios(ones, tens), UP);
        assertThat(chart.series().state(4)).isEqualTo(PointState.MISSING);
        assertThat(chart.upper(4)).isNaN();
        assertThat(chart.centre(4)).isEqualTo(0.1);
        assertThat(chart.phases().getFirst().points()).isEqualTo(14);
    }

    @Test
    void whatCannotBeDrawnIsRefusedInASentence() {
        assertThatThrownBy(() -> ControlCharts.P.draw(Series.of(1, 2), UP))
                .hasMessage("A chart of kind p needs a denominator for each point.");
        assertThatThrownBy(() ->
                        ControlCharts.P.draw(Series.ratios(new double[] {3}, new double[] {2}), UP))
                .hasMessage("A proportion is at most 1; point 1 is 3.0/2.0.");
        assertThatThrownBy(() -> ControlCharts.XBAR.draw(Series.of(1, 2), UP))
                .hasMessage(
                        "A chart of kind xbar needs a subgroup of measurements for each point.");
        assertThatThrownBy(() -> draw(UP.withPhaseStarts(List.of(3)), 1, 2, 3))
                .hasMessage("A phase cannot start at point 4: the series has 3 points.");
        assertThatThrownBy(() -> UP.withPhaseStarts(List.of(3, 3)))
                .hasMessage("Phases start at rising points after the first; [3, 3] was given.");
        assertThatThrownBy(() -> UP.withFreeze(-1))
                .hasMessage(
                        "A baseline has a number of points, or 0 for all of them; -1 was given.");
        assertThatThrownBy(() -> Series.of(1, Double.POSITIVE_INFINITY))
                .hasMessage("Point 2 is infinite: no chart can hold it.");
        assertThatThrownBy(() -> Series.ratios(new double[] {-1}, new double[] {2}))
                .hasMessage("Numerators and denominators are never negative; point 1 is -1.0/2.0.");
        assertThatThrownBy(() -> Series.ratios(new double[1], new double[2]))
                .hasMessage(
                        "A series of ratios needs as many denominators as numerators: 2 and 1 were given.");
        assertThatThrownBy(() -> ControlCharts.T.draw(Series.of(0, 1), UP.withMinimumPoints(2)))
                .hasMessage("A time between events is above 0; point 1 is 0.0.");
        assertThatThrownBy(() ->
                        ControlCharts.BERNOULLI_CUSUM.draw(
                                Series.of(0, 2), UP.withMinimumPoints(2)))
                .hasMessage("A case is 1 (harm) or 0 (none); point 2 is 2.0.");
    }

    @Test
    void everyKindHasItsKeyAndDrawsWhatItNeeds() {
        double[][] groups = new double[20][];
        Arrays.setAll(groups, i -> new double[] {(i % 3 + 1) / 9.0, (i % 4 + 2) / 9.0, 0.2});
        double[] cases = new double[20];
        Arrays.setAll(cases, i -> i % 7 == 0 ? 1 : 0);
        assertThat(ControlCharts.ALL.stream().map(ControlChart::key)).doesNotHaveDuplicates();
        for (ControlChart kind : ControlCharts.ALL) {
            Series series =
                    kind.key().equals("bernoulli-cusum")
                            ? Series.of(cases)
                            : Series.subgroups(groups);
            Chart chart = kind.draw(series, UP);
            assertThat(ControlCharts.byKey(kind.key())).contains(kind);
            assertThat(chart.phases().getFirst().enough()).isTrue();
            for (int i = 0; i < 20; i++) {
                assertThat(chart.centre(i)).isNotNaN();
                if (!kind.key().equals("run")) {
                    assertThat(chart.lower(i)).isLessThanOrEqualTo(chart.centre(i));
                    assertThat(chart.upper(i)).isGreaterThanOrEqualTo(chart.centre(i));
                }
            }
            assertThat(chart.kind()).isEqualTo(kind);
        }
        assertThat(ControlCharts.byKey("pie")).isEmpty();
    }

    @Test
    void aRuleIsInASetOnceAndEverySetHasItsKey() {
        assertThat(RuleSets.ALL.stream().map(RuleSet::key)).doesNotHaveDuplicates();
        for (RuleSet set : RuleSets.ALL) {
            assertThat(set.rules().stream().map(RunRule::key)).doesNotHaveDuplicates();
            assertThat(RuleSets.byKey(set.key())).contains(set);
        }
        assertThat(RunRules.ALL).doesNotHaveDuplicates();
        assertThat(RuleSets.byKey("tea-leaves")).isEmpty();
    }
}
