package care.cairn.core.spc;

import java.util.Arrays;

/** Means of values and of the absolute differences between neighbours; NaN marks a gap. */
public final class MovingRange {
    /** The factor of the upper limit for moving ranges, D4 for two values (3.267). */
    public static final double UPPER = 3.267;

    /** The mean range of two values of a normal distribution in standard deviations, d2 (1.128). */
    public static final double D2 = 1.128;

    private MovingRange() {}

    /** The mean of the values that are not NaN. */
    public static double mean(double[] values) {
        return mean(values, 0, values.length);
    }

    /**
     * The mean moving range of {@code values}; see {@link #meanRange(double[], int, int, boolean)}.
     */
    public static double meanRange(double[] values, boolean screened) {
        return meanRange(values, 0, values.length, screened);
    }

    /** The mean of ranges of one's own making, none NaN, screened as moving ranges are. */
    public static double meanOf(double[] ranges, boolean screened) {
        double mean = mean(ranges);
        double[] kept = Arrays.stream(ranges).filter(range -> range < UPPER * mean).toArray();
        double screenedMean = mean(kept);
        return screened && screenedMean > 0 ? screenedMean : mean;
    }

    /** A second pass over the rests makes the mean of equal values that very value. */
    static double mean(double[] values, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double rest = 0;
        for (int i = from; i < to; i++) {
            double difference = values[i] - mean;
            if (!Double.isNaN(difference)) {
                rest += difference;
            }
        }
        return mean + rest / count;
    }

    /**
     * The mean of |x(i) − x(i−1)|, without those at a gap; NaN if there are none. Screened, ranges
     * of 3.267 times the mean or more are dropped once and the mean taken again (Nelson 1982),
     * unless nothing but zeros would be left: limits of no width would make every point a signal.
     */
    static double meanRange(double[] values, int from, int to, boolean screened) {
        double sum = 0;
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (!Double.isNaN(range)) {
                sum += range;
                count++;
            }
        }
        double mean = sum / count;
        if (!screened || count == 0) {
            return mean;
        }
        double bound = UPPER * mean;
        double kept = 0;
        int keptCount = 0;
        for (int i = from + 1; i < to; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (range < bound) {
                kept += range;
                keptCount++;
            }
        }
        return kept > 0 ? kept / keptCount : mean;
    }
}
