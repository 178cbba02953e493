package care.cairn.core.network;

import java.util.Arrays;

/**
 * Brandes's sums from one partner after the other, each tie being one step. What the walk out finds
 * on shortest ways is kept, so that the walk back reads nothing else; and which ties these are is
 * computed, not asked, because a processor cannot foresee the answer.
 */
final class Steps {
    private static final int FAR = 1 << 30;

    private final int size;

    private final int[] start;

    private final int[] to;

    private final int[] distance;

    private final double[] ways;

    private final double[] share;

    /** Partners in the order in which they were reached. */
    private final int[] order;

    /** Ties on shortest ways by their beginning, in that order, and where those of each end. */
    private final int[] shortest;

    private final int[] until;

    Steps(Rows out) {
        size = out.size();
        start = out.starts();
        to = out.ends();
        distance = new int[size];
        ways = new double[size];
        share = new double[size];
        order = new int[size + 1];
        shortest = new int[out.length() + 1];
        until = new int[size + 1];
    }

    /** Adds to each partner how much of the shortest ways from {@code source} leads through it. */
    void add(int source, double[] between) {
        int reached = walk(source);
        for (int n = reached - 1; n > 0; n--) {
            int v = order[n];
            double sum = 0;
            for (int k = until[n]; k < until[n + 1]; k++) {
                sum += share[shortest[k]];
            }
            double depends = sum * ways[v];
            share[v] = (1 + depends) / ways[v];
            between[v] += depends;
        }
    }

    /** Walks out from {@code source}; returns how many it reaches, itself included. */
    private int walk(int source) {
        Arrays.fill(distance, FAR);
        Arrays.fill(ways, 0);
        distance[source] = 0;
        ways[source] = 1;
        order[0] = source;
        int reached = 1;
        int kept = 0;
        int n = 0;
        while (n < reached) {
            int v = order[n];
            if (reached == size && distance[v] == distance[order[size - 1]]) {
                break;
            }
            int next = distance[v] + 1;
            int first = kept;
            int end = start[v + 1];
            for (int k = start[v]; k < end; k++) {
                int w = to[k];
                int known = distance[w];
                distance[w] = Math.min(known, next);
                order[reached] = w;
                reached += (next - known) >>> 31;
                shortest[kept] = w;
                kept += (next - 1 - known) >>> 31;
            }
            double here = ways[v];
            for (int k = first; k < kept; k++) {
                ways[shortest[k]] += here;
            }
            until[++n] = kept;
        }
        Arrays.fill(until, n + 1, reached + 1, kept);
        return reached;
    }
}
