package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Network SMALL =
            Network.directed(
                    4, new int[] {2, 0, 0, 1}, new int[] {0, 2, 1, 2}, new double[] {5, 2, 3, 4});

    @Test
    void tiesAreKeptByRowInRisingOrder() {
        assertThat(SMALL.size()).isEqualTo(4);
        assertThat(SMALL.ties()).isEqualTo(4);
        assertThat(SMALL.directed()).isTrue();
        assertThat(SMALL.named(0)).containsExactly(1, 2);
        assertThat(SMALL.named(3)).isEmpty();
        assertThat(SMALL.naming(2)).containsExactly(0, 1);
        assertThat(SMALL.naming(1)).containsExactly(0);
        assertThat(SMALL.tied(0, 1)).isTrue();
        assertThat(SMALL.tied(1, 0)).isFalse();
        assertThat(SMALL.weight(0, 1)).isEqualTo(3);
        assertThat(SMALL.weight(0, 2)).isEqualTo(2);
        assertThat(SMALL.weight(2, 0)).isEqualTo(5);
        assertThat(SMALL.weight(1, 0)).isZero();
    }

    @Test
    void withoutDirectionsBothWaysAreOneTieAndTheirWeightsAddUp() {
        Network either = SMALL.undirected();
        assertThat(either.directed()).isFalse();
        assertThat(either.ties()).isEqualTo(3);
        assertThat(either.weight(0, 2)).isEqualTo(7);
        assertThat(either.weight(2, 0)).isEqualTo(7);
        assertThat(either.weight(1, 0)).isEqualTo(3);
        assertThat(either.weight(2, 1)).isEqualTo(4);
        assertThat(either.named(2)).containsExactly(0, 1);
        assertThat(either.naming(2)).containsExactly(0, 1);
        assertThat(either.undirected()).isSameAs(either);
    }

    @Test
    void aPairOfAnUndirectedNetworkIsGivenOnceEitherWayRound() {
        Network network =
                Network.undirected(3, new int[] {2, 0}, new int[] {1, 2}, new double[] {6, 7});
        assertThat(network.ties()).isEqualTo(2);
        assertThat(network.directed()).isFalse();
        assertThat(network.weight(1, 2)).isEqualTo(6);
        assertThat(network.weight(2, 1)).isEqualTo(6);
        assertThat(network.weight(0, 2)).isEqualTo(7);
        assertThat(network.naming(2)).containsExactly(0, 1);
        assertThat(Graphs.undirected(3, "2-1 0-2").weight(2, 0)).isEqualTo(1);
        assertThat(Graphs.directed(3, "2>1").weight(2, 1)).isEqualTo(1);
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        refused(() -> Graphs.directed(2, "0>2"), "Tie 0 goes from partner 0 to 2; there are 2");
        refused(() -> Graphs.directed(2, "0>1 2>0"), "Tie 1 goes from partner 2 to 0");
        refused(() -> Network.directed(2, new int[] {-1}, new int[] {0}), "from partner -1 to 0");
        refused(() -> Network.directed(2, new int[] {0}, new int[] {-1}), "from partner 0 to -1");
        refused(() -> Graphs.directed(2, "1>1"), "Tie 0 goes from partner 1 to itself.");
        refused(() -> Graphs.directed(3, "0>1 1>2 0>1"), "between partners 0 and 1 is given twice");
        refused(() -> Graphs.undirected(3, "0-1 1-0"), "between partners 0 and 1 is given twice");
        refused(() -> weighing(0), "Tie 0 weighs 0.0; a weight is above 0.");
        refused(() -> weighing(Double.NaN), "Tie 0 weighs NaN");
        refused(() -> weighing(Double.POSITIVE_INFINITY), "Tie 0 weighs Infinity");
        refused(() -> Network.directed(-1, new int[0], new int[0]), "A network of -1 partners");
        refused(() -> Network.directed(2, new int[1], new int[0]), "cannot have 1, 0 and 1 ends");
        refused(
                () -> Network.directed(2, new int[1], new int[1], new double[2]),
                "cannot have 1, 1 and 2 ends");
        refused(() -> Graphs.undirected(2, "0-2"), "Tie 0 goes from partner 0 to 2; there are 2");
        refused(() -> Graphs.undirected(2, "1-1"), "Tie 0 goes from partner 1 to itself.");
        assertThat(Graphs.directed(2, "0>1 1>0").ties()).isEqualTo(2);
        assertThat(Graphs.directed(0, "").size()).isZero();
    }

    @Test
    void whoDidNotAnswerHasNoAnswersAndIsNotForgotten() {
        Network network = SMALL.withUnanswered(set(3));
        assertThat(SMALL.answered()).isEqualTo(4);
        assertThat(network.answered()).isEqualTo(3);
        assertThat(network.answered(3)).isFalse();
        assertThat(network.answered(2)).isTrue();
        assertThat(network.respondents()).isEqualTo(set(0, 1, 2));
        assertThat(network.undirected().respondents()).isEqualTo(set(0, 1, 2));
        assertThat(network.reweighted(w -> w).respondents()).isEqualTo(set(0, 1, 2));
        refused(() -> SMALL.withUnanswered(set(1)), "Partner 1 did not answer, and yet has a tie");
        refused(() -> SMALL.withUnanswered(set(4)), "There is no partner 4 among 4.");
        Network pair = Graphs.undirected(3, "0-1");
        assertThat(pair.withUnanswered(set(1, 2)).answered()).isEqualTo(1);
        refused(() -> pair.withUnanswered(set(0, 1)), "Partner 0 did not answer");
        BitSet later = set(3);
        Network kept = SMALL.withUnanswered(later);
        later.clear();
        assertThat(kept.answered(3)).isFalse();
    }

    @Test
    void someOfThePartnersAreANetworkOfTheirOwn() {
        Network some = SMALL.withUnanswered(set(3)).among(set(0, 2, 3));
        assertThat(some.size()).isEqualTo(3);
        assertThat(some.ties()).isEqualTo(2);
        assertThat(some.weight(0, 1)).isEqualTo(2);
        assertThat(some.weight(1, 0)).isEqualTo(5);
        assertThat(some.respondents()).isEqualTo(set(0, 1));
        assertThat(SMALL.undirected().among(set(1, 2)).weight(1, 0)).isEqualTo(4);
    }

    @Test
    void theAnswersOfSomeLeaveTheOthersUnanswered() {
        Network some = SMALL.withUnanswered(set(3)).answersOf(set(0, 3));
        assertThat(some.size()).isEqualTo(4);
        assertThat(some.respondents()).isEqualTo(set(0));
        assertThat(some.ties()).isEqualTo(2);
        assertThat(some.weight(0, 1)).isEqualTo(3);
        assertThat(some.tied(2, 0)).isFalse();
        Network pairs = Graphs.undirected(4, "0-1 1-2 2-3").answersOf(set(1));
        assertThat(pairs.named(1)).containsExactly(0, 2);
        assertThat(pairs.named(0)).containsExactly(1);
        assertThat(pairs.ties()).isEqualTo(2);
    }

    @Test
    void otherWeightsMustBeAboveZeroToo() {
        Network inverse = SMALL.reweighted(w -> 1 / w);
        assertThat(inverse.weight(2, 0)).isEqualTo(0.2);
        assertThat(inverse.undirected().weight(0, 2)).isEqualTo(0.7);
        assertThat(inverse.naming(0)).containsExactly(2);
        refused(() -> SMALL.reweighted(w -> w - 2), "A weight is above 0; 0.0 is not.");
        refused(() -> SMALL.reweighted(w -> 1 / (w - 2)), "Infinity is not");
    }

    @Test
    void tiesCanBeTakenFromAnotherWave() {
        Network other =
                Network.directed(
                        4, new int[] {0, 1, 3}, new int[] {3, 2, 0}, new double[] {8, 9, 7});
        Network mixed = SMALL.exchanged(other, (from, to) -> from == 0 || from == 3);
        assertThat(mixed.ties()).isEqualTo(4);
        assertThat(mixed.named(0)).containsExactly(3);
        assertThat(mixed.weight(0, 3)).isEqualTo(8);
        assertThat(mixed.weight(1, 2)).isEqualTo(4);
        assertThat(mixed.weight(2, 0)).isEqualTo(5);
        assertThat(mixed.weight(3, 0)).isEqualTo(7);
        assertThat(mixed.naming(0)).containsExactly(2, 3);
        Network all = SMALL.exchanged(other, (from, to) -> true);
        assertThat(all.weight(1, 2)).isEqualTo(9);
        assertThat(all.ties()).isEqualTo(3);
        assertThat(SMALL.exchanged(other, (from, to) -> false).ties()).isEqualTo(4);
    }

    private static Network weighing(double weight) {
        return Network.directed(2, new int[] {0}, new int[] {1}, new double[] {weight});
    }

    static BitSet set(int... partners) {
        BitSet set = new BitSet();
        for (int partner : partners) {
            set.set(partner);
        }
        return set;
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
