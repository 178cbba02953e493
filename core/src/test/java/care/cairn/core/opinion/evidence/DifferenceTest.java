package care.cairn.core.opinion.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Golden: scipy.stats.fisher_exact, alternative greater and less. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 1, 6, 0.024475524475524483, 0.9991258741258742",
        "10, 10, 3, 12, 0.0004422821760283059, 1.0",
        "500, 1000, 450, 1000, 0.01410178445211696, 0.9888157281192063",
        "1, 1, 0, 2, 0.3333333333333333, 1.0"
    })
    void the_test_is_fishers(int a, int n, int b, int m, double greater, double less) {
        assertThat(FisherExact.more(a, n, b, m)).isCloseTo(greater, within(1e-10));
        assertThat(FisherExact.more(n - a, n, m - b, m)).isCloseTo(less, within(1e-10));
        assertThat(FisherExact.either(a, n, b, m)).isCloseTo(2 * greater, within(1e-10));
        assertThat(FisherExact.either(b, m, a, n)).isCloseTo(2 * greater, within(1e-10));
    }

    @Test
    void no_difference_has_a_chance_of_one_and_an_interval_around_zero() {
        Difference none = Difference.of(Proportion.of(5, 10), Proportion.of(5, 10));
        assertThat(none.value()).isZero();
        assertThat(none.chance()).isEqualTo(1);
        assertThat(none.clear()).isFalse();
        assertThat(none.lower()).isCloseTo(-none.upper(), within(1e-12));
        assertThat(FisherExact.more(0, 4, 0, 4)).isEqualTo(1);
    }

    @Test
    void a_large_difference_is_clear_either_way() {
        Difference up = Difference.of(Proportion.of(45, 50), Proportion.of(10, 50));
        Difference down = Difference.of(Proportion.of(10, 50), Proportion.of(45, 50));
        assertThat(up.clear()).isTrue();
        assertThat(down.clear()).isTrue();
        assertThat(up.lower()).isCloseTo(-down.upper(), within(1e-12));
        // 45.5/51 − 10.5/51; the ends from Jeffreys' limits 0.7957, 0.9599 and 0.1080, 0.3263.
        assertThat(up.value()).isCloseTo(35 / 51.0, within(1e-12));
        Share high = Share.jeffreys(45, 50);
        Share low = Share.jeffreys(10, 50);
        assertThat(Math.pow(up.value() - up.lower(), 2))
                .isCloseTo(
                        Math.pow(high.value() - high.lower(), 2)
                                + Math.pow(low.upper() - low.value(), 2),
                        within(1e-12));
    }

    /** Golden: scipy.stats.false_discovery_control. */
    @Test
    void many_tests_are_adjusted_after_benjamini_and_hochberg() {
        double[] adjusted =
                FalseDiscovery.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.5, 0.02});
        assertThat(adjusted)
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.05, 0.05, Double.NaN, 0.05, 0.5, 0.05);
        assertThat(FalseDiscovery.adjust(new double[] {0.001, 0.9}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.002, 0.9);
        assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
    }
}
