package care.cairn.core.opinion.groups;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** A seeded stream of chance: the same every time (SplitMix64: Steele, Lea and Flood 2014). */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int BITS = 14;
    private static final double[] NORMAL = table();

    private long state;

    Chance(long seed) {
        state = mix(seed);
    }

    /** Scatters the bits of a number. */
    static long mix(long number) {
        long z = number + STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        long z = state;
        state += STEP;
        return mix(z);
    }

    /** One of 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to less than 1. */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** One of 16,384 equally likely values of the standard normal distribution. */
    double gaussian() {
        return NORMAL[(int) (next() >>> (64 - BITS))];
    }

    private static double[] table() {
        NormalDistribution distribution = new NormalDistribution();
        double[] values = new double[1 << BITS];
        for (int i = 0; i < values.length; i++) {
            values[i] = distribution.inverseCumulativeProbability((i + 0.5) / values.length);
        }
        return values;
    }
}
