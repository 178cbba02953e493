package care.cairn.core.network;

/**
 * As {@link Steps}, for 64 partners or fewer: sets of partners are the bits of one number, so that
 * a walk asks for the partners at the next distance and for the ways to each, and passes over all
 * other ties.
 */
final class FewSteps {
    static final int MOST = Long.SIZE;

    private final long[] out;
    private final long[] in;
    private final double[] ways;
    private final double[] share;

    /** The partners at each distance from the source. */
    private final long[] rings;

    FewSteps(Rows rows) {
        int size = rows.size();
        out = new long[size];
        in = new long[size];
        ways = new double[size];
        share = new double[size];
        rings = new long[size + 1];
        for (int i = 0; i < size; i++) {
            for (int k = rows.start(i); k < rows.end(i); k++) {
                out[i] |= 1L << rows.at(k);
                in[rows.at(k)] |= 1L << i;
            }
        }
    }

    /** Adds to each partner how much of the shortest ways from {@code source} leads through it. */
    void add(int source, double[] between) {
        int last = walk(source);
        for (int ring = last; ring > 0; ring--) {
            long further = ring < last ? rings[ring + 1] : 0;
            for (long left = rings[ring]; left != 0; left &= left - 1) {
                int v = Long.numberOfTrailingZeros(left);
                double sum = 0;
                for (long on = out[v] & further; on != 0; on &= on - 1) {
                    sum += share[Long.numberOfTrailingZeros(on)];
                }
                double depends = sum * ways[v];
                share[v] = (1 + depends) / ways[v];
                between[v] += depends;
            }
        }
    }

    /** Walks out from {@code source}; returns the largest distance to which it comes. */
    private int walk(int source) {
        long ring = 1L << source;
        long seen = ring;
        ways[source] = 1;
        int distance = 0;
        while (true) {
            long next = 0;
            for (long left = ring; left != 0; left &= left - 1) {
                next |= out[Long.numberOfTrailingZeros(left)];
            }
            next &= ~seen;
            if (next == 0) {
                return distance;
            }
            for (long left = next; left != 0; left &= left - 1) {
                int w = Long.numberOfTrailingZeros(left);
                double sum = 0;
                for (long back = in[w] & ring; back != 0; back &= back - 1) {
                    sum += ways[Long.numberOfTrailingZeros(back)];
                }
                ways[w] = sum;
            }
            rings[++distance] = next;
            seen |= next;
            ring = next;
        }
    }
}
