package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetweennessTest {

    @Test
    void thoseInTheMiddleOfAPathAreBetween() {
        Network path = Graphs.undirected(5, "0-1 1-2 2-3 3-4");
        assertThat(Betweenness.of(path)).containsExactly(0, 3, 4, 3, 0);
        Network along = Graphs.directed(5, "0>1 1>2 2>3 3>4");
        assertThat(Betweenness.of(along)).containsExactly(0, 3, 4, 3, 0);
    }

    @Test
    void twoWaysShareWhatLiesBetween() {
        Network square = Graphs.undirected(4, "0-1 1-3 0-2 2-3");
        assertThat(Betweenness.of(square)).containsExactly(0.5, 0.5, 0.5, 0.5);
    }

    @Test
    void aLongTieIsGoneRound() {
        Network round =
                Network.directed(
                        3, new int[] {0, 0, 1}, new int[] {2, 1, 2}, new double[] {3, 1, 1});
        assertThat(Betweenness.of(round)).containsExactly(0, 0, 0);
        assertThat(Betweenness.ofDistances(round)).containsExactly(0, 1, 0);
        Network even = round.reweighted(w -> w == 3 ? 2 : 1);
        assertThat(Betweenness.ofDistances(even)).containsExactly(0, 0.5, 0);
    }

    @Test
    void lengthsThatDifferByRoundingAloneAreAlike() {
        Network thirds =
                Network.directed(
                        4,
                        new int[] {0, 1, 2, 0},
                        new int[] {1, 2, 3, 3},
                        new double[] {0.1, 0.1, 0.1, 0.3});
        assertThat(0.1 + 0.1 + 0.1).isNotEqualTo(0.3);
        assertThat(Betweenness.ofDistances(thirds)).containsExactly(0, 1.5, 1.5, 0);
    }

    /** Up to 64 partners are sets of bits, more are not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 66, 90})
    void fewAndManyPartnersAreCountedAlike(int size) {
        for (boolean directed : new boolean[] {true, false}) {
            for (double density : new double[] {0.02, 0.06, 0.3}) {
                Network network =
                        Graphs.random(size, density, directed, size).reweighted(weight -> 1);
                near(Betweenness.of(network), Betweenness.ofDistances(network));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsWhatCountingAllShortestWaysGives(long seed) {
        boolean directed = seed % 2 == 0;
        Network network = Graphs.random(18, 0.05 + 0.03 * seed, directed, seed);
        near(Betweenness.ofDistances(network), counted(network));
        Network steps = network.reweighted(weight -> 1);
        near(Betweenness.of(network), counted(steps));
        near(Betweenness.ofDistances(steps), counted(steps));
    }

    private static void near(double[] ours, double[] counted) {
        assertThat(ours).hasSameSizeAs(counted);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("partner %d", i).isCloseTo(counted[i], within(1e-9));
        }
    }

    /** By the definition: all distances (Floyd and Warshall), all numbers of ways, all pairs. */
    private static double[] counted(Network network) {
        int n = network.size();
        double[][] distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(distance[i], Double.POSITIVE_INFINITY);
            distance[i][i] = 0;
            for (int j : network.named(i)) {
                distance[i][j] = network.weight(i, j);
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        double[] between = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                for (int v = 0; v < n; v++) {
                    boolean on = distance[s][v] + distance[v][t] == distance[s][t];
                    if (s != t && v != s && v != t && on && distance[s][t] < 1e9) {
                        double through =
                                ways(network, distance, s, v) * ways(network, distance, v, t);
                        between[v] += through / ways(network, distance, s, t);
                    }
                }
            }
        }
        return network.directed() ? between : Arrays.stream(between).map(b -> b / 2).toArray();
    }

    private static double ways(Network network, double[][] distance, int s, int t) {
        if (s == t) {
            return 1;
        }
        double ways = 0;
        for (int u : network.naming(t)) {
            if (distance[s][u] + network.weight(u, t) == distance[s][t]) {
                ways += ways(network, distance, s, u);
            }
        }
        return ways;
    }
}
