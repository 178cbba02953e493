package care.cairn.core.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Partners and the ties between them: directed or not, with weights, never changed. Partners are
 * the numbers from 0 to {@code size() - 1}. A partner who was asked and did not answer is kept as
 * such: what it would have said is unknown, and never read as "no tie".
 *
 * <p>Ties are kept by row, each row in rising order, so that nothing depends on the order in which
 * they came.
 */
public final class Network {
    private final boolean directed;

    private final Rows out;

    private final Rows in;

    private final BitSet unanswered;

    private Network(boolean directed, Rows out, Rows in, BitSet unanswered) {
        this.directed = directed;
        this.out = out;
        this.in = in;
        this.unanswered = unanswered;
    }

    /**
     * A network of {@code size} partners in which partner {@code from[k]} named partner {@code
     * to[k]}.
     *
     * @param weights above 0, one a tie
     * @throws IllegalArgumentException for a partner that is not there, a tie to oneself, a tie
     *     given twice or a weight that is not above 0
     */
    public static Network directed(int size, int[] from, int[] to, double[] weights) {
        check(size, from, to, weights);
        Rows in = Rows.of(size, to, from, weights);
        Rows out = in.turned();
        refuseDoubles(out);
        return new Network(true, out, out.turned(), new BitSet());
    }

    /** A directed network in which each tie weighs 1. */
    public static Network directed(int size, int[] from, int[] to) {
        return directed(size, from, to, ones(from.length));
    }

    /**
     * A network of {@code size} partners in which {@code one[k]} and {@code other[k]} are tied.
     * Each pair is given once, either way round.
     *
     * @throws IllegalArgumentException as for a directed one
     */
    public static Network undirected(int size, int[] one, int[] other, double[] weights) {
        check(size, one, other, weights);
        int ties = one.length;
        int[] from = Arrays.copyOf(one, 2 * ties);
        int[] to = Arrays.copyOf(other, 2 * ties);
        double[] both = Arrays.copyOf(weights, 2 * ties);
        System.arraycopy(other, 0, from, ties, ties);
        System.arraycopy(one, 0, to, ties, ties);
        System.arraycopy(weights, 0, both, ties, ties);
        Rows rows = Rows.of(size, from, to, both).turned();
        refuseDoubles(rows);
        return new Network(false, rows, rows, new BitSet());
    }

    /** An undirected network in which each tie weighs 1. */
    public static Network undirected(int size, int[] one, int[] other) {
        return undirected(size, one, other, ones(one.length));
    }

    private static Network of(boolean directed, Rows out, BitSet unanswered) {
        return new Network(directed, out, directed ? out.turned() : out, unanswered);
    }

    /**
     * The same ties, knowing that {@code partners} were asked and did not answer. In an undirected
     * network a pair is then known if one of the two answered.
     *
     * @throws IllegalArgumentException if one of them names a partner, or two of them are tied
     */
    public Network withUnanswered(BitSet partners) {
        if (partners.length() > size()) {
            throw new IllegalArgumentException(
                    "There is no partner %d among %d.".formatted(partners.length() - 1, size()));
        }
        for (int i = partners.nextSetBit(0); i >= 0; i = partners.nextSetBit(i + 1)) {
            for (int k = out.start(i); k < out.end(i); k++) {
                if (directed || partners.get(out.at(k))) {
                    throw new IllegalArgumentException(
                            "Partner %d did not answer, and yet has a tie to partner %d."
                                    .formatted(i, out.at(k)));
                }
            }
        }
        return new Network(directed, out, in, (BitSet) partners.clone());
    }

    /** The same network without directions: a tie if either named the other, weights added up. */
    public Network undirected() {
        return directed ? of(false, out.joined(in), unanswered) : this;
    }

    /** The same ties with other weights, for instance {@code weight -> 1 / weight}. */
    public Network reweighted(DoubleUnaryOperator weight) {
        Rows rows = out.reweighted(weight);
        return of(directed, rows, unanswered);
    }

    /** Those of {@code partners} and the ties between them, numbered anew in the same order. */
    public Network among(BitSet partners) {
        BitSet missing = new BitSet();
        int next = 0;
        for (int i = 0; i < size(); i++) {
            if (partners.get(i)) {
                missing.set(next++, unanswered.get(i));
            }
        }
        return of(directed, out.among(partners), missing);
    }

    /** The same partners with the answers of {@code partners} alone; the others did not answer. */
    public Network answersOf(BitSet partners) {
        BitSet silent = respondents();
        silent.and(partners);
        silent.flip(0, size());
        Which known = (from, to) -> !silent.get(from) || (!directed && !silent.get(to));
        return of(directed, out.kept(known), silent);
    }

    /** The number of partners. */
    public int size() {
        return out.size();
    }

    /** The number of ties; between two partners of an undirected network there is at most one. */
    public int ties() {
        return directed ? out.length() : out.length() / 2;
    }

    /** Whether a tie from one to another says nothing of one back. */
    public boolean directed() {
        return directed;
    }

    /** Whether {@code partner} answered, or was never asked. */
    public boolean answered(int partner) {
        return !unanswered.get(partner);
    }

    /** How many partners answered. */
    public int answered() {
        return size() - unanswered.cardinality();
    }

    /** Those who answered, or were never asked. */
    public BitSet respondents() {
        BitSet who = (BitSet) unanswered.clone();
        who.flip(0, size());
        return who;
    }

    /** Whom {@code partner} names, rising; all it is tied to if undirected. */
    public int[] named(int partner) {
        return out.row(partner);
    }

    /** Who names {@code partner}, rising; all it is tied to if undirected. */
    public int[] naming(int partner) {
        return in.row(partner);
    }

    /** Whether there is a tie from {@code from} to {@code to}. */
    public boolean tied(int from, int to) {
        return out.find(from, to) >= 0;
    }

    /** The weight of the tie from {@code from} to {@code to}; 0 if there is none. */
    public double weight(int from, int to) {
        int at = out.find(from, to);
        return at < 0 ? 0 : out.weight(at);
    }

    /**
     * This network with the answers of some partners taken from {@code other}: the tie from i to j
     * is there as it is in the other one if {@code fromOther} says so. For exchanging two waves;
     * who answered stays as here.
     *
     * @param fromOther alike both ways round if the network has no directions
     */
    public Network exchanged(Network other, Which fromOther) {
        return of(directed, out.exchanged(other.out, fromOther), unanswered);
    }

    /** Which ties are meant. */
    @FunctionalInterface
    public interface Which {
        boolean meant(int from, int to);
    }

    Rows out() {
        return out;
    }

    Rows in() {
        return in;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void check(int size, int[] from, int[] to, double[] weights) {
        if (size < 0 || from.length != to.length || from.length != weights.length) {
            throw new IllegalArgumentException(
                    "A network of %d partners cannot have %d, %d and %d ends and weights."
                            .formatted(size, from.length, to.length, weights.length));
        }
        for (int k = 0; k < from.length; k++) {
            if (from[k] < 0 || from[k] >= size || to[k] < 0 || to[k] >= size) {
                throw new IllegalArgumentException(
                        "Tie %d goes from partner %d to %d; there are %d, from 0 on."
                                .formatted(k, from[k], to[k], size));
            }
            if (from[k] == to[k]) {
                throw new IllegalArgumentException(
                        "Tie %d goes from partner %d to itself.".formatted(k, from[k]));
            }
            if (!(weights[k] > 0) || Double.isInfinite(weights[k])) {
                throw new IllegalArgumentException(
                        "Tie %d weighs %s; a weight is above 0.".formatted(k, weights[k]));
            }
        }
    }

    private static void refuseDoubles(Rows rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int k = rows.start(i) + 1; k < rows.end(i); k++) {
                if (rows.at(k) == rows.at(k - 1)) {
                    throw new IllegalArgumentException(
                            "The tie between partners %d and %d is given twice."
                                    .formatted(i, rows.at(k)));
                }
            }
        }
    }
}
