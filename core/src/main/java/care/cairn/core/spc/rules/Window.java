package care.cairn.core.spc.rules;

/** Patterns in 64 neighbouring points, bit 0 being the first. */
final class Window {
    private Window() {}

    /** A length that leaves room for patterns in a window. */
    static int checked(int length) {
        if (length < 2 || length > 32) {
            throw new IllegalArgumentException(
                    "A rule looks at 2 to 32 points; %d were asked for.".formatted(length));
        }
        return length;
    }

    /** How far windows may lie apart so that no pattern of this length falls between two. */
    static int step(int length) {
        return Long.SIZE - length + 1;
    }

    /** The points from which on {@code length} bits are set in a row. */
    static long runs(long bits, int length) {
        long starts = bits;
        int covered = 1;
        while (covered < length) {
            int shift = Math.min(covered, length - covered);
            starts &= starts >>> shift;
            covered += shift;
        }
        return starts;
    }

    /** The points from which on at least {@code count} of {@code length} bits are set. */
    static long atLeast(long bits, int count, int length) {
        long[] seen = new long[count + 1];
        seen[0] = -1L;
        for (int k = 0; k < length; k++) {
            for (int c = count; c > 0; c--) {
                seen[c] |= seen[c - 1] & (bits >>> k);
            }
        }
        return seen[count];
    }

    /** All points of patterns of this length that begin at {@code starts}. */
    static long spread(long starts, int length) {
        long points = starts;
        int covered = 1;
        while (covered < length) {
            int shift = Math.min(covered, length - covered);
            points |= points << shift;
            covered += shift;
        }
        return points;
    }
}
