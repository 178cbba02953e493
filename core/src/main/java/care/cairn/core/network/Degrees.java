package care.cairn.core.network;

/**
 * How many ties each partner has. Of a partner that did not answer only {@code in} is known.
 *
 * @param in how many named each partner; all its ties if undirected
 * @param out how many each partner named; all its ties if undirected; −1 if it did not answer a
 *     directed question
 * @param partners how many different partners each is tied to, either way
 */
public record Degrees(int[] in, int[] out, int[] partners) {

    /** The degrees of every partner, each array with one entry a partner. */
    public static Degrees of(Network network) {
        int size = network.size();
        int[] in = new int[size];
        int[] out = new int[size];
        int[] partners = new int[size];
        Network either = network.undirected();
        for (int i = 0; i < size; i++) {
            in[i] = network.in().count(i);
            boolean known = !network.directed() || network.answered(i);
            out[i] = known ? network.out().count(i) : -1;
            partners[i] = either.out().count(i);
        }
        return new Degrees(in, out, partners);
    }

    /** Ties in and out of {@code partner} together: one that goes both ways counts twice. */
    public int total(int partner) {
        return in[partner] + Math.max(0, out[partner]);
    }
}
