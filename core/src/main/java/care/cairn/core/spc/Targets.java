package care.cairn.core.spc;

/** The target of a measure: none, one for all points, or one a point. Immutable. */
public final class Targets {
    private static final Targets NONE = new Targets(Double.NaN);

    private final double[] values;

    private Targets(double... values) {
        this.values = values;
    }

    /** No target. */
    public static Targets none() {
        return NONE;
    }

    /** The same target, in the unit of the values, for every point. */
    public static Targets of(double target) {
        return new Targets(target);
    }

    /** A target for each point; NaN where there was none. The last one goes on past the end. */
    public static Targets perPoint(double... targets) {
        return targets.length == 0 ? NONE : new Targets(targets.clone());
    }

    /** The target at point {@code i} (from 0), NaN if there is none. */
    public double at(int i) {
        return values[Math.min(i, values.length - 1)];
    }
}
