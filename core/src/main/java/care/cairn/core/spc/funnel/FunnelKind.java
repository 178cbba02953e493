package care.cairn.core.spc.funnel;

/** What the ratios of a funnel are, and the scale on which they are nearly normal. */
public enum FunnelKind {
    /** Events out of opportunities: asin √p, s = 1/(2√n). */
    PROPORTION,
    /** Events per exposure: log of the rate over the overall rate, s = 1/√expected. */
    RATE,
    /** Observed over expected events, target 1: log of the ratio, s = 1/√expected. */
    STANDARDISED_RATIO;

    /** The scale: a half event stands for none, where a logarithm is taken. */
    double scaled(double events, double size, double target) {
        return this == PROPORTION
                ? Math.asin(Math.sqrt(events / size))
                : Math.log(Math.max(events, 0.5) / (size * target));
    }

    /** Where the target is on the scale. */
    double scaledTarget(double target) {
        return this == PROPORTION ? Math.asin(Math.sqrt(target)) : 0;
    }

    /** The standard deviation on the scale. */
    double spread(double size, double target) {
        return this == PROPORTION ? 1 / (2 * Math.sqrt(size)) : 1 / Math.sqrt(size * target);
    }

    /** From the scale to the ratio. */
    double back(double scaled, double target) {
        if (this != PROPORTION) {
            return target * Math.exp(scaled);
        }
        double sine = Math.sin(Math.min(Math.max(scaled, 0), Math.PI / 2));
        return sine * sine;
    }
}
