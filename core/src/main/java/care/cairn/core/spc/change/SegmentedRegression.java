package care.cairn.core.spc.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A straight line before a change and another after it: y(t) = level + slope t + step after + bend
 * (t − T) after, t from 0, T the first point after the change.
 *
 * <p>Least squares; the errors allow for unequal variance and autocorrelation up to {@code lags}
 * points apart (Newey and West 1987, Bartlett weights, times n/(n − 4)), intervals from Student's t
 * with n − 4 degrees of freedom. Under about 24 points such intervals are still too narrow (Turner
 * 2020).
 *
 * @param change T
 * @param points n, the points that are known
 * @param lags how far apart points may depend on each other
 * @param level the value at t = 0
 * @param slope the change a point before T
 * @param step the jump at T
 * @param bend how much steeper the line is after T
 * @param resemblance the autocorrelation of neighbouring residuals
 */
public record SegmentedRegression(
        int change,
        int points,
        int lags,
        Estimate level,
        Estimate slope,
        Estimate step,
        Estimate bend,
        double resemblance) {

    /**
     * Fits {@code values} (NaN where missing) around {@code change}, with ⌊4 (n/100)^(2/9)⌋ lags;
     * empty with fewer than twelve known values, or fewer than three on either side.
     */
    public static Optional<SegmentedRegression> fit(double[] values, int change) {
        return fit(values, change, LeastSquares.usualLags(LeastSquares.known(values).length));
    }

    /** As {@link #fit(double[], int)}, with {@code lags} of one's own. */
    public static Optional<SegmentedRegression> fit(double[] values, int change, int lags) {
        int[] times = LeastSquares.known(values);
        long before = IntStream.of(times).filter(t -> t < change).count();
        if (times.length < 12 || before < 3 || times.length - before < 3) {
            return Optional.empty();
        }
        double[][] rows = new double[times.length][];
        double[] y = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            rows[i] = terms(times[i], change);
            y[i] = values[times[i]];
        }
        LeastSquares fit = LeastSquares.fit(rows, y, times, lags);
        List<Estimate> estimates = fit.estimates();
        return Optional.of(
                new SegmentedRegression(
                        change,
                        times.length,
                        lags,
                        estimates.get(0),
                        estimates.get(1),
                        estimates.get(2),
                        estimates.get(3),
                        fit.resemblance()));
    }

    /** What the first line says of point {@code t}: the value to be expected without the change. */
    public double withoutChange(int t) {
        return level.value() + slope.value() * t;
    }

    /** What both lines say of point {@code t}. */
    public double fitted(int t) {
        double after = t < change ? 0 : step.value() + bend.value() * (t - change);
        return withoutChange(t) + after;
    }

    private static double[] terms(int t, int change) {
        return t < change ? new double[] {1, t, 0, 0} : new double[] {1, t, 1, (double) t - change};
    }
}
