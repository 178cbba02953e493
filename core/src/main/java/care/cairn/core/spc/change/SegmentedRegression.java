package care.cairn.core.spc.change;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

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

    private static final int TERMS = 4;

    /**
     * Fits {@code values} (NaN where missing) around {@code change}, with ⌊4 (n/100)^(2/9)⌋ lags;
     * empty with fewer than twelve known values, or fewer than three on either side.
     */
    public static Optional<SegmentedRegression> fit(double[] values, int change) {
        int n = (int) IntStream.range(0, values.length).filter(i -> known(values, i)).count();
        return fit(values, change, (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)));
    }

    /** As {@link #fit(double[], int)}, with {@code lags} of one's own. */
    public static Optional<SegmentedRegression> fit(double[] values, int change, int lags) {
        int[] times = IntStream.range(0, values.length).filter(i -> known(values, i)).toArray();
        long before = IntStream.of(times).filter(t -> t < change).count();
        if (times.length < 12 || before < 3 || times.length - before < 3) {
            return Optional.empty();
        }
        RealMatrix x = MatrixUtils.createRealMatrix(times.length, TERMS);
        RealVector y = MatrixUtils.createRealVector(new double[times.length]);
        for (int i = 0; i < times.length; i++) {
            x.setRow(i, terms(times[i], change));
            y.setEntry(i, values[times[i]]);
        }
        RealMatrix inverse = new LUDecomposition(x.transposeMultiply(x)).getSolver().getInverse();
        RealVector b = inverse.operate(x.transpose().operate(y));
        RealVector rest = y.subtract(x.operate(b));
        RealMatrix meat = meat(x, rest, times, lags);
        RealMatrix covariance =
                inverse.multiply(meat)
                        .multiply(inverse)
                        .scalarMultiply(times.length / (double) (times.length - TERMS));
        double t = new TDistribution(times.length - TERMS).inverseCumulativeProbability(0.975);
        Estimate[] estimates =
                IntStream.range(0, TERMS)
                        .mapToObj(k -> {
                            double error = Math.sqrt(covariance.getEntry(k, k));
                            double value = b.getEntry(k);
                            return new Estimate(value, error, value - t * error, value + t * error);
                        })
                        .toArray(Estimate[]::new);
        return Optional.of(
                new SegmentedRegression(
                        change,
                        times.length,
                        lags,
                        estimates[0],
                        estimates[1],
                        estimates[2],
                        estimates[3],
                        resemblance(rest, times)));
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

    private static boolean known(double[] values, int i) {
        return !Double.isNaN(values[i]);
    }

    private static double[] terms(int t, int change) {
        return t < change ? new double[] {1, t, 0, 0} : new double[] {1, t, 1, (double) t - change};
    }

    /** Σ w(|s−t|) e(s) e(t) x(s)x(t)ᵀ, w falling from 1 to 0 over the lags. */
    private static RealMatrix meat(RealMatrix x, RealVector rest, int[] times, int lags) {
        RealMatrix meat = MatrixUtils.createRealMatrix(TERMS, TERMS);
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < times.length; j++) {
                int apart = Math.abs(times[i] - times[j]);
                if (apart <= lags) {
                    double weight = 1 - apart / (lags + 1.0);
                    meat =
                            meat.add(
                                    x.getRowVector(i)
                                            .outerProduct(x.getRowVector(j))
                                            .scalarMultiply(
                                                    weight * rest.getEntry(i) * rest.getEntry(j)));
                }
            }
        }
        return meat;
    }

    private static double resemblance(RealVector rest, int[] times) {
        double products = 0;
        for (int i = 1; i < times.length; i++) {
            products += times[i] - times[i - 1] == 1 ? rest.getEntry(i) * rest.getEntry(i - 1) : 0;
        }
        double squares = rest.dotProduct(rest);
        return squares > 0 ? products / squares : 0;
    }
}
