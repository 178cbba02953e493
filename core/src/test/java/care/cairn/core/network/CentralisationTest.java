package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Stars lean all the way, rings not at all, and the rest can be checked by hand. */
class CentralisationTest {
    private static final Network STAR = Graphs.undirected(5, "0-1 0-2 0-3 0-4");

    private static final Network PATH = Graphs.undirected(4, "0-1 1-2 2-3");

    @Test
    void aStarLeansAllTheWay() {
        assertThat(Centralisation.degree(STAR)).isCloseTo(1, within(1e-12));
        assertThat(Centralisation.betweenness(STAR)).isCloseTo(1, within(1e-12));
        Network named = Graphs.directed(5, "1>0 2>0 3>0 4>0");
        assertThat(Centralisation.in(named)).isCloseTo(1, within(1e-12));
        assertThat(Centralisation.out(named)).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(Centralisation.degree(named)).isCloseTo(1, within(1e-12));
        assertThat(Centralisation.betweenness(named)).isZero();
        Network names = Graphs.directed(5, "0>1 0>2 0>3 0>4");
        assertThat(Centralisation.out(names)).isCloseTo(1, within(1e-12));
        assertThat(Centralisation.in(names)).isCloseTo(1 / 16.0, within(1e-12));
        Network both = Graphs.directed(4, "0>1 0>2 0>3 1>0 2>0 3>0");
        assertThat(Centralisation.betweenness(both)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aRingDoesNotLean() {
        Network ring = Graphs.undirected(4, "0-1 1-2 2-3 3-0");
        assertThat(Centralisation.degree(ring)).isZero();
        assertThat(Centralisation.betweenness(ring)).isZero();
        Network round = Graphs.directed(3, "0>1 1>2 2>0");
        assertThat(Centralisation.in(round)).isZero();
        assertThat(Centralisation.out(round)).isZero();
    }

    @Test
    void aPathIsBetween() {
        assertThat(Centralisation.degree(PATH)).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(Centralisation.betweenness(PATH)).isCloseTo(4 / 9.0, within(1e-12));
    }

    @Test
    void whoDidNotAnswerIsMeasuredByThoseWhoDid() {
        Network network = Graphs.directed(4, "0>1 1>0 2>1 2>3").withUnanswered(NetworkTest.set(3));
        assertThat(Centralisation.in(network))
                .isCloseTo((4 * 1 - (1 / 2.0 + 1 + 0 + 1 / 3.0)) / 3, within(1e-12));
        assertThat(Centralisation.out(network))
                .isCloseTo((3 * 2 / 3.0 - 4 / 3.0) / 2, within(1e-12));
        assertThat(Centralisation.degree(network))
                .isCloseTo(
                        (4 * 2 / 3.0 - (1 / 3.0 + 2 / 3.0 + 2 / 3.0 + 1 / 3.0)) / 2, within(1e-12));
        assertThat(Centralisation.betweenness(network)).isCloseTo(1 / 2.0, within(1e-12));
        Network alone = Graphs.undirected(4, "0-1 0-2").withUnanswered(NetworkTest.set(1, 2, 3));
        assertThat(Centralisation.degree(alone))
                .isCloseTo((4 * 1 - (2 / 3.0 + 1 + 1)) / 2, within(1e-12));
    }

    @Test
    void withTooFewPartnersThereIsNothingToLeanOn() {
        Network two = Graphs.directed(2, "0>1");
        assertThat(Centralisation.degree(two)).isNaN();
        assertThat(Centralisation.betweenness(two)).isNaN();
        assertThat(Centralisation.in(two)).isEqualTo(1);
        assertThat(Centralisation.out(two)).isEqualTo(1);
        assertThat(Centralisation.in(Graphs.directed(1, ""))).isNaN();
        assertThat(Centralisation.out(Graphs.directed(1, ""))).isNaN();
        Network silent = Graphs.directed(3, "").withUnanswered(NetworkTest.set(0, 1, 2));
        assertThat(Centralisation.in(silent)).isZero();
        assertThat(Centralisation.out(silent)).isNaN();
        assertThat(Centralisation.betweenness(silent)).isNaN();
    }
}
