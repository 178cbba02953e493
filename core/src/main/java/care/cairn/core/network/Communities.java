package care.cairn.core.network;

import java.util.SplittableRandom;

/**
 * Groups of partners with more ties among themselves than chance would give, directions left aside:
 * a partition of high modularity Q = Σ (w(c)/W − (d(c)/2W)²), w(c) being the weight within
 * community c, d(c) its sum of degrees and W the weight of all ties (Newman and Girvan 2004).
 *
 * <p>Found by moving partners and then whole communities as long as Q grows (Louvain: Blondel et
 * al. 2008), no community being left in several pieces (the flaw that Leiden mends: Traag et al.
 * 2019), from {@value #STARTS} fixed orders of partners; the best is kept, the earlier of two
 * alike. So the answer is the same every time, and whatever the order of the ties. That no
 * partition is better cannot be promised: finding the best one is not feasible in general.
 *
 * @param of the community of each partner, numbered by their first partner
 * @param count how many there are
 * @param modularity Q of this partition; NaN without ties
 */
public record Communities(int[] of, int count, double modularity) {
    private static final int STARTS = 24;

    /** The communities of {@code network} by the weights of its ties. */
    public static Communities of(Network network) {
        Rows rows = network.undirected().out();
        SplittableRandom random = new SplittableRandom(2008);
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Components best = Components.numbered(order.clone());
        double modularity = modularity(rows, best.of());
        for (int start = 0; start < STARTS; start++) {
            Components found = Components.numbered(new Louvain(rows, order).partition());
            double reached = modularity(rows, found.of());
            if (reached > modularity + 1e-12) {
                best = found;
                modularity = reached;
            }
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
        return new Communities(best.of(), best.count(), modularity);
    }

    /** The modularity of any partition; {@code groups} has the group of each partner. */
    public static double modularity(Network network, int[] groups) {
        if (groups.length != network.size()) {
            throw new IllegalArgumentException(
                    "%d partners have %d groups.".formatted(network.size(), groups.length));
        }
        return modularity(network.undirected().out(), Components.numbered(dense(groups)).of());
    }

    /** Any numbers as numbers from 0 to size − 1. */
    private static int[] dense(int[] groups) {
        int[] first = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            int j = 0;
            while (groups[j] != groups[i]) {
                j++;
            }
            first[i] = j;
        }
        return first;
    }

    private static double modularity(Rows rows, int[] of) {
        double[] degrees = new double[of.length];
        double within = 0;
        double all = 0;
        for (int i = 0; i < of.length; i++) {
            for (int k = rows.start(i); k < rows.end(i); k++) {
                double weight = rows.weight(k);
                all += weight;
                degrees[of[i]] += weight;
                within += of[rows.at(k)] == of[i] ? weight : 0;
            }
        }
        double expected = 0;
        for (double degree : degrees) {
            expected += degree / all * (degree / all);
        }
        return within / all - expected;
    }
}
