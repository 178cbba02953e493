package care.cairn.core.network.waves;

/**
 * How one number about the network changed between two waves, beside what exchanging the waves by
 * lot makes of it.
 *
 * <p>The last three are NaN where the number has no meaning in one wave, or there are too few draws
 * for the interval.
 *
 * @param measure what changed
 * @param before its value in the first wave; NaN where it has no meaning
 * @param after its value in the second
 * @param low the least change that is usual by chance alone
 * @param high the largest one
 * @param p the share of draws with a change as large either way, the waves as they are being one of
 *     them: (1 + draws as large) / (1 + draws)
 */
public record Change(
        Measure measure, double before, double after, double low, double high, double p) {

    /** After less before; NaN where one of them has no meaning. */
    public double difference() {
        return after - before;
    }

    /** Whether the change is outside of what is usual by chance; false if it cannot be judged. */
    public boolean notable() {
        return difference() < low || difference() > high;
    }
}
