package care.cairn.core.spc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected errors: the same sums in NumPy. */
class MeanChangeTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double NAN = Double.NaN;
    private static final double[] VALUES = {9, 9, 4, 6, 5, 5, 4, 6, 7, 11, 9, 10, 10, 11, 9};

    @Test
    void theShiftIsTheDifferenceOfTheMeansAndTheIntervalAllowsForNeighbours() {
        MeanChange change = MeanChange.of(VALUES, 2, 8, 9).orElseThrow();
        assertThat(change.before()).isEqualTo(6);
        assertThat(change.after()).isEqualTo(6);
        assertThat(change.level().value()).isCloseTo(5, CLOSE);
        assertThat(change.shift().value()).isCloseTo(5, CLOSE);
        assertThat(change.shift().error()).isCloseTo(0.25819888974716104, CLOSE);
        // Student's t with 10 degrees of freedom at 97.5 %, and 3 of 12 points that may be alike
        assertThat(change.shift().upper() - 5)
                .isCloseTo(
                        1.3877710459183674 * 2.2281388519862 * 0.25819888974716104, within(1e-8));
    }

    @Test
    void twoPointsOnOneSideSayNothing() {
        assertThat(MeanChange.of(new double[] {1, 2, 3, 4, 5}, 0, 3, 3)).isEmpty();
        assertThat(MeanChange.of(new double[] {1, NAN, 3, 4, 5, 6}, 0, 3, 3)).isEmpty();
        assertThat(MeanChange.of(new double[] {1, 2, 3, 4, 5, 6}, 0, 3, 3)).isPresent();
    }
}
