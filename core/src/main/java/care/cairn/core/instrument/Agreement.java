package care.cairn.core.instrument;

import java.util.Arrays;

/**
 * Agreement on an ordered scale (van der Eijk 2001, "Measuring agreement in ordered rating scales",
 * Quality and Quantity 35, 325–341): 1 if all give one level, 0 if all levels are given alike, −1
 * if half give the lowest and half the highest. Unlike a variance it does not move with the mean
 * and tells two camps from a wide spread.
 *
 * <p>Counts are cut into layers, in each of which every level is either given or not; A is the mean
 * of the layers' agreements, weighted by how many answers they hold. That of a layer of K levels, S
 * of them given, is U (1 − (S − 1)/(K − 1)) with U = ((K − 2) TU − (K − 1) TDU) / ((K − 2)(TU +
 * TDU)); TU counts triples of levels in which two neighbours of the three are given and the other
 * is not, TDU those in which only the middle one is not.
 */
public final class Agreement {
    private Agreement() {}

    /**
     * Of how many gave each level, in order.
     *
     * @return NaN for nobody, or a scale of fewer than three levels
     */
    public static double of(int[] counts) {
        int all = Arrays.stream(counts).sum();
        if (counts.length < 3 || all == 0) {
            return Double.NaN;
        }
        int[] left = counts.clone();
        double sum = 0;
        while (true) {
            int height = Arrays.stream(left).filter(count -> count > 0).min().orElse(0);
            if (height == 0) {
                return sum / all;
            }
            boolean[] given = new boolean[left.length];
            int levels = 0;
            for (int i = 0; i < left.length; i++) {
                given[i] = left[i] > 0;
                levels += given[i] ? 1 : 0;
                left[i] = Math.max(0, left[i] - height);
            }
            sum += layer(given, levels) * levels * height;
        }
    }

    private static double layer(boolean[] given, int levels) {
        int k = given.length;
        double unimodal = 0;
        double bimodal = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                for (int c = b + 1; c < k; c++) {
                    bimodal += given[a] && !given[b] && given[c] ? 1 : 0;
                    unimodal += given[b] && given[a] != given[c] ? 1 : 0;
                }
            }
        }
        double triples = unimodal + bimodal;
        double u =
                triples == 0 ? 1 : ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * triples);
        return u * (1 - (levels - 1.0) / (k - 1));
    }
}
