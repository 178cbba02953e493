package care.cairn.core.spc.funnel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * A funnel plot: Σevents/Σsize (1 for standardised ratios) as the target, limits of 95 % and 99.8
 * %.
 *
 * <p>Without overdispersion limits of proportions come from the arcsine scale, those of rates and
 * ratios are exact: χ²(p, 2E)/2 below and χ²(p, 2(E+1))/2 above, over E. With it the variance
 * between units τ² is added on the scale: z values are held at their 10th and 90th percentile, φ is
 * the mean of their squares, τ² = max(0, (Nφ − (N−1)) / (Σw − Σw²/Σw)), w = 1/s². Spiegelhalter
 * 2005, Funnel plots for comparing institutional performance; Spiegelhalter et al. 2012.
 */
public final class Funnel {
    private static final double Z95 = 1.959964;

    private static final double Z998 = 3.090232;

    private final FunnelKind kind;
    private final double[] events;
    private final double[] sizes;
    private final double target;
    private final double dispersion;
    private final double between;

    private Funnel(FunnelKind kind, double[] events, double[] sizes, boolean overdispersed) {
        this.kind = kind;
        this.events = events;
        this.sizes = sizes;
        this.target =
                kind == FunnelKind.STANDARDISED_RATIO
                        ? 1
                        : Arrays.stream(events).sum() / Arrays.stream(sizes).sum();
        double[] z = IntStream.range(0, events.length).mapToDouble(this::rawZ).toArray();
        double[] held = held(z);
        this.dispersion = Arrays.stream(held).map(x -> x * x).sum() / held.length;
        this.between = overdispersed ? estimatedBetween() : 0;
    }

    /**
     * The funnel of units with {@code events} out of {@code sizes} (opportunities, exposure or
     * expected events), one entry a unit.
     *
     * @throws IllegalArgumentException if the arrays differ in length, are empty, or hold a size
     *     that is not above 0, events below 0, or a proportion above 1
     */
    public static Funnel of(
            FunnelKind kind, double[] events, double[] sizes, boolean overdispersed) {
        if (events.length != sizes.length || events.length == 0) {
            throw new IllegalArgumentException(
                    "A funnel needs a size for each unit, of which there is at least one: %d and %d were given."
                            .formatted(sizes.length, events.length));
        }
        for (int i = 0; i < events.length; i++) {
            boolean tooMany = kind == FunnelKind.PROPORTION && events[i] > sizes[i];
            if (!(sizes[i] > 0) || !(events[i] >= 0) || tooMany) {
                throw new IllegalArgumentException(
                        "Unit %d cannot have %s events out of %s."
                                .formatted(i + 1, events[i], sizes[i]));
            }
        }
        return new Funnel(kind, events.clone(), sizes.clone(), overdispersed);
    }

    /** The line in the middle. */
    public double target() {
        return target;
    }

    /** φ: 1 if units differ as chance has it, more if they differ more. */
    public double dispersion() {
        return dispersion;
    }

    /** τ²: the variance between units on the scale; 0 if not asked for or not there. */
    public double between() {
        return between;
    }

    /** The ratio of unit {@code i} (from 0). */
    public double ratio(int i) {
        return events[i] / sizes[i];
    }

    /**
     * How many standard deviations unit {@code i} is above the target on the scale, τ² included.
     */
    public double z(int i) {
        double spread = kind.spread(sizes[i], target);
        return rawZ(i) * spread / Math.sqrt(spread * spread + between);
    }

    /** The limits of unit {@code i}. */
    public FunnelLimits limits(int i) {
        return limitsAt(sizes[i]);
    }

    /** The limits of any unit of this size. */
    public FunnelLimits limitsAt(double size) {
        if (kind == FunnelKind.PROPORTION || between > 0) {
            double middle = kind.scaledTarget(target);
            double spread = Math.hypot(kind.spread(size, target), Math.sqrt(between));
            return new FunnelLimits(
                    kind.back(middle - Z95 * spread, target),
                    kind.back(middle + Z95 * spread, target),
                    kind.back(middle - Z998 * spread, target),
                    kind.back(middle + Z998 * spread, target));
        }
        return new FunnelLimits(
                exact(size, 0.025, 0),
                exact(size, 0.975, 1),
                exact(size, 0.001, 0),
                exact(size, 0.999, 1));
    }

    /** Whether unit {@code i} is outside the limits of 99.8 %: −1 below, +1 above, 0 within. */
    public int outside(int i) {
        FunnelLimits limits = limits(i);
        if (ratio(i) > limits.upper998()) {
            return 1;
        }
        return ratio(i) < limits.lower998() ? -1 : 0;
    }

    private double exact(double size, double probability, int more) {
        double expected = size * target;
        if (expected + more <= 0) {
            return 0;
        }
        return target
                * new GammaDistribution(expected + more, 1)
                        .inverseCumulativeProbability(probability)
                / expected;
    }

    private double rawZ(int i) {
        double scaled = kind.scaled(events[i], sizes[i], target);
        return (scaled - kind.scaledTarget(target)) / kind.spread(sizes[i], target);
    }

    private double estimatedBetween() {
        double sum = 0;
        double squares = 0;
        for (double size : sizes) {
            double spread = kind.spread(size, target);
            double weight = 1 / (spread * spread);
            sum += weight;
            squares += weight * weight;
        }
        double n = sizes.length;
        double denominator = sum - squares / sum;
        return denominator > 0 ? Math.max(0, (n * dispersion - (n - 1)) / denominator) : 0;
    }

    private static double[] held(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, 0.1);
        double high = quantile(sorted, 0.9);
        return Arrays.stream(z).map(x -> Math.min(Math.max(x, low), high)).toArray();
    }

    /** Between the two nearest values (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
