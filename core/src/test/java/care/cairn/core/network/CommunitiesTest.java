package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunitiesTest {
    /** Two triangles with a tie between. */
    private static final String TRIANGLES = "0-1 0-2 1-2 2-3 3-4 3-5 4-5";

    @Test
    void twoTrianglesAreTwoCommunities() {
        Communities found = Communities.of(Graphs.undirected(7, TRIANGLES));
        assertThat(found.of()).containsExactly(0, 0, 0, 1, 1, 1, 2);
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.modularity()).isCloseTo(6 / 7.0 - 0.5, within(1e-12));
    }

    @Test
    void modularityIsOfAnyPartition() {
        Network network = Graphs.undirected(7, TRIANGLES);
        assertThat(Communities.modularity(network, new int[7])).isCloseTo(0, within(1e-12));
        assertThat(Communities.modularity(network, new int[] {9, 9, 9, -4, -4, -4, 0}))
                .isCloseTo(6 / 7.0 - 0.5, within(1e-12));
        double alone = -(4 * 4 + 2 * 9) / (14.0 * 14);
        assertThat(Communities.modularity(network, new int[] {0, 1, 2, 3, 4, 5, 6}))
                .isCloseTo(alone, within(1e-12));
        assertThat(Communities.modularity(Graphs.directed(2, ""), new int[2])).isNaN();
        assertThatThrownBy(() -> Communities.modularity(network, new int[2]))
                .hasMessage("7 partners have 2 groups.");
    }

    @Test
    void weightsCount() {
        Network square =
                Network.undirected(
                        4,
                        new int[] {0, 1, 2, 3},
                        new int[] {1, 2, 3, 0},
                        new double[] {1, 5, 1, 5});
        assertThat(Communities.of(square).of()).containsExactly(0, 1, 1, 0);
        assertThat(Communities.of(square).modularity()).isCloseTo(10 / 12.0 - 0.5, within(1e-12));
    }

    @Test
    void aRingOfCliquesFallsIntoThem() {
        StringBuilder ties = new StringBuilder();
        for (int clique = 0; clique < 6; clique++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < i; j++) {
                    ties.append(5 * clique + j).append('-').append(5 * clique + i).append(' ');
                }
            }
            ties.append(5 * clique).append('-').append((5 * clique + 8) % 30).append(' ');
        }
        Communities found = Communities.of(Graphs.undirected(30, ties.toString().strip()));
        assertThat(found.count()).isEqualTo(6);
        for (int i = 0; i < 30; i++) {
            assertThat(found.of()[i]).isEqualTo(i / 5);
        }
    }

    @Test
    void withoutTiesEachIsAlone() {
        Communities none = Communities.of(Graphs.undirected(3, ""));
        assertThat(none.of()).containsExactly(0, 1, 2);
        assertThat(none.modularity()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noPartitionOfASmallNetworkIsBetter(long seed) {
        Network network = Graphs.random(8, 0.35, false, seed);
        double best = best(network, new int[8], 0, 0);
        assertThat(Communities.of(network).modularity()).isCloseTo(best, within(1e-12));
    }

    /** The highest modularity of all partitions that begin as {@code groups} does up to i. */
    private static double best(Network network, int[] groups, int i, int used) {
        if (i == groups.length) {
            return Communities.modularity(network, groups);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int group = 0; group <= used; group++) {
            groups[i] = group;
            best = Math.max(best, best(network, groups, i + 1, Math.max(used, group + 1)));
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingDependsOnTheOrderOfTies(long seed) {
        Network network = Graphs.random(60, 0.08, true, seed);
        int[] from = new int[network.ties()];
        int[] to = new int[from.length];
        double[] weights = new double[from.length];
        int n = 0;
        for (int i = 0; i < network.size(); i++) {
            for (int j : network.named(i)) {
                from[n] = i;
                to[n] = j;
                weights[n++] = network.weight(i, j);
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = n - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            swap(from, k, other);
            swap(to, k, other);
            double kept = weights[k];
            weights[k] = weights[other];
            weights[other] = kept;
        }
        Network shuffled = Network.directed(60, from, to, weights);
        assertThat(Communities.of(shuffled).of()).isEqualTo(Communities.of(network).of());
        assertThat(Betweenness.of(shuffled)).isEqualTo(Betweenness.of(network));
    }

    private static void swap(int[] numbers, int a, int b) {
        int kept = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = kept;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachCommunityHangsTogether(long seed) {
        Network network = Graphs.random(50, 0.05, false, seed);
        Communities found = Communities.of(network);
        for (int community = 0; community < found.count(); community++) {
            BitSet members = new BitSet();
            for (int i = 0; i < 50; i++) {
                members.set(i, found.of()[i] == community);
            }
            assertThat(Components.weak(network.among(members)).count()).isEqualTo(1);
        }
    }
}
