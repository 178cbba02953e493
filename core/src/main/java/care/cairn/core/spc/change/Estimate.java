package care.cairn.core.spc.change;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the estimate
 * @param error its standard error
 * @param lower the lower end of the interval
 * @param upper the upper end
 */
public record Estimate(double value, double error, double lower, double upper) {}
