package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
    /** Two rings joined one way by 2 → 3, and 6 alone. */
    private static final Network RINGS = Graphs.directed(7, "0>1 1>2 2>0 2>3 3>4 4>5 5>3");

    @Test
    void piecesAreNumberedByTheirFirstPartner() {
        Components weak = Components.weak(RINGS);
        assertThat(weak.of()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(weak.count()).isEqualTo(2);
        assertThat(weak.sizes()).containsExactly(6, 1);
        Components strong = Components.strong(RINGS);
        assertThat(strong.of()).containsExactly(0, 0, 0, 1, 1, 1, 2);
        assertThat(strong.sizes()).containsExactly(3, 3, 1);
        assertThat(Components.weak(Graphs.undirected(4, "3-0 1-2")).of())
                .containsExactly(0, 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thoseWhoReachEachOtherAreTogether(long seed) {
        Network network = Graphs.random(16, 0.04 + 0.01 * seed, true, seed);
        Components strong = Components.strong(network);
        Components weak = Components.weak(network);
        Network either = network.undirected();
        for (int i = 0; i < network.size(); i++) {
            for (int j = 0; j < network.size(); j++) {
                boolean both = reaches(network, i, -1).get(j) && reaches(network, j, -1).get(i);
                assertThat(strong.of()[i] == strong.of()[j]).isEqualTo(both);
                assertThat(weak.of()[i] == weak.of()[j]).isEqualTo(reaches(either, i, -1).get(j));
            }
        }
    }

    @Test
    void withoutACutPointItsComponentFallsApart() {
        assertThat(CutPoints.pieces(RINGS)).containsExactly(1, 1, 2, 2, 1, 1, 0);
        assertThat(CutPoints.pieces(Graphs.undirected(5, "2-0 2-1 2-3 2-4")))
                .containsExactly(1, 1, 4, 1, 1);
        assertThat(CutPoints.pieces(Graphs.undirected(3, "0-1 1-2 2-0"))).containsExactly(1, 1, 1);
        assertThat(CutPoints.pieces(Graphs.undirected(3, "0-1 0-2"))).containsExactly(2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thePiecesAreWhatIsLeftWhenItIsTakenAway(long seed) {
        Network network = Graphs.random(20, 0.02 + 0.012 * seed, false, seed);
        int[] pieces = CutPoints.pieces(network);
        for (int cut = 0; cut < network.size(); cut++) {
            BitSet left = reaches(network, cut, -1);
            left.clear(cut);
            int count = 0;
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(0)) {
                left.andNot(reaches(network, i, cut));
                count++;
            }
            assertThat(pieces[cut]).as("partner %d", cut).isEqualTo(count);
        }
    }

    /** Whom {@code from} reaches without going through {@code without}, itself included. */
    private static BitSet reaches(Network network, int from, int without) {
        BitSet reached = new BitSet();
        reached.set(from);
        boolean more = true;
        while (more) {
            BitSet next = (BitSet) reached.clone();
            reached.stream()
                    .forEach(i -> {
                        for (int j : network.named(i)) {
                            next.set(j, next.get(j) || j != without);
                        }
                    });
            more = !next.equals(reached);
            reached = next;
        }
        return reached;
    }
}
