package care.cairn.core.opinion.evidence;

/** Fisher's exact test of two proportions: no approximation, so one vote is never evidence. */
public final class FisherExact {

    private FisherExact() {}

    /**
     * The chance that {@code count} of {@code of} or more would fall to the first if all {@code
     * count + otherCount} had been dealt out blindly.
     */
    public static double more(int count, int of, int otherCount, int otherOf) {
        long all = (long) of + otherOf;
        long marked = (long) count + otherCount;
        if (count <= marked * (double) of / all) {
            return count == 0 ? 1 : 1 - tail(count - 1, of, marked, all, -1);
        }
        return tail(count, of, marked, all, 1);
    }

    /** Twice the smaller of the two sides, at most 1. */
    static double either(int count, int of, int otherCount, int otherOf) {
        double more = more(count, of, otherCount, otherOf);
        double fewer = more(of - count, of, otherOf - otherCount, otherOf);
        return Math.min(1, 2 * Math.min(more, fewer));
    }

    /** Hypergeometric terms from {@code count} on, away from the middle. */
    private static double tail(long count, long of, long marked, long all, int step) {
        long most = Math.min(of, marked);
        long fewest = Math.max(0, of + marked - all);
        if (count < fewest || count > most) {
            return 0;
        }
        double term =
                Math.exp(
                        choose(marked, count) + choose(all - marked, of - count) - choose(all, of));
        double sum = 0;
        for (long k = count; k >= fewest && k <= most; k += step) {
            sum += term;
            if (term < 1e-17 * sum) {
                break;
            }
            term *=
                    step > 0
                            ? (double) (marked - k)
                                    * (of - k)
                                    / ((double) (k + 1) * (all - marked - of + k + 1))
                            : (double) k
                                    * (all - marked - of + k)
                                    / ((double) (marked - k + 1) * (of - k + 1));
        }
        return Math.min(1, sum);
    }

    private static double choose(long n, long k) {
        return GammaFunctions.logGamma(n + 1.0)
                - GammaFunctions.logGamma(k + 1.0)
                - GammaFunctions.logGamma(n - k + 1.0);
    }
}
