package care.cairn.core.leadership;

import java.util.Arrays;

/**
 * The middle of some numbers and the middle half of them, such as days from opening a decision to
 * making it: a quantile lies between neighbours, q of the way from the first to the last (type 7 of
 * Hyndman and Fan 1996).
 */
public record Quartiles(double lower, double median, double upper) {

    /** Of one number for each decision, if there are 15 or more. */
    public static Reading<Quartiles> of(double... values) {
        return Reading.of(
                values.length,
                () ->
                        new Quartiles(
                                quantile(values, 0.25),
                                quantile(values, 0.5),
                                quantile(values, 0.75)));
    }

    /** How wide the middle half is. */
    public double range() {
        return upper - lower;
    }

    /** A quantile of one number or more. */
    static double quantile(double[] values, double q) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        double at = q * (rising.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (at - below) * (rising[above] - rising[below]);
    }
}
