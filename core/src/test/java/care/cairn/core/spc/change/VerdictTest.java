package care.cairn.core.spc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Prediction UP = new Prediction(Side.ABOVE, 12, 13, 15);

    private static Series after(double... after) {
        double[] all = new double[12 + after.length];
        for (int i = 0; i < 12; i++) {
            all[i] = i % 2 == 0 ? 1 : -1;
        }
        System.arraycopy(after, 0, all, 12, after.length);
        return Series.of(all);
    }

    private static Verdict judge(Prediction prediction, double... after) {
        return Verdict.of(ControlCharts.XMR, after(after), ChartSettings.standard(), prediction);
    }

    @Test
    void aShiftToThePredictedSideInThePredictedPlaceIsAsPredicted() {
        Verdict verdict = judge(UP, -1, 2, 3, 2, 3, 2, 3, 2);
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_PREDICTED);
        assertThat(verdict.expected()).hasSize(1);
        assertThat(verdict.expected().getFirst().from()).isEqualTo(13);
        assertThat(verdict.before()).isZero();
        assertThat(verdict.after()).isEqualTo(17.0 / 7);
        assertThat(verdict.effect()).isEqualTo(17.0 / 7);
    }

    @Test
    void aSignalTooEarlyTooLateOrToTheOtherSideIsNotAsPredicted() {
        assertThat(judge(UP, 2, 3, 2, 3, 2, 3, 2, 3).outcome()).isEqualTo(Outcome.NOT_AS_PREDICTED);
        assertThat(judge(UP, -1, 1, -1, 1, -1, 9).outcome()).isEqualTo(Outcome.NOT_AS_PREDICTED);
        Verdict down = judge(UP, 1, -2, -3, -2, -3, -2, -3, -2);
        assertThat(down.outcome()).isEqualTo(Outcome.NOT_AS_PREDICTED);
        assertThat(down.other()).hasSize(1);
    }

    @Test
    void whatBeganBeforeTheChangeIsNoEffectOfIt() {
        double[] all = new double[18];
        for (int i = 0; i < 18; i++) {
            all[i] = i < 8 ? -2 + i % 2 : i < 14 ? 1 + i % 2 : i % 2 * 4 - 2;
        }
        Verdict verdict =
                Verdict.of(
                        ControlCharts.XMR,
                        Series.of(all),
                        ChartSettings.standard(),
                        new Prediction(Side.ABOVE, 12, 12, 15));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NO_DETECTABLE_CHANGE);
    }

    @Test
    void noiseIsNoDetectableChangeOnceTheTimeIsOver() {
        assertThat(judge(UP, -1, 1, -1, 1).outcome()).isEqualTo(Outcome.NO_DETECTABLE_CHANGE);
        assertThat(judge(UP, -1, 1, -1).outcome()).isEqualTo(Outcome.TOO_FEW_POINTS);
    }

    @Test
    void elevenPointsBeforeAreTooFew() {
        Series series = after(9, 9, 9, 9, 9).withMissing(3);
        Verdict verdict = Verdict.of(ControlCharts.XMR, series, ChartSettings.standard(), UP);
        assertThat(verdict.outcome()).isEqualTo(Outcome.TOO_FEW_POINTS);
        assertThat(verdict.effect()).isNaN();
        assertThat(judge(UP).outcome()).isEqualTo(Outcome.TOO_FEW_POINTS);
    }

    @Test
    void aPhaseBeforeTheChangeLimitsWhatItIsComparedWith() {
        double[] all = new double[40];
        for (int i = 0; i < 40; i++) {
            all[i] = (i < 14 ? 100 : i < 28 ? 0 : 3) + (i % 2 == 0 ? 1 : -1);
        }
        Verdict verdict =
                Verdict.of(
                        ControlCharts.XMR,
                        Series.of(all),
                        ChartSettings.standard().withPhaseStarts(List.of(14, 28)),
                        new Prediction(Side.ABOVE, 28, 28, 30));
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_PREDICTED);
        assertThat(verdict.before()).isZero();
        assertThat(verdict.after()).isEqualTo(3);
    }

    @Test
    void aPredictionHasASideAndComesAfterItsChange() {
        assertThatThrownBy(() -> new Prediction(Side.EITHER, 12, 12, 12))
                .hasMessage("A prediction says up or down.");
        assertThatThrownBy(() -> new Prediction(Side.ABOVE, 12, 11, 12))
                .hasMessageContaining("12, 11 and 12 were given");
        assertThatThrownBy(() -> new Prediction(Side.ABOVE, 12, 13, 12))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
