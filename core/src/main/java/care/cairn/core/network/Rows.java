package care.cairn.core.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Ties by partner in three arrays (compressed rows): those of partner i are the entries from {@code
 * start(i)} to {@code end(i)}, exclusive.
 */
final class Rows {
    private final int[] start;

    private final int[] to;

    private final double[] weight;

    /**
     * @param start size + 1 entries
     * @param to the other end of each tie, rising within a row
     */
    Rows(int[] start, int[] to, double[] weight) {
        this.start = start;
        this.to = to;
        this.weight = weight;
    }

    /** Rows by {@code from}; within a row in the order given. */
    static Rows of(int size, int[] from, int[] to, double[] weights) {
        int[] start = new int[size + 1];
        for (int i : from) {
            start[i + 1]++;
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, size);
        int[] ends = new int[to.length];
        double[] kept = new double[to.length];
        for (int k = 0; k < from.length; k++) {
            int at = next[from[k]]++;
            ends[at] = to[k];
            kept[at] = weights[k];
        }
        return new Rows(start, ends, kept);
    }

    /** The same ties by their other end; its rows rise whatever the order of these was. */
    Rows turned() {
        int[] from = new int[to.length];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(from, start[i], start[i + 1], i);
        }
        return of(size(), to, from, weight);
    }

    /** Both rows of each partner as one; where both have a tie, their weights added up. */
    Rows joined(Rows other) {
        int[] starts = new int[size() + 1];
        int[] ends = new int[length() + other.length()];
        double[] weights = new double[ends.length];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            int a = start(i);
            int b = other.start(i);
            while (a < end(i) || b < other.end(i)) {
                int one = a < end(i) ? at(a) : Integer.MAX_VALUE;
                int two = b < other.end(i) ? other.at(b) : Integer.MAX_VALUE;
                ends[n] = Math.min(one, two);
                weights[n] = (one <= two ? weight(a++) : 0) + (two <= one ? other.weight(b++) : 0);
                n++;
            }
            starts[i + 1] = n;
        }
        return new Rows(starts, Arrays.copyOf(ends, n), Arrays.copyOf(weights, n));
    }

    /** Of each pair the tie here or the one of {@code other}, as {@code fromOther} says. */
    Rows exchanged(Rows other, Network.Which fromOther) {
        int[] starts = new int[size() + 1];
        int[] ends = new int[length() + other.length()];
        double[] weights = new double[ends.length];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            int a = start(i);
            int b = other.start(i);
            while (a < end(i) || b < other.end(i)) {
                int one = a < end(i) ? at(a) : Integer.MAX_VALUE;
                int two = b < other.end(i) ? other.at(b) : Integer.MAX_VALUE;
                int to = Math.min(one, two);
                boolean theirs = fromOther.meant(i, to);
                if (theirs ? two == to : one == to) {
                    ends[n] = to;
                    weights[n++] = theirs ? other.weight(b) : weight(a);
                }
                a += one == to ? 1 : 0;
                b += two == to ? 1 : 0;
            }
            starts[i + 1] = n;
        }
        return new Rows(starts, Arrays.copyOf(ends, n), Arrays.copyOf(weights, n));
    }

    Rows kept(Network.Which which) {
        int[] starts = new int[size() + 1];
        int[] ends = new int[length()];
        double[] weights = new double[length()];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            for (int k = start(i); k < end(i); k++) {
                if (which.meant(i, at(k))) {
                    ends[n] = at(k);
                    weights[n++] = weight(k);
                }
            }
            starts[i + 1] = n;
        }
        return new Rows(starts, Arrays.copyOf(ends, n), Arrays.copyOf(weights, n));
    }

    Rows reweighted(DoubleUnaryOperator operator) {
        double[] weights = Arrays.stream(weight).map(operator).toArray();
        for (double w : weights) {
            if (!(w > 0) || Double.isInfinite(w)) {
                throw new IllegalArgumentException("A weight is above 0; %s is not.".formatted(w));
            }
        }
        return new Rows(start, to, weights);
    }

    Rows among(BitSet partners) {
        int[] number = new int[size()];
        int size = 0;
        for (int i = 0; i < size(); i++) {
            number[i] = partners.get(i) ? size++ : -1;
        }
        int[] starts = new int[size + 1];
        int[] ends = new int[length()];
        double[] weights = new double[length()];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            for (int k = start(i); number[i] >= 0 && k < end(i); k++) {
                if (number[at(k)] >= 0) {
                    ends[n] = number[at(k)];
                    weights[n++] = weight(k);
                }
            }
            if (number[i] >= 0) {
                starts[number[i] + 1] = n;
            }
        }
        return new Rows(starts, Arrays.copyOf(ends, n), Arrays.copyOf(weights, n));
    }

    int size() {
        return start.length - 1;
    }

    int length() {
        return to.length;
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return start[i + 1];
    }

    int at(int k) {
        return to[k];
    }

    double weight(int k) {
        return weight[k];
    }

    /** The number of ties in row {@code i}. */
    int count(int i) {
        return start[i + 1] - start[i];
    }

    int[] row(int i) {
        return Arrays.copyOfRange(to, start[i], start[i + 1]);
    }

    /** Where row {@code i} has {@code j}; below 0 if nowhere. */
    int find(int i, int j) {
        return Arrays.binarySearch(to, start[i], start[i + 1], j);
    }

    /** The arrays themselves, for what is counted in nanoseconds: never written to. */
    int[] starts() {
        return start;
    }

    int[] ends() {
        return to;
    }

    double[] weights() {
        return weight;
    }
}
