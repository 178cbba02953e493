package care.cairn.core.spc;

import java.util.Arrays;

/**
 * The points that give a phase its limits, and what every chart asks of them.
 *
 * @param series the whole series as it is plotted
 * @param given the whole series as it was handed in; the same one for most charts
 * @param from the first point of the phase (from 0)
 * @param to the end of the phase, exclusive
 * @param end the end of the points that give the limits, exclusive: {@code to}, or earlier where a
 *     baseline is frozen
 * @param screened whether moving ranges are screened
 */
public record Baseline(Series series, Series given, int from, int to, int end, boolean screened) {

    /** The points of {@code series} from {@code from} to {@code to} (exclusive), not screened. */
    static Baseline whole(Series series, int from, int to) {
        return new Baseline(series, series, from, to, to, false);
    }

    /** The same points of another series. */
    public Baseline of(Series other) {
        return new Baseline(other, other, from, to, end, screened);
    }

    /** The number of counted points. */
    public int count() {
        if (series.complete()) {
            return end - from;
        }
        int count = 0;
        for (int i = from; i < end; i++) {
            count += series.counts(i) ? 1 : 0;
        }
        return count;
    }

    /**
     * The counted values in order, ghosts taken out, NaN where one is missing; a copy of at most
     * {@code end - from} entries.
     */
    public double[] values() {
        double[] kept = new double[end - from];
        int n = 0;
        for (int i = from; i < end; i++) {
            if (series.state(i) != PointState.GHOST) {
                kept[n++] = series.value(i);
            }
        }
        return n == kept.length ? kept : Arrays.copyOf(kept, n);
    }

    /** The mean of the counted values. */
    public double mean() {
        return series.complete()
                ? MovingRange.mean(series.raw(), from, end)
                : MovingRange.mean(values());
    }

    /** The median of the counted values. */
    public double median() {
        double[] sorted = Arrays.stream(values()).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    /**
     * The mean moving range of the counted values, screened if asked for; none is taken across a
     * gap.
     */
    public double movingRange() {
        return series.complete()
                ? MovingRange.meanRange(series.raw(), from, end, screened)
                : MovingRange.meanRange(values(), screened);
    }

    /** The sum of numerators over the sum of denominators of the counted points. */
    public double ratio() {
        double numerators = 0;
        double denominators = 0;
        for (int i = from; i < end; i++) {
            if (series.counts(i)) {
                numerators += series.numerator(i);
                denominators += series.denominator(i);
            }
        }
        return numerators / denominators;
    }
}
