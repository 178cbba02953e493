package care.cairn.core.opinion.evidence;

/** The smallest of several independent Beta shares: P(least ≤ x) = 1 − ∏(1 − Fᵢ(x)). */
final class LeastShare {

    private static final double NEAR = 1e-10;

    private LeastShare() {}

    /**
     * The point that the least share is at or below with chance {@code p}.
     *
     * @param hint an upper bound or nearly: the least of the shares' own points
     */
    static double quantile(BetaPosterior[] shares, double p, double hint) {
        double high = hint;
        double above = below(shares, high) - p;
        while (above < -NEAR && high < 1 - 1e-12) {
            high = (1 + high) / 2;
            above = below(shares, high) - p;
        }
        if (Math.abs(above) <= NEAR) {
            return high;
        }
        double low = high;
        double under = above;
        while (under > 0) {
            low *= 0.8;
            under = below(shares, low) - p;
        }
        // Regula falsi with halving (Illinois), which keeps the root between its ends.
        for (int step = 0; step < 100 && high - low > NEAR * high; step++) {
            double middle = (low * above - high * under) / (above - under);
            double miss = below(shares, middle) - p;
            if (Math.abs(miss) <= NEAR) {
                return middle;
            }
            if (miss > 0) {
                high = middle;
                above = miss;
                under /= 2;
            } else {
                low = middle;
                under = miss;
                above /= 2;
            }
        }
        return (low + high) / 2;
    }

    private static double below(BetaPosterior[] shares, double x) {
        double none = 1;
        for (BetaPosterior share : shares) {
            none *= 1 - share.below(x);
        }
        return 1 - none;
    }
}
