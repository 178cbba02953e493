package care.cairn.core.spc;

/**
 * How much a point resembles the one {@code lag} before it.
 *
 * <p>r = Σ(x(t) − m)(x(t−lag) − m) / Σ(x(t) − m)², each sum over known points around the centre m
 * of their own phase, pairs within a phase only. Limits and runs rules take points for independent:
 * with a correlation of 0.5 the share of charts with a false signal more than doubles.
 *
 * @param lag how many points apart
 * @param coefficient r, between −1 and 1; 0 if nothing varies
 * @param bound what r stays below in 97.5 of 100 independent series of n points: (−1 + 1.96 √(n −
 *     lag − 1)) / (n − lag) (Anderson 1942)
 * @param points n
 */
public record Autocorrelation(int lag, double coefficient, double bound, int points) {

    /** Whether the points resemble each other more than chance does; never for fewer than 8. */
    public boolean notable() {
        return points >= 8 && coefficient > bound;
    }

    /** The autocorrelation of the points of {@code chart} around the mean of their phase. */
    static Autocorrelation of(Chart chart, int lag) {
        Series series = chart.series();
        double products = 0;
        double squares = 0;
        int points = 0;
        for (Phase phase : chart.phases()) {
            double mean = Baseline.whole(series, phase.from(), phase.to()).mean();
            for (int i = phase.from(); i < phase.to(); i++) {
                if (!series.counts(i)) {
                    continue;
                }
                double rest = series.value(i) - mean;
                squares += rest * rest;
                points++;
                if (i - lag >= phase.from() && series.counts(i - lag)) {
                    products += rest * (series.value(i - lag) - mean);
                }
            }
        }
        int pairs = points - lag;
        double bound = pairs < 2 ? 1 : (-1 + 1.96 * Math.sqrt(pairs - 1.0)) / pairs;
        return new Autocorrelation(lag, squares > 0 ? products / squares : 0, bound, points);
    }
}
