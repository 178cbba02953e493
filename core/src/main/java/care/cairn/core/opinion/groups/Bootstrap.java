package care.cairn.core.opinion.groups;

import java.util.Arrays;

/**
 * How well groups come again. Each draw takes people with replacement (at most a fixed number, so
 * that the work is bounded), groups them anew, and gives the new groups the names of those that
 * they share most people with.
 *
 * @param stability the mean part of all people who stay in their group
 * @param sureness for each person the part of draws in which they do, their own place being drawn
 *     from what their votes leave open
 */
record Bootstrap(double stability, double[] sureness) {

    static Bootstrap of(Positions positions, int[] groups, int k, int draws, int sample) {
        int n = positions.size();
        int axes = positions.axes();
        int size = Math.min(n, sample);
        double[] drawn = new double[size * axes];
        double[] sureness = new double[n];
        double[] place = new double[axes];
        double stability = 0;
        Chance shake = new Chance(1_000_003);
        for (int draw = 0; draw < draws; draw++) {
            Chance chance = new Chance(1000 + draw);
            for (int s = 0; s < size; s++) {
                System.arraycopy(positions.points(), chance.below(n) * axes, drawn, s * axes, axes);
            }
            KMeans means = KMeans.fit(drawn, axes, k, chance, 2);
            int[] now = means.nearest(positions.points());
            int[] names = names(groups, now, k);
            int stay = 0;
            for (int p = 0; p < n; p++) {
                stay += names[now[p]] == groups[p] ? 1 : 0;
                positions.shake(p, shake, place);
                sureness[p] += names[means.nearest(place, 0)] == groups[p] ? 1.0 / draws : 0;
            }
            stability += (double) stay / n / draws;
        }
        for (int p = 0; p < n; p++) {
            sureness[p] = Math.min(1, sureness[p]);
        }
        return new Bootstrap(stability, sureness);
    }

    /** For each new group an old one, by the most people shared, each once. */
    private static int[] names(int[] before, int[] now, int k) {
        int[][] shared = new int[k][k];
        for (int p = 0; p < now.length; p++) {
            shared[now[p]][before[p]]++;
        }
        int[] names = new int[k];
        Arrays.fill(names, -1);
        boolean[] taken = new boolean[k];
        for (int round = 0; round < k; round++) {
            int best = -1;
            int of = 0;
            int to = 0;
            for (int g = 0; g < k; g++) {
                for (int h = 0; h < k; h++) {
                    if (names[g] < 0 && !taken[h] && shared[g][h] > best) {
                        best = shared[g][h];
                        of = g;
                        to = h;
                    }
                }
            }
            names[of] = to;
            taken[to] = true;
        }
        return names;
    }
}
