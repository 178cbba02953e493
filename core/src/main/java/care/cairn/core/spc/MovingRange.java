package care.cairn.core.spc;

import java.util.Arrays;

/** Means of values and of the absolute differences between neighbours; NaN marks a gap. */
public final class MovingRange {
    /** The factor of the upper limit for moving ranges, D4 for two values (3.267). */
    public static final double UPPER = 3.267;

    /** The mean range of two values of a normal distribution in standard deviations, d2 (1.128). */
    public static final double D2 = 1.128;

    private MovingRange() {}

    /** The mean of the values that are not NaN; NaN if there are none. */
    public static double mean(double[] values) {
        double[] known = known(values);
        return mean(known, 0, known.length);
    }

    /**
     * The mean of |x(i) − x(i−1)|, without those at a gap; NaN if there are none. Screened, ranges
     * of 3.267 times the mean or more are dropped once and the mean taken again (Nelson 1982),
     * unless nothing but zeros would be left: limits of no width would make every point a signal.
     */
    public static double meanRange(double[] values, boolean screened) {
        double[] ranges = new double[Math.max(values.length - 1, 0)];
        Arrays.setAll(ranges, i -> Math.abs(values[i + 1] - values[i]));
        return meanOf(known(ranges), screened);
    }

    /** The mean of ranges of one's own making, none NaN, screened as moving ranges are. */
    public static double meanOf(double[] ranges, boolean screened) {
        double mean = mean(ranges, 0, ranges.length);
        return screened ? screened(ranges, mean) : mean;
    }

    private static double screened(double[] ranges, double mean) {
        double bound = UPPER * mean;
        double sum = 0;
        int count = 0;
        for (double range : ranges) {
            if (range < bound) {
                sum += range;
                count++;
            }
        }
        return sum > 0 ? sum / count : mean;
    }

    /**
     * The mean of a stretch without gaps. A second pass over the rests makes the mean of equal
     * values that very value. Four sums at a time, as one waits for its last addition.
     */
    static double mean(double[] values, int from, int to) {
        double mean = sum(values, from, to, 0) / (to - from);
        return mean + sum(values, from, to, mean) / (to - from);
    }

    private static double sum(double[] values, int from, int to, double less) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += values[i] - less;
            b += values[i + 1] - less;
            c += values[i + 2] - less;
            d += values[i + 3] - less;
        }
        for (; i < to; i++) {
            a += values[i] - less;
        }
        return a + b + (c + d);
    }

    /** The mean moving range of a stretch without gaps. */
    static double meanRange(double[] values, int from, int to, boolean screened) {
        if (screened) {
            return meanRange(Arrays.copyOfRange(values, from, to), true);
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from + 1;
        for (; i + 3 < to; i += 4) {
            a += Math.abs(values[i] - values[i - 1]);
            b += Math.abs(values[i + 1] - values[i]);
            c += Math.abs(values[i + 2] - values[i + 1]);
            d += Math.abs(values[i + 3] - values[i + 2]);
        }
        for (; i < to; i++) {
            a += Math.abs(values[i] - values[i - 1]);
        }
        return (a + b + (c + d)) / (to - from - 1);
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
