package care.cairn.core.spc.change;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Lines fitted by least squares, with errors that allow for unequal variance and autocorrelation up
 * to some points apart (Newey and West 1987, Bartlett weights, times n/(n − terms)), and 95 %
 * intervals from Student's t with n − terms degrees of freedom.
 *
 * @param estimates one for each term
 * @param resemblance the autocorrelation of neighbouring residuals
 */
record LeastSquares(List<Estimate> estimates, double resemblance) {

    /**
     * Fits what stands in {@code rows} to {@code values}.
     *
     * @param rows the terms of each known point
     * @param values the value of each known point
     * @param times the place of each known point among all, rising
     * @param lags how far apart points may depend on each other
     */
    static LeastSquares fit(double[][] rows, double[] values, int[] times, int lags) {
        RealMatrix x = MatrixUtils.createRealMatrix(rows);
        RealVector y = MatrixUtils.createRealVector(values);
        int n = rows.length;
        int terms = rows[0].length;
        RealMatrix inverse = new LUDecomposition(x.transposeMultiply(x)).getSolver().getInverse();
        RealVector b = inverse.operate(x.transpose().operate(y));
        RealVector rest = y.subtract(x.operate(b));
        RealMatrix covariance =
                inverse.multiply(meat(x, rest, times, lags))
                        .multiply(inverse)
                        .scalarMultiply(n / (double) (n - terms));
        double t = new TDistribution(n - terms).inverseCumulativeProbability(0.975);
        List<Estimate> estimates =
                IntStream.range(0, terms)
                        .mapToObj(k -> {
                            double error = Math.sqrt(covariance.getEntry(k, k));
                            double value = b.getEntry(k);
                            return new Estimate(value, error, value - t * error, value + t * error);
                        })
                        .toList();
        return new LeastSquares(estimates, resemblance(rest, times));
    }

    /** The points of {@code values} that are known, by their place. */
    static int[] known(double[] values) {
        return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    }

    /** ⌊4 (n/100)^(2/9)⌋, the usual number of lags for {@code n} points. */
    static int usualLags(int n) {
        return (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
    }

    /** Σ w(|s−t|) e(s) e(t) x(s)x(t)ᵀ, w falling from 1 to 0 over the lags. */
    private static RealMatrix meat(RealMatrix x, RealVector rest, int[] times, int lags) {
        int terms = x.getColumnDimension();
        RealMatrix meat = MatrixUtils.createRealMatrix(terms, terms);
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
