package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures that can be checked by hand. */
class CohesionTest {
    /** 0 ⇄ 1, 0 → 2, 1 → 2, 2 → 3; nobody names 4. */
    private static final Network FIVE = Graphs.directed(5, "0>1 1>0 0>2 1>2 2>3");

    @Test
    void densityIsTheShareOfPossibleTies() {
        assertThat(Cohesion.density(FIVE)).isEqualTo(5 / 20.0);
        assertThat(Cohesion.density(FIVE.undirected())).isEqualTo(4 / 10.0);
        assertThat(Cohesion.density(Graphs.directed(2, "0>1 1>0"))).isEqualTo(1);
        assertThat(Cohesion.density(Graphs.directed(1, ""))).isNaN();
        assertThat(Cohesion.density(Graphs.undirected(2, ""))).isZero();
    }

    @Test
    void whatWasNotAnsweredIsNotPossible() {
        Network silent = FIVE.withUnanswered(NetworkTest.set(3, 4));
        assertThat(Cohesion.density(silent)).isEqualTo(5 / 12.0);
        assertThat(Cohesion.density(silent.undirected())).isEqualTo(4 / 9.0);
        Network nobody = Graphs.directed(3, "").withUnanswered(NetworkTest.set(0, 1, 2));
        assertThat(Cohesion.density(nobody)).isNaN();
    }

    @Test
    void reciprocityIsTheShareOfTiesReturned() {
        assertThat(Cohesion.reciprocity(FIVE)).isEqualTo(2 / 5.0);
        assertThat(Cohesion.reciprocity(Graphs.directed(3, "0>1 1>0 2>0 0>2"))).isEqualTo(1);
        assertThat(Cohesion.reciprocity(Graphs.directed(3, "0>2 1>2"))).isZero();
        assertThat(Cohesion.reciprocity(Graphs.directed(3, ""))).isNaN();
        assertThat(Cohesion.reciprocity(FIVE.undirected())).isNaN();
    }

    @Test
    void aTieToWhoDidNotAnswerIsNeitherReturnedNorNot() {
        Network silent = FIVE.withUnanswered(NetworkTest.set(3));
        assertThat(Cohesion.reciprocity(silent)).isEqualTo(2 / 4.0);
    }

    @Test
    void clusteringIsTheShareOfPairsOfPartnersThatAreTied() {
        assertThat(Cohesion.transitivity(FIVE)).isEqualTo(3 / 5.0);
        assertThat(Cohesion.clustering(FIVE))
                .containsExactly(1, 1, 1 / 3.0, Double.NaN, Double.NaN);
        assertThat(Cohesion.transitivity(Graphs.undirected(2, "0-1"))).isNaN();
    }

    @Test
    void degreesCountWhoNamesAndWhoIsNamed() {
        Degrees degrees = Degrees.of(FIVE.withUnanswered(NetworkTest.set(3)));
        assertThat(degrees.in()).containsExactly(1, 1, 2, 1, 0);
        assertThat(degrees.out()).containsExactly(2, 2, 1, -1, 0);
        assertThat(degrees.partners()).containsExactly(2, 2, 3, 1, 0);
        assertThat(degrees.total(0)).isEqualTo(3);
        assertThat(degrees.total(3)).isEqualTo(1);
        Degrees either = Degrees.of(FIVE.undirected().withUnanswered(NetworkTest.set(3)));
        assertThat(either.out()).containsExactly(2, 2, 3, 1, 0);
    }

    @Test
    void reachSaysHowManyStepsLieBetween() {
        Reach along = Reach.of(FIVE);
        assertThat(along.pairs()).isEqualTo(7);
        assertThat(along.mean()).isCloseTo((1 + 1 + 2 + 1 + 1 + 2 + 1) / 7.0, within(1e-15));
        assertThat(along.longest()).isEqualTo(2);
        assertThat(along.closeness()).containsExactly(2.5 / 4, 2.5 / 4, 1 / 4.0, 0, 0);
        Reach none = Reach.of(Graphs.directed(2, ""));
        assertThat(none.mean()).isNaN();
        assertThat(none.longest()).isZero();
        assertThat(Reach.of(Graphs.directed(1, "")).closeness()).containsExactly(Double.NaN);
        assertThat(Reach.of(Graphs.undirected(4, "0-1 1-2 2-3")).longest()).isEqualTo(3);
    }

    @Test
    void theCoreOfAPartnerIsHowThickItsCompanyIs() {
        assertThat(Cores.of(FIVE)).containsExactly(2, 2, 2, 1, 0);
        Network four = Graphs.undirected(6, "0-1 0-2 0-3 1-2 1-3 2-3 3-4 4-5");
        assertThat(Cores.of(four)).containsExactly(3, 3, 3, 3, 1, 1);
    }

    @Test
    void constraintIsLowForWhoAloneJoinsOthers() {
        double[] star = Constraint.of(Graphs.undirected(5, "0-1 0-2 0-3"));
        assertThat(star[0]).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(star[1]).isEqualTo(1);
        assertThat(star[4]).isNaN();
        double[] triangle = Constraint.of(Graphs.undirected(3, "0-1 0-2 1-2"));
        assertThat(triangle).containsExactly(1.125, 1.125, 1.125);
    }
}
