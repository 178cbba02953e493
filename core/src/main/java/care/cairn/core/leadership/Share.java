package care.cairn.core.leadership;

import java.util.Arrays;

/**
 * The decisions of a kind over all decisions: by one or few, with a voice behind them, with dissent
 * on record.
 *
 * @param of how many are of the kind
 * @param all how many there are
 * @param plain of / all
 * @param weighted the same by weight, such as 3 for a decision of high impact and 1 for a small one
 */
public record Share(int of, int all, double plain, double weighted) {

    /**
     * The share of those decisions that {@code are} of the kind, if there are 15 or more.
     *
     * @param weights one a decision, 0 or more, not all 0
     */
    public static Reading<Share> of(boolean[] are, double[] weights) {
        if (are.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d decisions have %d weights.".formatted(are.length, weights.length));
        }
        int of = 0;
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < are.length; i++) {
            of += are[i] ? 1 : 0;
            weight += are[i] ? weights[i] : 0;
            sum += weights[i];
        }
        Share share = new Share(of, are.length, (double) of / are.length, weight / sum);
        return Reading.of(are.length, () -> share);
    }

    /** The same where all weigh alike. */
    public static Reading<Share> of(boolean... are) {
        double[] weights = new double[are.length];
        Arrays.fill(weights, 1);
        return of(are, weights);
    }
}
