package care.cairn.core.spc.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected figures: the formulas in NumPy, χ² quantiles from SciPy. */
class FunnelTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static final double[] EVENTS = {12, 30, 45, 8, 60, 25, 33, 70, 15, 22};

    private static final double[] SIZES = {100, 200, 260, 90, 300, 180, 210, 330, 120, 150};

    @Test
    void proportionsAreWidenedByWhatUnitsDifferAmongThemselves() {
        Funnel funnel = Funnel.of(FunnelKind.PROPORTION, EVENTS, SIZES, true);
        assertThat(funnel.target()).isCloseTo(0.16494845360824742, CLOSE);
        assertThat(funnel.dispersion()).isCloseTo(1.2155853945525825, CLOSE);
        assertThat(funnel.between()).isCloseTo(0.00046024451635194406, CLOSE);
        assertThat(funnel.limits(0).lower95()).isCloseTo(0.09398454638955646, CLOSE);
        assertThat(funnel.limits(0).upper998()).isCloseTo(0.3061753208513347, CLOSE);
        assertThat(funnel.z(0)).isCloseTo(-1.18516708276091, CLOSE);
        assertThat(funnel.outside(0)).isZero();
        double[] wild = EVENTS.clone();
        wild[0] = 30;
        wild[7] = 30;
        Funnel wider = Funnel.of(FunnelKind.PROPORTION, wild, SIZES, true);
        assertThat(wider.dispersion()).isCloseTo(1.9315260501602765, CLOSE);
        assertThat(wider.between()).isCloseTo(0.0015043605193881828, CLOSE);
        assertThat(wider.limits(0).upper998()).isCloseTo(0.31721649470548086, CLOSE);
        Funnel narrow = Funnel.of(FunnelKind.PROPORTION, wild, SIZES, false);
        assertThat(narrow.between()).isZero();
        assertThat(narrow.outside(0)).isEqualTo(1);
        assertThat(narrow.outside(7)).isEqualTo(-1);
    }

    @Test
    void standardisedRatiosHaveExactLimits() {
        double[][] exact = {
            {4, 0.2724663434065812, 2.5603971688509235, 0.10713810340710575, 3.6985373056343027},
            {25, 0.6471472739131731, 1.4761972679012145, 0.4934781054375452, 1.7854430166860897},
            {100, 0.8136399125092314, 1.2162679379242638, 0.719213974950004, 1.3492431906126443}
        };
        Funnel funnel =
                Funnel.of(
                        FunnelKind.STANDARDISED_RATIO,
                        new double[] {5, 20},
                        new double[] {4, 25},
                        false);
        for (double[] row : exact) {
            FunnelLimits limits = funnel.limitsAt(row[0]);
            assertThat(limits.lower95()).isCloseTo(row[1], CLOSE);
            assertThat(limits.upper95()).isCloseTo(row[2], CLOSE);
            assertThat(limits.lower998()).isCloseTo(row[3], CLOSE);
            assertThat(limits.upper998()).isCloseTo(row[4], CLOSE);
        }
        assertThat(funnel.target()).isEqualTo(1);
    }

    @Test
    void ratesAreRatiosToTheOverallRate() {
        Funnel rates =
                Funnel.of(FunnelKind.RATE, new double[] {40, 60}, new double[] {1000, 3000}, false);
        assertThat(rates.target()).isEqualTo(0.025);
        assertThat(rates.limitsAt(1000).upper95()).isCloseTo(0.025 * 1.4761972679012145, CLOSE);
        assertThat(rates.ratio(0)).isEqualTo(0.04);
    }

    @Test
    void aUnitWithoutEventsIsLowAndNoError() {
        double[] none = {0, 30, 32, 28};
        double[] expected = {30, 30, 30, 30};
        Funnel funnel = Funnel.of(FunnelKind.STANDARDISED_RATIO, none, expected, true);
        assertThat(funnel.z(0)).isNegative().isFinite();
        Funnel nobody = Funnel.of(FunnelKind.RATE, new double[] {0, 0}, new double[] {9, 9}, false);
        assertThat(nobody.target()).isZero();
        assertThat(nobody.outside(0)).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        Funnel.of(FunnelKind.PROPORTION, new double[] {3}, new double[] {2}, false))
                .hasMessage("Unit 1 cannot have 3.0 events out of 2.0.");
        assertThatThrownBy(() -> Funnel.of(FunnelKind.RATE, new double[0], new double[0], false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** On a scale of logarithms limits are as far above the target as below it. */
    @Test
    void overdispersedRatesHaveLimitsThatMirrorEachOther() {
        double[] events = {5, 80, 30, 200, 12, 90, 33, 61};
        double[] sizes = {900, 1000, 1100, 1500, 800, 1000, 1200, 700};
        for (FunnelKind kind : new FunnelKind[] {FunnelKind.RATE, FunnelKind.STANDARDISED_RATIO}) {
            Funnel funnel = Funnel.of(kind, events, sizes, true);
            assertThat(funnel.between()).isPositive();
            double target = funnel.target();
            FunnelLimits limits = funnel.limitsAt(1000);
            double spread = Math.sqrt(1 / (1000 * target) + funnel.between());
            assertThat(limits.upper95())
                    .isCloseTo(target * Math.exp(1.959964 * spread), within(1e-6));
            assertThat(limits.lower95())
                    .isCloseTo(target * Math.exp(-1.959964 * spread), within(1e-6));
            assertThat(limits.upper998() * limits.lower998())
                    .isCloseTo(target * target, within(1e-9));
            assertThat(limits.upper998()).isGreaterThan(limits.upper95());
        }
    }
}
