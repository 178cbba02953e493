package care.cairn.core.network;

/**
 * How often each partner lies on shortest ways between others: b(v) = Σ σ(s, t | v) / σ(s, t) over
 * the pairs s ≠ v ≠ t, σ being numbers of shortest ways (Freeman 1977); each pair once if
 * undirected, each direction if directed. Worked out by the sums of Brandes (2001): n · ties steps,
 * n (ties + n log n) with distances.
 *
 * <p>Ways go along the ties that are known: where partners did not answer, some are missing.
 */
public final class Betweenness {
    /** Two ways are equally short if they differ by less than this part of their length. */
    private static final double NEAR = 1e-10;

    private Betweenness() {}

    /** The betweenness of each partner, each tie being one step. */
    public static double[] of(Network network) {
        double[] between = new double[network.size()];
        if (between.length <= FewSteps.MOST) {
            FewSteps steps = new FewSteps(network.out());
            for (int source = 0; source < between.length; source++) {
                steps.add(source, between);
            }
        } else {
            Steps steps = new Steps(network.out());
            for (int source = 0; source < between.length; source++) {
                steps.add(source, between);
            }
        }
        return halved(network, between);
    }

    /**
     * The betweenness of each partner, the weight of a tie being its length. For ties that weigh
     * more the stronger they are, hand in {@code network.reweighted(w -> 1 / w)}.
     */
    public static double[] ofDistances(Network network) {
        int size = network.size();
        Rows out = network.out();
        Rows in = network.in();
        double[] between = new double[size];
        double[] ways = new double[size];
        double[] share = new double[size];
        ShortestWays shortest = new ShortestWays(network);
        for (int source = 0; source < size; source++) {
            int reached = shortest.from(source);
            ways[source] = 1;
            for (int n = 1; n < reached; n++) {
                int v = shortest.reached(n);
                double sum = 0;
                for (int k = in.start(v); k < in.end(v); k++) {
                    int u = in.at(k);
                    if (leads(shortest, u, v, in.weight(k))) {
                        sum += ways[u];
                    }
                }
                ways[v] = sum;
            }
            for (int n = reached - 1; n > 0; n--) {
                int v = shortest.reached(n);
                double sum = 0;
                for (int k = out.start(v); k < out.end(v); k++) {
                    int w = out.at(k);
                    if (leads(shortest, v, w, out.weight(k))) {
                        sum += share[w];
                    }
                }
                double depends = sum * ways[v];
                share[v] = (1 + depends) / ways[v];
                between[v] += depends;
            }
        }
        return halved(network, between);
    }

    private static boolean leads(ShortestWays shortest, int u, int v, double length) {
        double there = shortest.distance(v);
        return Math.abs(shortest.distance(u) + length - there) <= NEAR * there;
    }

    private static double[] halved(Network network, double[] between) {
        for (int i = 0; i < between.length && !network.directed(); i++) {
            between[i] /= 2;
        }
        return between;
    }
}
