package care.cairn.core.opinion.groups;

import java.util.Arrays;

/**
 * Points in groups around centres: k-means++ (Arthur and Vassilvitskii 2007), then Lloyd's steps.
 *
 * @param axes how many numbers a point has
 * @param centres the centres, one after the other
 * @param within the mean squared distance of the points from their centres
 */
record KMeans(int axes, double[] centres, double within) {

    private static final int STEPS = 40;

    /** The best of some starts; with fewer different points than {@code k} centres coincide. */
    static KMeans fit(double[] points, int axes, int k, Chance chance, int starts) {
        KMeans best = settle(points, axes, begin(points, axes, k, chance));
        for (int start = 1; start < starts; start++) {
            KMeans found = settle(points, axes, begin(points, axes, k, chance));
            if (found.within < best.within) {
                best = found;
            }
        }
        return best;
    }

    int groups() {
        return centres.length / axes;
    }

    /** The centre nearest to the point at {@code at}. */
    int nearest(double[] points, int at) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < centres.length / axes; g++) {
            double distance = distance(points, at, centres, g * axes, axes);
            if (distance < least) {
                least = distance;
                best = g;
            }
        }
        return best;
    }

    /** The nearest centre of every point. */
    int[] nearest(double[] points) {
        int[] groups = new int[points.length / axes];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = nearest(points, i * axes);
        }
        return groups;
    }

    private static double[] begin(double[] points, int axes, int k, Chance chance) {
        int n = points.length / axes;
        double[] centres = new double[k * axes];
        double[] least = new double[n];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int next = chance.below(n);
        for (int g = 0; g < k; g++) {
            System.arraycopy(points, next * axes, centres, g * axes, axes);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                least[i] = Math.min(least[i], distance(points, i * axes, centres, g * axes, axes));
                sum += least[i];
            }
            double left = chance.uniform() * sum;
            next = n - 1;
            for (int i = 0; i < n; i++) {
                left -= least[i];
                if (left < 0) {
                    next = i;
                    break;
                }
            }
        }
        return centres;
    }

    private static KMeans settle(double[] points, int axes, double[] centres) {
        int n = points.length / axes;
        int k = centres.length / axes;
        double[] sums = new double[centres.length];
        int[] sizes = new int[k];
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(sums, 0);
            Arrays.fill(sizes, 0);
            double within = 0;
            for (int at = 0; at < points.length; at += axes) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int g = 0; g < k; g++) {
                    double distance = distance(points, at, centres, g * axes, axes);
                    if (distance < least) {
                        least = distance;
                        best = g;
                    }
                }
                within += least;
                sizes[best]++;
                for (int a = 0; a < axes; a++) {
                    sums[best * axes + a] += points[at + a];
                }
            }
            for (int g = 0; g < k; g++) {
                for (int a = 0; a < axes && sizes[g] > 0; a++) {
                    centres[g * axes + a] = sums[g * axes + a] / sizes[g];
                }
            }
            if (within >= before * (1 - 1e-4)) {
                before = within;
                break;
            }
            before = within;
        }
        return new KMeans(axes, centres, before / n);
    }

    private static double distance(double[] a, int i, double[] b, int j, int axes) {
        double sum = 0;
        for (int k = 0; k < axes; k++) {
            double by = a[i + k] - b[j + k];
            sum += by * by;
        }
        return sum;
    }
}
