package care.cairn.core.network;

import java.util.Arrays;

/** Shortest distances from one partner to all, weights being lengths (Dijkstra 1959). */
final class ShortestWays {
    private final Rows out;

    private final double[] distance;

    /** Partners in the order in which they were reached. */
    private final int[] order;

    /** A binary heap of partners by distance, then number; and where each partner is in it. */
    private final int[] heap;

    private final int[] place;

    private int waiting;

    ShortestWays(Network network) {
        out = network.out();
        distance = new double[network.size()];
        order = new int[network.size()];
        heap = new int[network.size()];
        place = new int[network.size()];
    }

    /**
     * Finds the distances from {@code source}; returns how many can be reached, itself included.
     */
    int from(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(place, -1);
        distance[source] = 0;
        waiting = 0;
        rise(waiting++, source);
        int reached = 0;
        while (waiting > 0) {
            int v = heap[0];
            order[reached++] = v;
            int last = heap[--waiting];
            if (waiting > 0) {
                sink(last);
            }
            for (int k = out.start(v); k < out.end(v); k++) {
                int w = out.at(k);
                double length = distance[v] + out.weight(k);
                if (length < distance[w]) {
                    distance[w] = length;
                    rise(place[w] < 0 ? waiting++ : place[w], w);
                }
            }
        }
        return reached;
    }

    double distance(int partner) {
        return distance[partner];
    }

    int reached(int n) {
        return order[n];
    }

    private boolean before(int v, int w) {
        return distance[v] < distance[w] || (distance[v] == distance[w] && v < w);
    }

    private void rise(int from, int v) {
        int at = from;
        while (at > 0 && before(v, heap[(at - 1) / 2])) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, v);
    }

    private void sink(int v) {
        int at = 0;
        while (2 * at + 1 < waiting) {
            int child = 2 * at + 1;
            if (child + 1 < waiting && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (before(v, heap[child])) {
                break;
            }
            put(at, heap[child]);
            at = child;
        }
        put(at, v);
    }

    private void put(int at, int v) {
        heap[at] = v;
        place[v] = at;
    }
}
