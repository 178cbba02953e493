package care.cairn.core.opinion.evidence;

/**
 * So many of so many, and the share that it speaks for.
 *
 * @param count how many, 0 to {@code of}
 * @param of of how many
 * @param share with its interval
 */
public record Proportion(int count, int of, Share share) {

    /** {@code count} of {@code of}, with Jeffreys' interval. */
    public static Proportion of(int count, int of) {
        return new Proportion(count, of, Share.jeffreys(count, of));
    }

    /** The others of the same people. */
    public Proportion rest() {
        return new Proportion(of - count, of, share.rest());
    }

    BetaPosterior posterior() {
        return BetaPosterior.jeffreys(count, of);
    }
}
