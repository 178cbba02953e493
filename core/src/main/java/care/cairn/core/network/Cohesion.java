package care.cairn.core.network;

/** How much of what could be tied is tied. */
public final class Cohesion {
    private Cohesion() {}

    /**
     * Ties over the ties that could be known: with n partners of whom r answered, ties / (r (n −
     * 1)) if directed, ties / (n (n − 1)/2 − (n − r)(n − r − 1)/2) if not. With all answers these
     * are the usual ones. NaN where nothing could be known.
     */
    public static double density(Network network) {
        double n = network.size();
        double silent = n - network.answered();
        double possible =
                network.directed()
                        ? network.answered() * (n - 1)
                        : (n * (n - 1) - silent * (silent - 1)) / 2;
        return possible > 0 ? network.ties() / possible : Double.NaN;
    }

    /**
     * The share of ties that are returned, among the ties between partners who both answered; NaN
     * if there are none or the network has no directions.
     */
    public static double reciprocity(Network network) {
        if (!network.directed()) {
            return Double.NaN;
        }
        int ties = 0;
        int returned = 0;
        for (int i = 0; i < network.size(); i++) {
            if (network.answered(i)) {
                Rows in = network.in();
                Rows out = network.out();
                int back = out.start(i);
                for (int k = in.start(i); k < in.end(i); k++) {
                    while (back < out.end(i) && out.at(back) < in.at(k)) {
                        back++;
                    }
                    ties++;
                    returned += back < out.end(i) && out.at(back) == in.at(k) ? 1 : 0;
                }
            }
        }
        return ties == 0 ? Double.NaN : (double) returned / ties;
    }

    /**
     * The share of pairs with a common partner that are tied themselves (3 × triangles / connected
     * triples), directions and weights left aside; NaN if no two have a common partner.
     */
    public static double transitivity(Network network) {
        Network either = network.undirected();
        long triangles = 0;
        long triples = 0;
        for (int i = 0; i < either.size(); i++) {
            triangles += triangles(either, i);
            triples += pairs(either.out().count(i));
        }
        return triples == 0 ? Double.NaN : (double) triangles / triples;
    }

    /**
     * For each partner the share of pairs of its partners that are tied themselves (Watts and
     * Strogatz 1998), directions and weights left aside; NaN for one with fewer than two.
     */
    public static double[] clustering(Network network) {
        Network either = network.undirected();
        double[] clustering = new double[either.size()];
        for (int i = 0; i < clustering.length; i++) {
            long pairs = pairs(either.out().count(i));
            clustering[i] = pairs == 0 ? Double.NaN : (double) triangles(either, i) / pairs;
        }
        return clustering;
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    /** How many pairs of partners of {@code i} are tied. */
    private static long triangles(Network either, int i) {
        long found = 0;
        int[] row = either.named(i);
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                found += either.tied(row[a], row[b]) ? 1 : 0;
            }
        }
        return found;
    }
}
