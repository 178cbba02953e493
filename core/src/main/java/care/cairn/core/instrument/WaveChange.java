package care.cairn.core.instrument;

/**
 * How the answers to an item changed from one wave to another of the same version.
 *
 * @param before the first wave
 * @param after the second
 * @param higher how likely it is that an answer of the second wave is higher than one of the first,
 *     one alike counting half (Vargha and Delaney 2000): 0.5 is no change. Waves are taken as
 *     wholes, not rater by rater
 */
public record WaveChange(Spread before, Spread after, double higher) {

    /** The change of the median. */
    public double difference() {
        return after.middle().median() - before.middle().median();
    }

    /**
     * The change, if both waves are of the same version and five gave a level in each. Wording that
     * changed makes another question, so another version is a refusal and never a comparison.
     */
    public static Result<WaveChange> of(Wave before, Wave after, String item) {
        if (!before.instrument().key().equals(after.instrument().key())) {
            return new Result.Hidden<>(Result.Why.OTHER_INSTRUMENT);
        }
        if (!before.instrument().equals(after.instrument())) {
            return new Result.Hidden<>(Result.Why.OTHER_VERSION);
        }
        Spread first = before.spread(item);
        Spread second = after.spread(item);
        return first.raters() < Groups.LEAST || second.raters() < Groups.LEAST
                ? new Result.Hidden<>(Result.Why.TOO_FEW)
                : new Result.Shown<>(new WaveChange(first, second, higher(first, second)));
    }

    private static double higher(Spread before, Spread after) {
        double pairs = 0;
        double below = 0;
        for (int level = 0; level < before.counts().size(); level++) {
            double here = before.counts().get(level);
            pairs += after.counts().get(level) * (below + here / 2);
            below += here;
        }
        return pairs / before.raters() / after.raters();
    }
}
