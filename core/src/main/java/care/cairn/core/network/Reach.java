package care.cairn.core.network;

import java.util.Arrays;

/**
 * How many steps lie between partners who can reach each other, along directions if there are any.
 *
 * @param pairs ordered pairs in which the first reaches the other
 * @param mean the mean number of steps of these; NaN if there are none
 * @param longest the most steps that are needed: the diameter; 0 if there are none
 * @param closeness of each partner the mean of 1 / steps to all others, 0 for those it does not
 *     reach (harmonic closeness: Marchiori and Latora 2000); NaN for the only partner
 */
public record Reach(long pairs, double mean, int longest, double[] closeness) {

    /** Walks out from every partner: n · ties steps. */
    public static Reach of(Network network) {
        Rows out = network.out();
        int size = out.size();
        int[] steps = new int[size];
        int[] queue = new int[size];
        double[] closeness = new double[size];
        long pairs = 0;
        long sum = 0;
        int longest = 0;
        for (int source = 0; source < size; source++) {
            Arrays.fill(steps, -1);
            steps[source] = 0;
            queue[0] = source;
            int reached = 1;
            double near = 0;
            for (int head = 0; head < reached; head++) {
                int v = queue[head];
                if (head > 0) {
                    pairs++;
                    sum += steps[v];
                    near += 1.0 / steps[v];
                    longest = Math.max(longest, steps[v]);
                }
                for (int k = out.start(v); k < out.end(v); k++) {
                    int w = out.at(k);
                    if (steps[w] < 0) {
                        steps[w] = steps[v] + 1;
                        queue[reached++] = w;
                    }
                }
            }
            closeness[source] = near / (size - 1.0);
        }
        return new Reach(pairs, pairs == 0 ? Double.NaN : (double) sum / pairs, longest, closeness);
    }
}
