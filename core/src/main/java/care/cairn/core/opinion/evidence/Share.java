package care.cairn.core.opinion.evidence;

/**
 * A share from 0 to 1 and how sure it is.
 *
 * @param value the estimate
 * @param lower 95 of 100 such intervals hold the true share; this is where it begins
 * @param upper and this where it ends
 */
public record Share(double value, double lower, double upper) {

    /** The chance left out at either end of an interval. */
    static final double TAIL = 0.025;

    /**
     * The share of which {@code count} of {@code of} were seen: the mean (count + ½)/(of + 1) and
     * the 2.5 and 97.5 % points of the posterior Beta(count + ½, of − count + ½) under Jeffreys'
     * prior, without adjustment at 0 and {@code of} (Brown, Cai and DasGupta 2001).
     *
     * @param count 0 to {@code of}
     * @param of 0 or more
     */
    public static Share jeffreys(int count, int of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("There is no share of " + count + " in " + of + ".");
        }
        BetaPosterior beta = BetaPosterior.jeffreys(count, of);
        return new Share(beta.mean(), beta.quantile(TAIL), beta.quantile(1 - TAIL));
    }

    /** The share of the others: 1 − share. */
    public Share rest() {
        return new Share(1 - value, 1 - upper, 1 - lower);
    }
}
