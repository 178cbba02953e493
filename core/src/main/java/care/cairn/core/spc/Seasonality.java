package care.cairn.core.spc;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Whether the same times of the year are alike: an analysis of variance of the points, less the
 * mean of their phase, by their place in the period.
 *
 * @param period the number of points in a year, or whatever comes round
 * @param share the share of the variance that the place in the period explains, 0 to 1
 * @param chance the probability of at least such a share without any season; 1 if fewer than two
 *     whole periods are known
 */
public record Seasonality(int period, double share, double chance) {

    /** Whether a season is likelier than one chance in a hundred. */
    public boolean notable() {
        return chance < 0.01;
    }

    static Seasonality of(Chart chart, int period) {
        if (period < 2) {
            throw new IllegalArgumentException(
                    "A period has at least 2 points; %d was given.".formatted(period));
        }
        Series series = chart.series();
        double[] sums = new double[period];
        int[] counts = new int[period];
        double squares = 0;
        int points = 0;
        int fitted = 0;
        for (Phase phase : chart.phases()) {
            double mean = Baseline.whole(series, phase.from(), phase.to()).mean();
            fitted += phase.points() > 0 ? 1 : 0;
            for (int i = phase.from(); i < phase.to(); i++) {
                if (series.counts(i)) {
                    double rest = series.value(i) - mean;
                    sums[i % period] += rest;
                    counts[i % period]++;
                    squares += rest * rest;
                    points++;
                }
            }
        }
        double between = 0;
        int groups = 0;
        for (int g = 0; g < period; g++) {
            between += counts[g] == 0 ? 0 : sums[g] * sums[g] / counts[g];
            groups += counts[g] == 0 ? 0 : 1;
        }
        int rest = points - groups - fitted + 1;
        if (points < 2 * period || groups < 2 || rest < 1 || squares == 0) {
            return new Seasonality(period, 0, 1);
        }
        double within = Math.max(squares - between, 0);
        double ratio = between / (groups - 1) / (within / rest);
        double chance =
                within == 0
                        ? 0
                        : 1 - new FDistribution(groups - 1, rest).cumulativeProbability(ratio);
        return new Seasonality(period, between / squares, chance);
    }
}
