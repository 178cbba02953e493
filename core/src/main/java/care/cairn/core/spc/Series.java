package care.cairn.core.spc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order of time, each known, missing or a ghost. Immutable.
 *
 * <p>A value is one number a period. A series of ratios also keeps numerators and denominators, one
 * each a period; its values are numerator/denominator, in the unit of that ratio (0.25, not 25 %).
 * NaN means missing; so does a denominator of 0.
 */
public final class Series {
    private final double[] values;
    private final double @Nullable [] numerators;
    private final double @Nullable [] denominators;
    private final double @Nullable [] spreads;
    private final PointState @Nullable [] states;

    private Series(
            double[] values,
            double @Nullable [] numerators,
            double @Nullable [] denominators,
            double @Nullable [] spreads,
            PointState @Nullable [] states) {
        this.values = values;
        this.numerators = numerators;
        this.denominators = denominators;
        this.spreads = spreads;
        this.states = states;
    }

    /** A series of plain values; NaN is missing, an infinite value is refused. */
    public static Series of(double... values) {
        return known(values.clone(), null, null, null);
    }

    /**
     * A series of ratios: events out of opportunities (0.08 of patients) or per exposure (falls per
     * bed day). Both arrays are of the same length; no entry is negative or infinite.
     */
    public static Series ratios(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException(
                    "A series of ratios needs as many denominators as numerators: %d and %d were given."
                            .formatted(denominators.length, numerators.length));
        }
        double[] values = new double[numerators.length];
        for (int i = 0; i < values.length; i++) {
            if (numerators[i] < 0 || denominators[i] < 0) {
                throw new IllegalArgumentException(
                        "Numerators and denominators are never negative; point %d is %s/%s."
                                .formatted(i + 1, numerators[i], denominators[i]));
            }
            values[i] = denominators[i] == 0 ? Double.NaN : numerators[i] / denominators[i];
        }
        return known(values, numerators.clone(), denominators.clone(), null);
    }

    /**
     * A series of subgroups, one array of measurements a period: the values are their means, the
     * denominators their sizes. An empty subgroup is missing. For the X-bar and S charts.
     */
    public static Series subgroups(double[]... groups) {
        int n = groups.length;
        double[] means = new double[n];
        double[] sums = new double[n];
        double[] sizes = new double[n];
        double[] spreads = new double[n];
        for (int i = 0; i < n; i++) {
            double[] group = groups[i];
            sums[i] = Arrays.stream(group).sum();
            sizes[i] = group.length;
            double mean = group.length == 0 ? Double.NaN : sums[i] / group.length;
            double squares = Arrays.stream(group).map(x -> (x - mean) * (x - mean)).sum();
            means[i] = mean;
            spreads[i] = group.length < 2 ? Double.NaN : Math.sqrt(squares / (group.length - 1));
        }
        return known(means, sums, sizes, spreads);
    }

    private static Series known(
            double[] values,
            double @Nullable [] numerators,
            double @Nullable [] denominators,
            double @Nullable [] spreads) {
        PointState[] states = null;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                if (!Double.isNaN(value)) {
                    throw new IllegalArgumentException(
                            "Point %d is infinite: no chart can hold it.".formatted(i + 1));
                }
                if (states == null) {
                    states = new PointState[values.length];
                    Arrays.fill(states, PointState.KNOWN);
                }
                states[i] = PointState.MISSING;
            }
        }
        return new Series(values, numerators, denominators, spreads, states);
    }

    /** This series with the points at {@code indices} (from 0) taken as not measured. */
    public Series withMissing(int... indices) {
        return with(PointState.MISSING, indices);
    }

    /**
     * This series with the points at {@code indices} (from 0) drawn but left out; a missing one
     * stays missing.
     */
    public Series withGhosts(int... indices) {
        return with(PointState.GHOST, indices);
    }

    private Series with(PointState state, int... indices) {
        PointState[] next = new PointState[values.length];
        double[] kept = state == PointState.MISSING ? values.clone() : values;
        for (int i = 0; i < next.length; i++) {
            next[i] = state(i);
        }
        for (int index : indices) {
            if (next[index] != PointState.MISSING) {
                next[index] = state;
            }
            if (state == PointState.MISSING) {
                kept[index] = Double.NaN;
            }
        }
        return new Series(kept, numerators, denominators, spreads, next);
    }

    /**
     * The same points and states under other values (NaN = missing), without numerators and
     * denominators.
     */
    public Series revalued(double[] other) {
        if (other.length != values.length) {
            throw new IllegalArgumentException(
                    "A series of %d points cannot take %d values."
                            .formatted(values.length, other.length));
        }
        Series plain = known(other.clone(), null, null, null);
        if (states == null) {
            return plain;
        }
        PointState[] next = new PointState[values.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = plain.state(i) == PointState.MISSING ? PointState.MISSING : states[i];
        }
        return new Series(plain.values, null, null, null, next);
    }

    /** The number of points, of whatever state. */
    public int size() {
        return values.length;
    }

    /** The value at {@code i} (from 0); NaN where missing. */
    public double value(int i) {
        return values[i];
    }

    /** All values, a copy; NaN where missing. */
    public double[] values() {
        return values.clone();
    }

    /** The state of the point at {@code i} (from 0). */
    public PointState state(int i) {
        return states == null ? PointState.KNOWN : states[i];
    }

    /** Whether the point at {@code i} counts for limits and rules. */
    public boolean counts(int i) {
        return states == null || states[i] == PointState.KNOWN;
    }

    /** Whether every point is known. */
    public boolean complete() {
        return states == null;
    }

    /** Whether numerators and denominators are there. */
    public boolean hasDenominators() {
        return denominators != null;
    }

    /** Whether this series was made of subgroups. */
    public boolean hasSubgroups() {
        return spreads != null;
    }

    /** The numerator at {@code i}; the value itself where there are no ratios. */
    public double numerator(int i) {
        return numerators == null ? values[i] : numerators[i];
    }

    /** The denominator at {@code i}; 1 where there are no ratios. */
    public double denominator(int i) {
        return denominators == null ? 1 : denominators[i];
    }

    /**
     * The standard deviation within the subgroup at {@code i}, NaN for fewer than two measurements.
     */
    public double spread(int i) {
        return spreads == null ? Double.NaN : spreads[i];
    }

    /** The array itself, for the loops of this package: never written to, never handed out. */
    double[] raw() {
        return values;
    }
}
