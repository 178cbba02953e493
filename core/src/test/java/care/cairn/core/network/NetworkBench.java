package care.cairn.core.network;

import care.cairn.core.Yardstick;
import care.cairn.core.network.waves.Comparison;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How long networks take, beside the yardstick. */
class NetworkBench {

    @Test
    void betweennessAndPermutations() {
        double y = Yardstick.milliseconds();
        Network large = ties(1000, 6000, 7);
        Network plain = large.undirected();
        print("betweenness, 1,000 nodes and 6,000 ties, directed", large, y, 2.5);
        print("betweenness, the same without directions", plain, y, 2.5);
        Yardstick.print(
                "betweenness by distances, the same",
                Yardstick.median(5, () -> Betweenness.ofDistances(large)),
                y,
                25);
        Yardstick.print(
                "communities, the same", Yardstick.median(5, () -> Communities.of(large)), y, 25);
        Network before = ties(50, 300, 1);
        Network after = ties(50, 320, 2);
        Yardstick.print(
                "two waves of 50 partners, five measures, 1,000 draws",
                Yardstick.median(5, () -> Comparison.of(before, after)),
                y,
                7);
        Network pairsBefore = before.undirected();
        Network pairsAfter = after.undirected();
        Yardstick.print(
                "the same without directions, three measures",
                Yardstick.median(5, () -> Comparison.of(pairsBefore, pairsAfter)),
                y,
                7);
    }

    private static void print(String what, Network network, double y, double limit) {
        Yardstick.print(what, Yardstick.median(9, () -> Betweenness.of(network)), y, limit);
    }

    private static Network ties(int size, int ties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < ties) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to) {
                chosen.add(from * size + to);
            }
        }
        int[] ends = chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] from = new int[ties];
        int[] to = new int[ties];
        for (int k = 0; k < ties; k++) {
            from[k] = ends[k] / size;
            to[k] = ends[k] % size;
        }
        return Network.directed(size, from, to);
    }
}
