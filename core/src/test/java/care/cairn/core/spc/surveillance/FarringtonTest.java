package care.cairn.core.spc.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.spc.surveillance.Farrington.Expectation;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected figures: the same formulas in NumPy, with SciPy's quantiles. */
class FarringtonTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    /** A season, a slow rise, and an outbreak in weeks 154 to 156; no random numbers. */
    private static double[] counts() {
        double[] counts = new double[320];
        Arrays.setAll(
                counts,
                i ->
                        Math.rint(
                                20
                                        + 10 * Math.sin(2 * Math.PI * i / 52)
                                        + 0.02 * i
                                        + ((i * 7919L) % 11 - 5) * 0.8));
        for (int i = 154; i <= 156; i++) {
            counts[i] += 60;
        }
        return counts;
    }

    @Test
    void aQuietWeekIsExpectedWithItsTrend() {
        Expectation week = Farrington.WEEKLY.expect(counts(), 300).orElseThrow();
        assertThat(week.expected()).isCloseTo(16.225538227892816, CLOSE);
        assertThat(week.limit()).isCloseTo(23.9259647521203, CLOSE);
        assertThat(week.slope()).isCloseTo(0.0012967613667870183, CLOSE);
        assertThat(week.dispersion()).isEqualTo(1);
        assertThat(week.alarm()).isFalse();
    }

    @Test
    void anOutbreakOfThePastWeighsLessAndATrendByChanceIsDropped() {
        Expectation week = Farrington.WEEKLY.expect(counts(), 310).orElseThrow();
        assertThat(week.expected()).isCloseTo(22.80604980977618, CLOSE);
        assertThat(week.limit()).isCloseTo(45.126363301681735, CLOSE);
        assertThat(week.slope()).isZero();
        assertThat(week.dispersion()).isCloseTo(6.12006726596873, CLOSE);
    }

    @Test
    void anOutbreakNowIsAnAlarm() {
        double[] counts = counts();
        counts[300] = 24;
        assertThat(Farrington.WEEKLY.expect(counts, 300).orElseThrow().alarm()).isTrue();
        counts[300] = 23;
        assertThat(Farrington.WEEKLY.expect(counts, 300).orElseThrow().alarm()).isFalse();
    }

    @Test
    void aHandfulOfCasesInFourWeeksIsNone() {
        double[] rare = new double[320];
        rare[40] = 1;
        rare[92] = 1;
        rare[300] = 4;
        assertThat(Farrington.WEEKLY.expect(rare, 300).orElseThrow().alarm()).isFalse();
        rare[298] = 1;
        assertThat(Farrington.WEEKLY.expect(rare, 300).orElseThrow().alarm()).isTrue();
    }

    @Test
    void withoutEnoughPastNothingIsSaid() {
        assertThat(Farrington.WEEKLY.expect(counts(), 262)).isEmpty();
        assertThat(Farrington.WEEKLY.expect(counts(), 263)).isPresent();
        assertThat(Farrington.WEEKLY.expect(counts(), 320)).isEmpty();
        assertThat(Farrington.WEEKLY.expect(new double[320], 300)).isEmpty();
        double[] gap = counts();
        gap[300 - 52] = Double.NaN;
        assertThat(Farrington.WEEKLY.expect(gap, 300)).isPresent();
        assertThatThrownBy(() -> new Farrington(4, 5, 2, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
