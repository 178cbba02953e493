package care.cairn.core.instrument;

import java.util.Arrays;

/**
 * Where some levels lie: quartiles between neighbours, q of the way from the first to the last
 * (type 7 of Hyndman and Fan 1996), and whether raters are split.
 *
 * @param raters how many
 * @param median NaN, as all that follow, for nobody
 * @param outside how many lie more than 1 from the median
 */
public record Middle(int raters, double lower, double median, double upper, int outside) {

    /** Of levels in any order; all figures are NaN and the counts 0 if there are none. */
    public static Middle of(double[] levels) {
        double[] rising = levels.clone();
        Arrays.sort(rising);
        double median = quantile(rising, 0.5);
        int outside = (int) Arrays.stream(rising).filter(x -> Math.abs(x - median) > 1).count();
        return new Middle(
                rising.length, quantile(rising, 0.25), median, quantile(rising, 0.75), outside);
    }

    /** How wide the middle half is. */
    public double range() {
        return upper - lower;
    }

    /**
     * Whether more than a third lie outside of one level around the median: then the median stands
     * for nobody, and the word is "uncertain" (the rule of a Delphi study of integrated care, made
     * general).
     */
    public boolean split() {
        return 3 * outside > raters;
    }

    private static double quantile(double[] rising, double q) {
        if (rising.length == 0) {
            return Double.NaN;
        }
        double at = q * (rising.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (at - below) * (rising[above] - rising[below]);
    }
}
