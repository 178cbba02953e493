package care.cairn.core.opinion.evidence;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What is known of a share after some votes: the distribution Beta(a, b).
 *
 * @param a more than 0
 * @param b more than 0
 * @param logBeta the logarithm of B(a, b)
 */
record BetaPosterior(double a, double b, double logBeta) {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 100_000;

    static BetaPosterior of(double a, double b) {
        return new BetaPosterior(
                a,
                b,
                GammaFunctions.logGamma(a)
                        + GammaFunctions.logGamma(b)
                        - GammaFunctions.logGamma(a + b));
    }

    /** After {@code count} of {@code of}, from Jeffreys' prior Beta(½, ½). */
    static BetaPosterior jeffreys(int count, int of) {
        return of(count + 0.5, of - count + 0.5);
    }

    double mean() {
        return a / (a + b);
    }

    /** The chance that the share is at most {@code x}: the regularised incomplete beta function. */
    double below(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(a, b, x) / a
                : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** The chance that the share is more than {@code x}, exact where it is tiny. */
    double above(double x) {
        return of(b, a).below(1 - x);
    }

    /** The density at {@code x} inside 0 and 1. */
    double density(double x) {
        return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    }

    /**
     * The share below which it lies with chance {@code p}: Newton's steps on the log odds from
     * where a normal distribution of the log odds would have it, held between known bounds.
     */
    double quantile(double p) {
        double z = NORMAL.inverseCumulativeProbability(p);
        double spread = Math.sqrt(GammaFunctions.trigamma(a) + GammaFunctions.trigamma(b));
        double t = GammaFunctions.digamma(a) - GammaFunctions.digamma(b) + z * spread;
        double low = -700;
        double high = 700;
        for (int step = 0; step < 200; step++) {
            double x = 1 / (1 + Math.exp(-t));
            double miss = below(x) - p;
            if (miss > 0) {
                high = t;
            } else {
                low = t;
            }
            double slope = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
            // Halley's correction: the slope itself changes by the factor a − (a + b) x.
            double newton = miss / slope;
            double move = newton / Math.max(0.5, 1 - newton * (a - (a + b) * x) / 2);
            if (Math.abs(move) < 1e-13 * Math.max(1, Math.abs(t))) {
                return 1 / (1 + Math.exp(move - t));
            }
            double next = t - move;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            t = next;
        }
        return 1 / (1 + Math.exp(-t));
    }

    /** The continued fraction of the incomplete beta function by the method of Lentz. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / guard(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guard(1 + even * d);
            c = guard(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guard(1 + odd * d);
            c = guard(1 + odd / c);
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) < 1e-14) {
                return value;
            }
        }
        return value;
    }

    private static double guard(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
