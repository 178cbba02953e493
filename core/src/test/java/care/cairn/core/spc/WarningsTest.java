package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a chart says against itself. */
class WarningsTest {

    private static Chart draw(double... values) {
        return ControlCharts.XMR.draw(Series.of(values), ChartSettings.standard());
    }

    private static double[] noise(long seed, int n, double memory) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextGaussian() + (i == 0 ? 0 : memory * values[i - 1]);
        }
        return values;
    }

    /** By hand: mean 2, rests −1, 0, 1; products 0; squares 2. */
    @Test
    void theCoefficientIsThatOfTheFormula() {
        Autocorrelation r = draw(1, 2, 3).autocorrelation();
        assertThat(r.coefficient()).isEqualTo(0);
        assertThat(draw(1, 2, 3, 4).autocorrelation().coefficient())
                .isCloseTo((0.75 - 0.25 + 0.75) / 5, within(1e-12));
        assertThat(draw(5, 5, 5).autocorrelation().coefficient()).isZero();
        assertThat(r.points()).isEqualTo(3);
    }

    @Test
    void memoryIsNoticedAndNoiseIsNot() {
        int noticed = 0;
        int falsely = 0;
        for (long seed = 0; seed < 200; seed++) {
            noticed += draw(noise(seed, 48, 0.7)).autocorrelation().notable() ? 1 : 0;
            falsely += draw(noise(seed, 48, 0)).autocorrelation().notable() ? 1 : 0;
        }
        assertThat(noticed).isGreaterThan(180);
        assertThat(falsely).isLessThan(15);
    }

    @Test
    void aStepBetweenPhasesIsNoMemory() {
        double[] values = noise(3, 48, 0);
        for (int i = 24; i < 48; i++) {
            values[i] += 50;
        }
        assertThat(draw(values).autocorrelation().notable()).isTrue();
        Chart phased =
                ControlCharts.XMR.draw(
                        Series.of(values), ChartSettings.standard().withPhaseStarts(List.of(24)));
        assertThat(phased.autocorrelation().notable()).isFalse();
    }

    @Test
    void aSeasonIsNoticedAndNoiseIsNot() {
        int falsely = 0;
        for (long seed = 0; seed < 200; seed++) {
            falsely += draw(noise(seed, 36, 0)).seasonality(12).notable() ? 1 : 0;
        }
        assertThat(falsely).isLessThan(8);
        double[] season = noise(4, 36, 0);
        for (int i = 0; i < 36; i++) {
            season[i] += 3 * Math.sin(i * Math.PI / 6);
        }
        assertThat(draw(season).seasonality(12).notable()).isTrue();
        assertThat(draw(season).seasonality(12).share()).isBetween(0.6, 1.0);
        assertThat(draw(Arrays.copyOf(season, 23)).seasonality(12).notable()).isFalse();
        assertThatThrownBy(() -> draw(season).seasonality(1))
                .hasMessage("A period has at least 2 points; 1 was given.");
    }
}
