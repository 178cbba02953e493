package care.cairn.core.network;

/** How far each partner depends on partners who are tied to each other anyway. */
public final class Constraint {
    private Constraint() {}

    /**
     * Burt's constraint (1992): c(i) = Σ over partners j of (p(i, j) + Σ p(i, q) p(q, j))², q being
     * common partners and p(i, j) the share of j in the ties of i, directions and weights left
     * aside. Low: it alone joins others. NaN for a partner without ties.
     */
    public static double[] of(Network network) {
        Network either = network.undirected();
        double[] constraint = new double[either.size()];
        for (int i = 0; i < constraint.length; i++) {
            int[] partners = either.named(i);
            double sum = partners.length == 0 ? Double.NaN : 0;
            for (int j : partners) {
                double share = 1.0 / partners.length;
                for (int q : partners) {
                    if (either.tied(q, j)) {
                        share += 1.0 / partners.length / either.out().count(q);
                    }
                }
                sum += share * share;
            }
            constraint[i] = sum;
        }
        return constraint;
    }
}
