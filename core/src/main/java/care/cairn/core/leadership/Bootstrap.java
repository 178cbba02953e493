package care.cairn.core.leadership;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How sure a figure is: decisions are drawn again, with replacement, 1,000 times (Efron 1979), and
 * the interval leaves out the 50 lowest and the 50 highest figures: 90 %. The same seed gives the
 * same interval.
 */
public final class Bootstrap {
    private static final int DRAWS = 1000;

    private static final int LEFT_OUT = 50;

    private Bootstrap() {}

    /**
     * What a window of {@code size} decisions would show if nothing had changed since the baseline.
     * A figure outside has moved. That indices of concentration are higher in small windows is in
     * it, since the draws are as small.
     *
     * @param baseline one number for each decision of the baseline, 1 or more
     */
    public static Interval usual(
            double[] baseline, int size, ToDoubleFunction<double[]> figure, long seed) {
        double[] figures = figures(baseline, size, figure, seed);
        return new Interval(figures[LEFT_OUT], figures[DRAWS - 1 - LEFT_OUT]);
    }

    /**
     * How sure the figure of {@code decisions} itself is. What drawing again adds on average is
     * taken off: an index of concentration would else be too high and its interval might not even
     * contain it.
     */
    public static Interval of(double[] decisions, ToDoubleFunction<double[]> figure, long seed) {
        double[] figures = figures(decisions, decisions.length, figure, seed);
        double added = Arrays.stream(figures).sum() / DRAWS - figure.applyAsDouble(decisions);
        return new Interval(figures[LEFT_OUT] - added, figures[DRAWS - 1 - LEFT_OUT] - added);
    }

    /** The concentration of {@code counts}, between 0 and 1. */
    public static Interval ofConcentration(PartnerCounts counts, long seed) {
        int partners = counts.partners();
        return of(
                        counts.decisions(),
                        drawn -> Concentration.hhi(PartnerCounts.of(partners, drawn)),
                        seed)
                .within(0, 1);
    }

    private static double[] figures(
            double[] from, int size, ToDoubleFunction<double[]> figure, long seed) {
        if (from.length == 0 || size == 0) {
            throw new IllegalArgumentException(
                    "%d decisions cannot be drawn from %d.".formatted(size, from.length));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[size];
        double[] figures = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < size; i++) {
                drawn[i] = from[random.nextInt(from.length)];
            }
            figures[draw] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(figures);
        return figures;
    }
}
