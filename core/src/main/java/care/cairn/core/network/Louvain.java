package care.cairn.core.network;

import java.util.Arrays;

/**
 * One search for a partition of high modularity from one order of partners: partners move, then
 * communities as wholes, then partners again, until neither gains.
 */
final class Louvain {
    /** A gain below this part of all weight is rounding. */
    private static final double NOTHING = 1e-12;

    private final Rows rows;

    private final int[] order;

    private final double[] degree;

    private final double all;

    Louvain(Rows rows, int[] order) {
        this.rows = rows;
        this.order = order.clone();
        degree = new double[rows.size()];
        double sum = 0;
        for (int i = 0; i < degree.length; i++) {
            for (int k = rows.start(i); k < rows.end(i); k++) {
                degree[i] += rows.weight(k);
            }
            sum += degree[i];
        }
        all = sum;
    }

    /** The community of each partner: any numbers below size. */
    int[] partition() {
        int[] of = new int[rows.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = i;
        }
        boolean moved = true;
        while (moved) {
            moved = settle(rows, degree, order, of);
            of = connected(of);
            moved |= merge(of);
        }
        return of;
    }

    /** Takes each community for one partner and settles these; true if any went to another. */
    private boolean merge(int[] of) {
        Components communities = Components.numbered(of);
        int count = communities.count();
        int[] from = new int[rows.length()];
        int[] to = new int[rows.length()];
        double[] weights = new double[rows.length()];
        double[] degrees = new double[count];
        int n = 0;
        for (int i = 0; i < rows.size(); i++) {
            degrees[communities.of()[i]] += degree[i];
            for (int k = rows.start(i); k < rows.end(i); k++) {
                if (communities.of()[i] != communities.of()[rows.at(k)]) {
                    from[n] = communities.of()[i];
                    to[n] = communities.of()[rows.at(k)];
                    weights[n++] = rows.weight(k);
                }
            }
        }
        Rows between =
                Rows.of(
                        count,
                        Arrays.copyOf(from, n),
                        Arrays.copyOf(to, n),
                        Arrays.copyOf(weights, n));
        int[] straight = new int[count];
        int[] joined = new int[count];
        for (int c = 0; c < count; c++) {
            straight[c] = c;
            joined[c] = c;
        }
        boolean moved = settle(between, degrees, straight, joined);
        for (int i = 0; i < of.length; i++) {
            of[i] = joined[communities.of()[i]];
        }
        return moved;
    }

    /**
     * Moves each node to the community that gains most, in order, again and again until none gains:
     * leaving everything else, node v in community c gives w(v, c) − d(c) d(v) / 2W. Of two alike
     * its own stays, else the lower number wins.
     */
    private boolean settle(Rows ties, double[] degrees, int[] nodes, int[] of) {
        double[] total = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            total[of[i]] += degrees[i];
        }
        double[] to = new double[of.length];
        int[] seen = new int[of.length];
        boolean ever = false;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int v : nodes) {
                int own = of[v];
                int count = 0;
                for (int k = ties.start(v); k < ties.end(v); k++) {
                    int c = of[ties.at(k)];
                    if (to[c] == 0) {
                        seen[count++] = c;
                    }
                    to[c] += ties.weight(k);
                }
                total[own] -= degrees[v];
                int best = own;
                double most = to[own] - total[own] * degrees[v] / all;
                double stay = most;
                for (int n = 0; n < count; n++) {
                    int c = seen[n];
                    double gain = to[c] - total[c] * degrees[v] / all;
                    boolean more = gain > most + NOTHING * all;
                    boolean alike = gain > stay + NOTHING * all && gain >= most - NOTHING * all;
                    if (more || (alike && c < best)) {
                        best = c;
                        most = Math.max(most, gain);
                    }
                    to[c] = 0;
                }
                total[best] += degrees[v];
                of[v] = best;
                moved |= best != own;
            }
            ever |= moved;
        }
        return ever;
    }

    /** Each community that hangs together only through others becomes one of each piece. */
    private int[] connected(int[] of) {
        int[] piece = new int[of.length];
        Arrays.fill(piece, -1);
        int[] stack = new int[of.length];
        for (int first = 0; first < of.length; first++) {
            if (piece[first] >= 0) {
                continue;
            }
            int waiting = 0;
            piece[first] = first;
            stack[waiting++] = first;
            while (waiting > 0) {
                int v = stack[--waiting];
                for (int k = rows.start(v); k < rows.end(v); k++) {
                    int w = rows.at(k);
                    if (piece[w] < 0 && of[w] == of[v]) {
                        piece[w] = first;
                        stack[waiting++] = w;
                    }
                }
            }
        }
        return piece;
    }
}
