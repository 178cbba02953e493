package care.cairn.core.spc.change;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the estimate
 * @param error its standard error
 * @param lower the lower end of the interval
 * @param upper the upper end
 */
public record Estimate(double value, double error, double lower, double upper) {

    /** The same with an interval so many times as wide. */
    Estimate wider(double times) {
        return new Estimate(
                value, error, value - times * (value - lower), value + times * (upper - value));
    }
}
