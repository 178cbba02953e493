package care.cairn.core.spc.surveillance;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether a count is higher than the same time of earlier years lets one expect (Farrington et al.
 * 1996, weights and one-sided limit of Noufaily et al. 2012, without seasonal blocks).
 *
 * <p>A quasi-Poisson line is fitted to the counts within {@code halfWindow} periods of the same
 * time in each of {@code years} years; counts that stand out (Anscombe residual s above 2.58) then
 * weigh s⁻², and it is fitted again. The slope is kept only with three years or more, if its
 * probability is under 0.05 and it does not lead above every count of the baseline. The limit, on
 * the 2/3 power, is μ (1 + ⅔ z √((φμ + var μ)/μ²))^(3/2).
 *
 * @param period the number of counts a year: 52 or 12
 * @param years b, how many years back
 * @param halfWindow w, how many counts on either side of the same time
 * @param chance α, the probability of a limit exceeded by chance, one-sided
 */
public record Farrington(int period, int years, int halfWindow, double chance) {
    /** Weekly counts, five years, three weeks on either side, α = 0.05. */
    public static final Farrington WEEKLY = new Farrington(52, 5, 3, 0.05);

    private static final double STANDS_OUT = 2.58;

    private static final int RECENT = 4;

    private static final int FEWEST = 5;

    public Farrington {
        if (period < 2 || years < 1 || halfWindow < 0 || 2 * halfWindow >= period) {
            throw new IllegalArgumentException(
                    "A year of %d counts has no room for %d years with %d counts on either side."
                            .formatted(period, years, halfWindow));
        }
    }

    /**
     * What is expected of one count.
     *
     * @param expected μ
     * @param limit the highest count that is no alarm
     * @param slope the change of log μ a period; 0 if no trend was kept
     * @param dispersion φ
     * @param alarm whether the count is above the limit and the last four counts make five or more
     */
    public record Expectation(
            double expected, double limit, double slope, double dispersion, boolean alarm) {}

    /**
     * What earlier years let one expect of {@code counts[now]}; empty if they do not reach back far
     * enough or hold nothing but zeros. NaN counts of earlier years are passed over.
     */
    public Optional<Expectation> expect(double[] counts, int now) {
        if (now - years * period - halfWindow < 0 || now >= counts.length) {
            return Optional.empty();
        }
        double[] times =
                IntStream.rangeClosed(1, years)
                        .flatMap(year ->
                                IntStream.rangeClosed(-halfWindow, halfWindow)
                                        .map(k -> now - year * period + k))
                        .filter(i -> !Double.isNaN(counts[i]))
                        .sorted()
                        .mapToDouble(i -> i - now)
                        .toArray();
        double[] base = Arrays.stream(times).map(t -> counts[now + (int) t]).toArray();
        if (base.length < 3) {
            return Optional.empty();
        }
        Optional<LogLinear> sloped = fit(base, times, years >= 3);
        double highest = Arrays.stream(base).max().orElse(0);
        boolean keep =
                sloped.filter(fit -> fit.chance() < 0.05 && fit.mean(0) <= highest).isPresent();
        return (keep ? sloped : fit(base, times, false)).map(fit -> expectation(fit, counts, now));
    }

    private Expectation expectation(LogLinear fit, double[] counts, int now) {
        double mean = fit.mean(0);
        double z = new NormalDistribution().inverseCumulativeProbability(1 - chance);
        double spread = Math.sqrt(fit.dispersion() * mean + fit.meanVariance(0)) / mean;
        double limit = mean * Math.pow(1 + 2.0 / 3 * z * spread, 1.5);
        double recent = 0;
        for (int i = Math.max(0, now - RECENT + 1); i <= now; i++) {
            recent += Double.isNaN(counts[i]) ? 0 : counts[i];
        }
        boolean alarm = counts[now] > limit && recent >= FEWEST;
        return new Expectation(mean, limit, fit.slope(), fit.dispersion(), alarm);
    }

    private static Optional<LogLinear> fit(double[] base, double[] times, boolean trend) {
        double[] even = new double[base.length];
        Arrays.fill(even, 1);
        return LogLinear.fit(base, times, even, trend)
                .flatMap(first -> LogLinear.fit(base, times, weights(first, base, times), trend));
    }

    /** s = 3/2 (y^⅔ − μ^⅔) / (√φ μ^⅙ √(1−h)); weights are scaled so that they sum to n. */
    private static double[] weights(LogLinear fit, double[] base, double[] times) {
        double[] weights = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            double mean = fit.mean(times[i]);
            double free = Math.sqrt(Math.max(1 - fit.leverage(times[i], 1), 1e-12));
            double residual =
                    1.5
                            * (Math.pow(base[i], 2.0 / 3) - Math.pow(mean, 2.0 / 3))
                            / (Math.sqrt(fit.dispersion()) * Math.pow(mean, 1.0 / 6) * free);
            weights[i] = residual > STANDS_OUT ? 1 / (residual * residual) : 1;
        }
        double scale = base.length / Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * scale).toArray();
    }
}
