package care.cairn.core.spc.change;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much higher the mean is after a change than before it, with an interval: y(t) = level + shift
 * after. The figure that stands beside a prediction; it takes both stretches for level, so where
 * there is a slope {@link SegmentedRegression} says more.
 *
 * <p>Errors as there (Newey and West 1987), Student's t with n − 2 degrees of freedom. Such
 * intervals are too narrow for few points, so each is made wider by what Kiefer and Vogelsang
 * (2005, Econometric Theory 21) found for the Bartlett kernel: (1.96 + 2.9694 b + 0.416 b² − 0.5324
 * b³) / 1.96 where b is (lags + 1)/n.
 *
 * @param before the points known before the change
 * @param after the points known from the first one on that is compared
 * @param level the mean before
 * @param shift how much higher the mean after is
 */
public record MeanChange(int before, int after, Estimate level, Estimate shift) {
    private static final int LEAST = 3;

    /**
     * Compares the values (NaN where missing) from {@code from} up to {@code change} with those
     * from {@code earliest} on; empty with fewer than three known on either side.
     */
    public static Optional<MeanChange> of(double[] values, int from, int change, int earliest) {
        double[] compared = values.clone();
        for (int i = 0; i < compared.length; i++) {
            if (i < from || (i >= change && i < earliest)) {
                compared[i] = Double.NaN;
            }
        }
        int[] times = LeastSquares.known(compared);
        int before = (int) IntStream.of(times).filter(t -> t < change).count();
        int after = times.length - before;
        if (before < LEAST || after < LEAST) {
            return Optional.empty();
        }
        double[][] rows = new double[times.length][];
        double[] known = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            rows[i] = new double[] {1, times[i] < change ? 0 : 1};
            known[i] = compared[times[i]];
        }
        int lags = LeastSquares.usualLags(times.length);
        LeastSquares fit = LeastSquares.fit(rows, known, times, lags);
        double wider = wider((lags + 1.0) / times.length);
        return Optional.of(
                new MeanChange(
                        before,
                        after,
                        fit.estimates().get(0).wider(wider),
                        fit.estimates().get(1).wider(wider)));
    }

    private static double wider(double b) {
        return (1.96 + 2.9694 * b + 0.416 * b * b - 0.5324 * b * b * b) / 1.96;
    }
}
