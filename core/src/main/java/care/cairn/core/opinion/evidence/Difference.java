package care.cairn.core.opinion.evidence;

/**
 * How much higher one share is than another.
 *
 * @param value the difference of the two estimates, −1 to 1
 * @param lower where its 95 % interval begins: of the two shares' intervals by squares, as Newcombe
 *     (1998, method 10) and Zou and Donner (2008) join two intervals
 * @param upper where it ends
 * @param chance the chance of a difference at least as large either way if there is none: Fisher's
 *     exact test, twice the smaller side
 */
public record Difference(double value, double lower, double upper, double chance) {

    /** Of {@code high} over {@code low}; negative if {@code low} is the higher. */
    public static Difference of(Proportion high, Proportion low) {
        Share a = high.share();
        Share b = low.share();
        double value = a.value() - b.value();
        return new Difference(
                value,
                value - Math.hypot(a.value() - a.lower(), b.upper() - b.value()),
                value + Math.hypot(a.upper() - a.value(), b.value() - b.lower()),
                FisherExact.either(high.count(), high.of(), low.count(), low.of()));
    }

    /** Whether the interval leaves 0 out. */
    public boolean clear() {
        return lower > 0 || upper < 0;
    }
}
