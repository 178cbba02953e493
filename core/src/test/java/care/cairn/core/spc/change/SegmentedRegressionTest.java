package care.cairn.core.spc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected figures: the same formulas in NumPy (lstsq and sums). */
class SegmentedRegressionTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static final double[] VALUES = {
        20, 22, 19, 23, 21, 24, 20, 22, 23, 21, 25, 22, 28, 30, 27, 31, 33, 30, 32, 35, 31, 34, 36,
        33
    };

    @Test
    void linesAndTheirErrorsAreThoseOfNumpy() {
        SegmentedRegression fit = SegmentedRegression.fit(VALUES, 12).orElseThrow();
        assertThat(fit.lags()).isEqualTo(2);
        assertThat(fit.points()).isEqualTo(24);
        assertThat(fit.level().value()).isCloseTo(20.64102564102567, CLOSE);
        assertThat(fit.slope().value()).isCloseTo(0.21678321678321466, CLOSE);
        assertThat(fit.step().value()).isCloseTo(5.231934731934742, CLOSE);
        assertThat(fit.bend().value()).isCloseTo(0.36363636363636626, CLOSE);
        assertThat(fit.level().error()).isCloseTo(0.459933998919132, CLOSE);
        assertThat(fit.slope().error()).isCloseTo(0.062292911143218374, CLOSE);
        assertThat(fit.step().error()).isCloseTo(0.6893967760169111, CLOSE);
        assertThat(fit.bend().error()).isCloseTo(0.09110836526071327, CLOSE);
        assertThat(fit.resemblance()).isCloseTo(-0.5707229846117654, CLOSE);
        assertThat(fit.step().upper() - fit.step().value())
                .isCloseTo(2.085963447265864 * fit.step().error(), CLOSE);
        assertThat(fit.step().value() - fit.step().lower())
                .isCloseTo(2.085963447265864 * fit.step().error(), CLOSE);
        assertThat(fit.withoutChange(23))
                .isCloseTo(20.64102564102567 + 23 * 0.21678321678321466, CLOSE);
        assertThat(fit.fitted(23) - fit.withoutChange(23))
                .isCloseTo(5.231934731934742 + 11 * 0.36363636363636626, CLOSE);
        assertThat(fit.fitted(11)).isEqualTo(fit.withoutChange(11));
    }

    @Test
    void aGapKeepsItsPlaceInTime() {
        double[] gap = VALUES.clone();
        gap[5] = Double.NaN;
        SegmentedRegression fit = SegmentedRegression.fit(gap, 12, 2).orElseThrow();
        assertThat(fit.step().value()).isCloseTo(5.382639229136041, CLOSE);
        assertThat(fit.step().error()).isCloseTo(0.7372106069161418, CLOSE);
        assertThat(fit.resemblance()).isCloseTo(-0.523503239579734, CLOSE);
    }

    @Test
    void tooLittleGivesNothing() {
        assertThat(SegmentedRegression.fit(Arrays.copyOf(VALUES, 11), 6)).isEmpty();
        assertThat(SegmentedRegression.fit(VALUES, 2)).isEmpty();
        assertThat(SegmentedRegression.fit(VALUES, 22)).isEmpty();
        assertThat(SegmentedRegression.fit(Arrays.copyOf(VALUES, 12), 6)).isPresent();
    }
}
