package care.cairn.core.spc.surveillance;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Counts as exp(level + slope · time), weighted, with variance φ times the mean: fitted by iterated
 * least squares until the deviance stands still.
 *
 * @param level the logarithm of the mean at time 0
 * @param slope the change of that logarithm a step, 0 where no trend is fitted
 * @param dispersion φ = Σ w (y − μ)²/μ over the degrees of freedom, at least 1
 * @param chance the two-sided probability of such a slope by chance; 1 without one
 * @param levelVariance the variance of the level, φ included; likewise the other two
 */
record LogLinear(
        double level,
        double slope,
        double dispersion,
        double chance,
        double levelVariance,
        double slopeVariance,
        double covariance) {

    private static final int ROUNDS = 50;

    /** Fits {@code counts} at {@code times}; empty if nothing was counted or it does not settle. */
    static Optional<LogLinear> fit(
            double[] counts, double[] times, double[] weights, boolean trend) {
        int n = counts.length;
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += weights[i] * counts[i];
        }
        if (!(total > 0)) {
            return Optional.empty();
        }
        double[] means = new double[n];
        Arrays.setAll(means, i -> counts[i] + 0.1);
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            Sums sums = Sums.of(counts, times, weights, means, trend);
            double level = sums.level();
            double slope = sums.slope();
            Arrays.setAll(means, i -> Math.exp(level + slope * times[i]));
            double deviance = deviance(counts, weights, means);
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-10) {
                return Optional.of(done(counts, times, weights, means, trend, level, slope));
            }
            before = deviance;
        }
        return Optional.empty();
    }

    double mean(double time) {
        return Math.exp(level + slope * time);
    }

    /** The variance of the fitted mean at {@code time}. */
    double meanVariance(double time) {
        double mean = mean(time);
        return mean * mean * (levelVariance + 2 * time * covariance + time * time * slopeVariance);
    }

    /** How much the count at {@code time} draws its own fitted mean towards it, 0 to 1. */
    double leverage(double time, double weight) {
        double mean = mean(time);
        return weight * meanVariance(time) / (dispersion * mean);
    }

    private static LogLinear done(
            double[] counts,
            double[] times,
            double[] weights,
            double[] means,
            boolean trend,
            double level,
            double slope) {
        Sums sums = Sums.of(counts, times, weights, means, trend);
        int freedom = counts.length - (trend ? 2 : 1);
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double rest = counts[i] - means[i];
            squares += weights[i] * rest * rest / means[i];
        }
        double raw = squares / freedom;
        double dispersion = Math.max(1, raw);
        double determinant = trend ? sums.w() * sums.wtt() - sums.wt() * sums.wt() : sums.w();
        double slopeOnly = trend ? sums.w() / determinant : 0;
        double chance = 1;
        if (trend && raw > 0) {
            double t = Math.abs(slope) / Math.sqrt(raw * slopeOnly);
            chance = 2 * (1 - new TDistribution(freedom).cumulativeProbability(t));
        }
        return new LogLinear(
                level,
                slope,
                dispersion,
                trend && raw == 0 && slope != 0 ? 0 : chance,
                dispersion * (trend ? sums.wtt() / determinant : 1 / sums.w()),
                dispersion * slopeOnly,
                dispersion * (trend ? -sums.wt() / determinant : 0));
    }

    private static double deviance(double[] counts, double[] weights, double[] means) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double log = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / means[i]);
            sum += 2 * weights[i] * (log - (counts[i] - means[i]));
        }
        return sum;
    }

    /** Weighted sums of the working response: 1, t, t², z, tz, each times weight and mean. */
    private record Sums(boolean trend, double w, double wt, double wtt, double wz, double wtz) {
        static Sums of(
                double[] counts, double[] times, double[] weights, double[] means, boolean trend) {
            double w = 0;
            double wt = 0;
            double wtt = 0;
            double wz = 0;
            double wtz = 0;
            for (int i = 0; i < counts.length; i++) {
                double weight = weights[i] * means[i];
                double z = Math.log(means[i]) + (counts[i] - means[i]) / means[i];
                w += weight;
                wt += weight * times[i];
                wtt += weight * times[i] * times[i];
                wz += weight * z;
                wtz += weight * times[i] * z;
            }
            return new Sums(trend, w, wt, wtt, wz, wtz);
        }

        double slope() {
            return trend ? (w * wtz - wt * wz) / (w * wtt - wt * wt) : 0;
        }

        double level() {
            return (wz - slope() * wt) / w;
        }
    }
}
