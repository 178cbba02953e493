package care.cairn.core.leadership;

import java.util.Arrays;

/**
 * How often each eligible partner did something: proposed, answered for, took part. All who could
 * have done it are in, and those who never did have 0: left out, the most unequal of partnerships
 * would look equal.
 */
public final class PartnerCounts {
    private final int[] counts;

    private PartnerCounts(int[] counts) {
        this.counts = counts;
    }

    /**
     * One count for each eligible partner.
     *
     * @throws IllegalArgumentException for a count below 0
     */
    public static PartnerCounts of(int... counts) {
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "Nobody does anything %d times.".formatted(count));
            }
        }
        return new PartnerCounts(counts.clone());
    }

    /** Counts from the partner of each decision, numbered from 0 to {@code partners} − 1. */
    public static PartnerCounts of(int partners, double[] decisions) {
        int[] counts = new int[partners];
        for (double partner : decisions) {
            counts[(int) partner]++;
        }
        return new PartnerCounts(counts);
    }

    /** The partner of each decision, for drawing from them. */
    public double[] decisions() {
        double[] decisions = new double[total()];
        int n = 0;
        for (int partner = 0; partner < counts.length; partner++) {
            Arrays.fill(decisions, n, n + counts[partner], partner);
            n += counts[partner];
        }
        return decisions;
    }

    /** The number of eligible partners. */
    public int partners() {
        return counts.length;
    }

    /** The sum of all counts. */
    public int total() {
        return Arrays.stream(counts).sum();
    }

    /** How many did it at all. */
    public int active() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** The counts, rising; a copy. */
    public int[] rising() {
        int[] rising = counts.clone();
        Arrays.sort(rising);
        return rising;
    }
}
