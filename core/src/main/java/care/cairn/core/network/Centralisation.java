package care.cairn.core.network;

/**
 * How far a network leans on one partner (Freeman 1978): the differences between the most central
 * partner and each, over what they are in the network that leans most, a star. 0: all alike, 1: a
 * star. NaN where there are too few partners for the formula.
 *
 * <p>Where some did not answer, in-degrees are shares of those who could have named the partner,
 * out-degrees are those of who answered, and betweenness is worked out among those who answered.
 */
public final class Centralisation {
    private Centralisation() {}

    /**
     * By degree, directions left aside: Σ(max d − d) / ((n − 1)(n − 2)); each degree over the pairs
     * known of it, times n − 1, where some did not answer.
     */
    public static double degree(Network network) {
        Network either = network.undirected();
        int n = either.size();
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            int known = either.answered(i) ? n - 1 : either.answered();
            share[i] = over(either.out().count(i), known);
        }
        return leaning(share, n - 2.0);
    }

    /** By who is named: Σ(max d − d) / (n − 1)². */
    public static double in(Network network) {
        int n = network.size();
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            int asked = network.answered() - (network.answered(i) ? 1 : 0);
            share[i] = over(network.in().count(i), asked);
        }
        return leaning(share, n - 1.0);
    }

    /**
     * By who names: Σ(max d − d) / ((r − 1)(n − 1)) over the r who answered; (n − 1)² if all did.
     */
    public static double out(Network network) {
        int n = network.size();
        double[] share = new double[network.answered()];
        int r = 0;
        for (int i = 0; i < n; i++) {
            if (network.answered(i)) {
                share[r++] = over(network.out().count(i), n - 1);
            }
        }
        return leaning(share, r - 1.0);
    }

    /**
     * By betweenness: Σ(max b − b) / ((n − 1)²(n − 2)) if directed, twice that if not; each tie one
     * step.
     */
    public static double betweenness(Network network) {
        boolean complete = network.answered() == network.size();
        Network known = complete ? network : network.among(network.respondents());
        double n = known.size();
        double pairs = (n - 1) * (n - 2) / (known.directed() ? 1 : 2);
        double[] share = Betweenness.of(known);
        for (int i = 0; i < share.length; i++) {
            share[i] = pairs > 0 ? share[i] / pairs : 0;
        }
        return n < 3 ? Double.NaN : leaning(share, n - 1);
    }

    private static double over(int count, int possible) {
        return possible == 0 ? 0 : (double) count / possible;
    }

    private static double leaning(double[] shares, double star) {
        double max = 0;
        double sum = 0;
        for (double share : shares) {
            max = Math.max(max, share);
            sum += share;
        }
        return star > 0 ? (shares.length * max - sum) / star : Double.NaN;
    }
}
