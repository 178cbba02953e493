package care.cairn.core.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.leadership.Reading.Few;
import care.cairn.core.leadership.Reading.Said;
import care.cairn.core.leadership.Reading.TooFew;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shares that can be worked out by hand. */
class ConcentrationTest {
    private static final Offset<Double> NEAR = within(1e-12);

    @Test
    void sharedEvenlyIsNoConcentration() {
        Concentration even = said(PartnerCounts.of(5, 5, 5, 5));
        assertThat(even.hhi()).isCloseTo(0, NEAR);
        assertThat(even.byChance()).isCloseTo(1 / 20.0, NEAR);
        assertThat(even.gini()).isCloseTo(0, NEAR);
        assertThat(even.evenness()).isCloseTo(1, NEAR);
        assertThat(even.variation()).isCloseTo(0, NEAR);
        assertThat(even.top()).isCloseTo(0.25, NEAR);
        assertThat(even.topThree()).isCloseTo(0.75, NEAR);
        assertThat(even.breadth()).isEqualTo(1);
    }

    @Test
    void oneAloneIsAllOfIt() {
        Concentration alone = said(PartnerCounts.of(0, 16, 0, 0));
        assertThat(alone.hhi()).isCloseTo(1, NEAR);
        assertThat(alone.gini()).isCloseTo(1, NEAR);
        assertThat(alone.evenness()).isCloseTo(0, NEAR);
        assertThat(alone.variation()).isCloseTo(Math.sqrt(3), NEAR);
        assertThat(alone.top()).isCloseTo(1, NEAR);
        assertThat(alone.topThree()).isCloseTo(1, NEAR);
        assertThat(alone.breadth()).isEqualTo(0.25);
    }

    @Test
    void betweenTheTwoFormulasAreWorkedOutByHand() {
        Concentration some = said(PartnerCounts.of(0, 10, 2, 4, 4));
        double squares = (100 + 4 + 16 + 16) / 400.0;
        assertThat(some.hhi()).isCloseTo((squares - 0.2) / 0.8, NEAR);
        double differences = 2 * (2 + 4 + 4 + 10 + 2 + 2 + 8 + 0 + 6 + 6);
        assertThat(some.gini()).isCloseTo(differences / (2 * 25 * 4.0) * 5 / 4, NEAR);
        double entropy = -(0.5 * Math.log(0.5) + 0.1 * Math.log(0.1) + 0.4 * Math.log(0.2));
        assertThat(some.evenness()).isCloseTo(entropy / Math.log(5), NEAR);
        double deviation = Math.sqrt((16 + 36 + 4 + 0 + 0) / 5.0);
        assertThat(some.variation()).isCloseTo(deviation / 4, NEAR);
        assertThat(some.top()).isCloseTo(0.5, NEAR);
        assertThat(some.topThree()).isCloseTo(0.9, NEAR);
        assertThat(some.breadth()).isCloseTo(0.8, NEAR);
    }

    /** Leaving out those who never did it would make the most unequal look equal. */
    @Test
    void silentPartnersCountAsZeros() {
        assertThat(said(PartnerCounts.of(8, 8, 8)).gini()).isCloseTo(0, NEAR);
        assertThat(said(PartnerCounts.of(8, 8, 8, 0, 0, 0)).gini()).isCloseTo(0.6, NEAR);
    }

    @Test
    void underFifteenOrWithTwoPartnersNothingIsSaid() {
        assertThat(Concentration.of(PartnerCounts.of(7, 4, 3)))
                .isEqualTo(new TooFew<>(Few.DECISIONS, 14, 15));
        assertThat(Concentration.of(PartnerCounts.of(7, 4, 3)).said()).isEmpty();
        assertThat(Concentration.of(PartnerCounts.of(20, 4)))
                .isEqualTo(new TooFew<>(Few.PARTNERS, 2, 3));
        assertThat(Concentration.of(PartnerCounts.of(7, 4, 4)))
                .isInstanceOfSatisfying(Said.class, said -> assertThat(said.from()).isEqualTo(15));
        assertThat(Leaning.of(0.4, 5, 14)).isEqualTo(new TooFew<>(Few.DECISIONS, 14, 15));
        assertThat(Leaning.of(0.4, 2, 15)).isEqualTo(new TooFew<>(Few.PARTNERS, 2, 3));
        assertThat(Leaning.of(0.4, 3, 15)).isEqualTo(new Said<>(0.4, 15));
    }

    @Test
    void countsAreOfDecisions() {
        PartnerCounts counts = PartnerCounts.of(2, 0, 1);
        assertThat(counts.decisions()).containsExactly(0, 0, 2);
        assertThat(counts.partners()).isEqualTo(3);
        assertThat(counts.active()).isEqualTo(2);
        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts.rising()).containsExactly(0, 1, 2);
        assertThat(PartnerCounts.of(4, new double[] {3, 0, 3}).rising())
                .containsExactly(0, 0, 1, 2);
        int[] given = {1, 2};
        PartnerCounts kept = PartnerCounts.of(given);
        given[0] = 9;
        assertThat(kept.total()).isEqualTo(3);
        assertThatThrownBy(() -> PartnerCounts.of(1, -1))
                .hasMessage("Nobody does anything -1 times.");
    }

    private static Concentration said(PartnerCounts counts) {
        return Concentration.of(counts).said().orElseThrow();
    }
}
