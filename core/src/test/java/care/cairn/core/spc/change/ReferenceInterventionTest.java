package care.cairn.core.spc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import org.junit.jupiter.api.Test;

/**
 * A real intervention with a date: hospital-acquired C. difficile per 10,000 risk days of one
 * Danish hospital, November 2012 to October 2015; "intervention begins" November 2014
 * (anhoej/qicharts2, data set cdi, rounded here).
 */
class ReferenceInterventionTest {
    private static final int NOVEMBER_2014 = 24;
    private static final double[] RATES = {
        11.51, 8.30, 16.69, 14.06, 13.50, 12.56, 14.70, 13.26, 14.39, 17.32, 12.32, 11.37, 16.56,
        13.26, 12.73, 16.46, 17.78, 13.21, 11.59, 4.24, 18.08, 12.00, 7.51, 9.52, 6.10, 7.39, 4.60,
        9.57, 3.31, 3.64, 2.16, 3.60, 6.85, 2.99, 3.58, 6.35
    };

    private static Verdict judge(Side side, int earliest, int latest) {
        return Verdict.of(
                ControlCharts.XMR,
                Series.of(RATES),
                ChartSettings.standard(),
                new Prediction(side, NOVEMBER_2014, earliest, latest));
    }

    @Test
    void whatWasToFallFellWhenItWasToFall() {
        Verdict verdict = judge(Side.BELOW, NOVEMBER_2014, NOVEMBER_2014 + 2);
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_PREDICTED);
        assertThat(verdict.before()).isCloseTo(13.02, within(0.2));
        assertThat(verdict.after()).isCloseTo(5.01, within(0.1));
    }

    @Test
    void theSamePredictionUpwardsOrForAYearLaterFails() {
        assertThat(judge(Side.ABOVE, NOVEMBER_2014, NOVEMBER_2014 + 2).outcome())
                .isEqualTo(Outcome.NOT_AS_PREDICTED);
        assertThat(judge(Side.BELOW, NOVEMBER_2014 + 10, NOVEMBER_2014 + 11).outcome())
                .isEqualTo(Outcome.NOT_AS_PREDICTED);
    }

    @Test
    void itsSizeIsCertainAndItsSlopeIsNot() {
        Estimate shift =
                MeanChange.of(RATES, 0, NOVEMBER_2014, NOVEMBER_2014).orElseThrow().shift();
        assertThat(shift.upper()).isLessThan(-5);
        assertThat(shift.lower()).isGreaterThan(-11);
        SegmentedRegression lines = SegmentedRegression.fit(RATES, NOVEMBER_2014).orElseThrow();
        assertThat(lines.step().upper()).isNegative();
        assertThat(lines.bend().lower()).isNegative();
        assertThat(lines.bend().upper()).isPositive();
    }
}
