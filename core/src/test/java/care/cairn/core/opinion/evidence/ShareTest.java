package care.cairn.core.opinion.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Golden: scipy.stats.beta.ppf(q, x + 0.5, n - x + 0.5), SciPy 1.x. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.08333333333333333, 9.342060003954474e-05, 0.37937714229903935",
        "5, 5, 0.9166666666666666, 0.6206228577009606, 0.9999065793999604",
        "3, 10, 0.3181818181818182, 0.09269459393815316, 0.6058183181486713",
        "15, 20, 0.7380952380952381, 0.5358053707591319, 0.8976015143169549",
        "1, 1, 0.75, 0.14674631630957513, 0.9996144190192441",
        "480, 1000, 0.48001998001998003, 0.4491302449124294, 0.510985340382716",
        "99990, 100000, 0.9998950010499895, 0.9998226129285801, 0.999948584390577"
    })
    void intervals_are_those_of_scipy(int x, int n, double value, double lower, double upper) {
        Share share = Share.jeffreys(x, n);
        assertThat(share.value()).isCloseTo(value, within(1e-12));
        assertThat(share.lower()).isCloseTo(lower, within(1e-11));
        assertThat(share.upper()).isCloseTo(upper, within(1e-11));
        assertThat(share.rest().rest().lower()).isCloseTo(lower, within(1e-11));
        assertThat(share.rest().lower()).isCloseTo(1 - upper, within(1e-11));
    }

    @Test
    void the_posterior_is_that_of_hipparchus() {
        for (int of = 0; of <= 400; of = of * 3 + 1) {
            for (int count = 0; count <= of; count += 1 + of / 5) {
                BetaPosterior ours = BetaPosterior.jeffreys(count, of);
                BetaDistribution theirs = new BetaDistribution(count + 0.5, of - count + 0.5);
                for (double x : new double[] {0.001, 0.1, 0.4, 0.5, 0.77, 0.999}) {
                    assertThat(ours.below(x))
                            .isCloseTo(theirs.cumulativeProbability(x), within(1e-10));
                }
                for (double p : new double[] {1e-6, 0.025, 0.5, 0.975}) {
                    assertThat(ours.below(ours.quantile(p))).isCloseTo(p, within(1e-11));
                }
            }
        }
        assertThat(BetaPosterior.jeffreys(3, 5).below(-1)).isZero();
        assertThat(BetaPosterior.jeffreys(3, 5).below(2)).isEqualTo(1);
    }

    @Test
    void the_gamma_functions_are_right() {
        Offset<Double> near = within(1e-12);
        for (double x = 0.5; x < 3000; x = x * 1.3 + 0.01) {
            assertThat(GammaFunctions.logGamma(x) / Math.max(1, Gamma.logGamma(x)))
                    .isCloseTo(Gamma.logGamma(x) / Math.max(1, Gamma.logGamma(x)), near);
            assertThat(GammaFunctions.digamma(x + 1) - GammaFunctions.digamma(x))
                    .isCloseTo(1 / x, within(1e-11));
            assertThat(GammaFunctions.trigamma(x) - GammaFunctions.trigamma(x + 1))
                    .isCloseTo(1 / (x * x), within(1e-11));
        }
        assertThat(GammaFunctions.digamma(1)).isCloseTo(-0.5772156649015329, near);
        assertThat(GammaFunctions.digamma(0.5)).isCloseTo(-1.9635100260214235, near);
        assertThat(GammaFunctions.digamma(1000)).isCloseTo(6.907255195648812, near);
        assertThat(GammaFunctions.trigamma(1000)).isCloseTo(0.0010005001666666335, near);
        assertThat(GammaFunctions.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, near);
        assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, near);
    }

    @Test
    void no_share_of_more_than_there_are() {
        assertThatThrownBy(() -> Share.jeffreys(6, 5)).hasMessageContaining("6 in 5");
        assertThatThrownBy(() -> Share.jeffreys(-1, 5)).hasMessageContaining("-1 in 5");
    }
}
