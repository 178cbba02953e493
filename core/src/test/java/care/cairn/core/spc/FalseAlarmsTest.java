package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalseAlarmsTest {

    /** Another seed, fewer charts: within four standard errors of what the table says. */
    @ParameterizedTest
    @CsvSource({
        "mdc-2023, 13",
        "mdc-2023, 36",
        "mdc, 60",
        "anhoej, 24",
        "western-electric, 36",
        "nelson, 20"
    })
    void theTableIsWhatNoiseDoes(String key, int points) {
        RuleSet rules = RuleSets.byKey(key).orElseThrow();
        int charts = 6_000;
        double[] rates = FalseAlarmSimulation.rates(rules, points, charts, 7);
        double latest = FalseAlarms.latestRate(rules, points);
        double any = FalseAlarms.anyRate(rules, points);
        assertThat(rates[0]).isCloseTo(latest, within(4 * error(latest, charts)));
        assertThat(rates[1]).isCloseTo(any, within(4 * error(any, charts)));
    }

    private static double error(double rate, int charts) {
        return Math.sqrt(rate * (1 - rate) / charts);
    }

    /**
     * 20,000 series, found apart from this code: 5 % at 13 points, 16, 26 and 43 % at 24, 36, 60.
     */
    @ParameterizedTest
    @CsvSource({"13, 0.05", "24, 0.16", "36, 0.26", "60, 0.43"})
    void theTableAgreesWithAnEarlierSimulation(int points, double any) {
        assertThat(FalseAlarms.anyRate(RuleSets.MDC_2023, points)).isCloseTo(any, within(0.01));
        assertThat(FalseAlarms.latestRate(RuleSets.MDC_2023, points)).isBetween(0.0105, 0.0176);
    }

    @Test
    void betweenRowsRatesAreDrawnStraightAndPastThemHeld() {
        double low = FalseAlarms.anyRate(RuleSets.MDC_2023, 24);
        double high = FalseAlarms.anyRate(RuleSets.MDC_2023, 30);
        assertThat(FalseAlarms.anyRate(RuleSets.MDC_2023, 27))
                .isCloseTo((low + high) / 2, within(1e-12));
        assertThat(FalseAlarms.anyRate(RuleSets.MDC_2023, 500))
                .isEqualTo(FalseAlarms.anyRate(RuleSets.MDC_2023, 120));
        assertThat(FalseAlarms.anyRate(RuleSets.MDC_2023, 5))
                .isEqualTo(FalseAlarms.anyRate(RuleSets.MDC_2023, 13));
    }

    @Test
    void aThousandQuietChartsHaveSomeFifteenFalseIcons() {
        Chart chart = ControlCharts.XMR.draw(Series.of(new double[36]), ChartSettings.standard());
        FalseAlarms alarms = FalseAlarms.expected(Collections.nCopies(1000, chart));
        assertThat(alarms.charts()).isEqualTo(1000);
        assertThat(alarms.latest()).isBetween(14.0, 16.0);
        assertThat(alarms.any()).isBetween(250.0, 265.0);
    }

    @Test
    void chartsThatCannotSignalAreNotCounted() {
        Chart tooShort =
                ControlCharts.XMR.draw(Series.of(new double[12]), ChartSettings.standard());
        assertThat(FalseAlarms.expected(List.of(tooShort))).isEqualTo(new FalseAlarms(0, 0, 0));
        Chart phased =
                ControlCharts.XMR.draw(
                        Series.of(new double[31]),
                        ChartSettings.standard().withPhaseStarts(List.of(13, 26)));
        FalseAlarms two = FalseAlarms.expected(List.of(phased));
        double one = FalseAlarms.anyRate(RuleSets.MDC_2023, 13);
        assertThat(two.any()).isCloseTo(1 - (1 - one) * (1 - one), within(1e-12));
        assertThat(two.latest()).isZero();
    }
}
