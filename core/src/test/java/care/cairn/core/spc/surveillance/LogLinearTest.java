package care.cairn.core.spc.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What any Poisson regression with a logarithm for its link has to satisfy. */
class LogLinearTest {
    private static final int N = 40;
    private final double[] times = new double[N];
    private final double[] counts = new double[N];
    private final double[] weights = new double[N];

    private void draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < N; i++) {
            times[i] = i / 10.0 - 1;
            counts[i] = random.nextInt(1, 40) + 3 * i;
            weights[i] = 0.5 + random.nextDouble();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsLeftOverLeansNoWay(long seed) {
        draw(seed);
        LogLinear fit = LogLinear.fit(counts, times, weights, true).orElseThrow();
        double sum = 0;
        double moment = 0;
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double rest = weights[i] * (counts[i] - fit.mean(times[i]));
            sum += rest;
            moment += rest * times[i];
            squares += rest * (counts[i] - fit.mean(times[i])) / fit.mean(times[i]);
        }
        assertThat(sum).isCloseTo(0, within(1e-3));
        assertThat(moment).isCloseTo(0, within(1e-3));
        assertThat(fit.dispersion()).isCloseTo(squares / (N - 2), within(1e-6));
        assertThat(fit.chance()).isLessThan(1e-6);
    }

    /** The leverages of all points sum to the number of coefficients. */
    @Test
    void leveragesSumToTheNumberOfCoefficients() {
        draw(5);
        for (boolean trend : new boolean[] {true, false}) {
            LogLinear fit = LogLinear.fit(counts, times, weights, trend).orElseThrow();
            double sum = 0;
            for (int i = 0; i < N; i++) {
                sum += fit.leverage(times[i], weights[i]);
            }
            assertThat(sum).isCloseTo(trend ? 2 : 1, within(1e-6));
        }
    }

    @Test
    void countsThatLieOnTheCurveAreFoundExactly() {
        draw(1);
        Arrays.setAll(counts, i -> Math.exp(2 + 0.5 * times[i]));
        LogLinear fit = LogLinear.fit(counts, times, weights, true).orElseThrow();
        assertThat(fit.level()).isCloseTo(2, within(1e-8));
        assertThat(fit.slope()).isCloseTo(0.5, within(1e-8));
        assertThat(fit.dispersion()).isEqualTo(1);
        assertThat(fit.chance()).isLessThan(1e-12);
        LogLinear level = LogLinear.fit(counts, times, weights, false).orElseThrow();
        assertThat(level.slope()).isZero();
        assertThat(level.chance()).isEqualTo(1);
    }

    @Test
    void nothingCountedGivesNothing() {
        assertThat(LogLinear.fit(new double[3], new double[3], new double[3], false)).isEmpty();
    }
}
