package care.cairn.core.spc;

/**
 * The points of a {@link Sequence} that rules have flagged, a bit a point for each rule and side.
 */
public final class Marks {
    private final int words;
    private final long[] bits;
    private int rule;

    Marks(int rules, int length) {
        this.words = Math.max(1, (length + 63) >>> 6);
        this.bits = new long[2 * rules * words];
    }

    /** Makes what is flagged from here on count for the rule of this number. */
    void turnTo(int number) {
        rule = number;
    }

    /** Flags the points of {@code flagged}, bit 0 being the {@code start}-th, as high or as low. */
    public void flag(boolean high, int start, long flagged) {
        if (flagged != 0) {
            int word = start >>> 6;
            int at = row(rule, high) + word;
            int shift = start & 63;
            bits[at] |= flagged << shift;
            if (shift != 0 && word + 1 < words) {
                bits[at + 1] |= flagged >>> (64 - shift);
            }
        }
    }

    /** Flags all points from {@code first} to {@code last}, both included. */
    public void flagAll(boolean high, int first, int last) {
        for (int k = first; k <= last; k++) {
            flag(high, k, 1);
        }
    }

    boolean has(int number, boolean high, int k) {
        return (bits[row(number, high) + (k >>> 6)] >>> k & 1) != 0;
    }

    /** Whether any rule flags the {@code k}-th point. */
    boolean any(int k) {
        long all = 0;
        for (int at = k >>> 6; at < bits.length; at += words) {
            all |= bits[at];
        }
        return (all >>> k & 1) != 0;
    }

    /** The rules that flag the {@code k}-th point: bit 2r as high, bit 2r + 1 as low. */
    long pattern(int k) {
        long pattern = 0;
        int row = 0;
        for (int at = k >>> 6; at < bits.length; at += words) {
            pattern |= (bits[at] >>> k & 1) << row++;
        }
        return pattern;
    }

    boolean any() {
        for (long word : bits) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    private int row(int number, boolean high) {
        return (2 * number + (high ? 0 : 1)) * words;
    }
}
