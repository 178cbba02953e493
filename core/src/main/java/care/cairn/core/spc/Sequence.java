package care.cairn.core.spc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The points of one phase as rules see them: without ghosts, each compared with the lines of the
 * chart and with the point before, one bit a point for each comparison.
 *
 * <p>Rules ask for 64 points at a time ({@link #bits}), bit 0 being the first of them, so that a
 * pattern over many points is a few operations on one number. All comparisons are strict: a point
 * on a line is on neither side of it, and a gap is nowhere.
 */
public final class Sequence {

    /** What a bit says of its point. */
    public enum Trait {
        KNOWN(0),
        ABOVE(1),
        BELOW(2),
        /** Higher than the point just before, both known. */
        RISING(3),
        /** Lower than the point just before, both known. */
        FALLING(4),
        /** Beyond one sigma. */
        ABOVE_1(5),
        BELOW_1(6),
        /** Beyond two sigma. */
        ABOVE_2(7),
        BELOW_2(8),
        /** Outside the limits. */
        ABOVE_3(9),
        BELOW_3(10);

        private final int row;

        Trait(int row) {
            this.row = row;
        }

        /** Above or below the line {@code sigmas} (0 to 3) from the centre. */
        public static Trait beyond(boolean above, int sigmas) {
            return switch (sigmas) {
                case 0 -> above ? ABOVE : BELOW;
                case 1 -> above ? ABOVE_1 : BELOW_1;
                case 2 -> above ? ABOVE_2 : BELOW_2;
                case 3 -> above ? ABOVE_3 : BELOW_3;
                default ->
                        throw new IllegalArgumentException(
                                "A chart has lines at 0 to 3 sigma, not at " + sigmas + ".");
            };
        }
    }

    private static final int TRAITS = Trait.values().length;

    private final int from;
    private final int length;
    private final int words;
    private final long[] bits;
    private final int @Nullable [] positions;

    private Sequence(int from, int length, int @Nullable [] positions) {
        this.from = from;
        this.length = length;
        this.words = Math.max(1, (length + 63) >>> 6);
        this.bits = new long[TRAITS * words];
        this.positions = positions;
    }

    /**
     * Reads the points of {@code series} from {@code from} to {@code to} (exclusive) against {@code
     * limits}; against the lines at one sigma only if {@code fine}.
     */
    static Sequence of(Series series, int from, int to, Limits limits, boolean fine) {
        int[] positions = null;
        int length = to - from;
        if (!series.complete()) {
            positions = new int[length];
            length = 0;
            for (int i = from; i < to; i++) {
                if (series.state(i) != PointState.GHOST) {
                    positions[length++] = i;
                }
            }
        }
        Sequence sequence = new Sequence(from, length, positions);
        if (positions == null && limits instanceof Limits.Level level) {
            sequence.compareAll(series.raw(), level);
        } else {
            sequence.compare(series.raw(), limits);
        }
        if (fine) {
            sequence.compareFinely(series.raw(), limits);
        }
        return sequence;
    }

    /**
     * The usual case: no gaps, level lines. What a difference d is follows from its bits without a
     * branch, which noise would make a processor guess wrong at every other point: the sign of d
     * says whether it is below 0, that of its bits less one whether it is not above, and the bits
     * without the sign are ordered as its size is. Backwards, so that the first point comes lowest.
     */
    private void compareAll(double[] values, Limits.Level level) {
        double centre = level.centre();
        double width = Math.min(level.high2() - centre, centre - level.low2()) * (1 - 1e-12);
        long widthBits = Double.doubleToRawLongBits(width) & Long.MAX_VALUE;
        for (int word = 0, first = 0; first < length; word++, first += Long.SIZE) {
            int end = Math.min(first + Long.SIZE, length);
            long below = 0;
            long notAbove = 0;
            long falling = 0;
            long notRising = 0;
            long far = 0;
            double value = values[from + end - 1];
            for (int k = end - 1; k >= first; k--) {
                double before = k == 0 ? value : values[from + k - 1];
                long side = Double.doubleToRawLongBits(value - centre);
                long step = Double.doubleToRawLongBits(value - before);
                below = (below << 1) + (side >>> 63);
                notAbove = (notAbove << 1) + ((side - 1) >>> 63);
                far = (far << 1) + ((widthBits - (side & Long.MAX_VALUE)) >>> 63);
                falling = (falling << 1) + (step >>> 63);
                notRising = (notRising << 1) + ((step - 1) >>> 63);
                value = before;
            }
            long known = -1L >>> (first + Long.SIZE - end);
            bits[Trait.KNOWN.row * words + word] = known;
            bits[Trait.ABOVE.row * words + word] = ~notAbove & known;
            bits[Trait.BELOW.row * words + word] = below;
            bits[Trait.RISING.row * words + word] = ~notRising & known;
            bits[Trait.FALLING.row * words + word] = falling;
            for (; far != 0; far &= far - 1) {
                int k = first + Long.numberOfTrailingZeros(far);
                far(values[from + k], k, level);
            }
        }
    }

    private void far(double value, int k, Limits.Level level) {
        mark(Trait.ABOVE_2, k, value > level.high2());
        mark(Trait.BELOW_2, k, value < level.low2());
        mark(Trait.ABOVE_3, k, value > level.upper());
        mark(Trait.BELOW_3, k, value < level.lower());
    }

    private void compare(double[] values, Limits limits) {
        double before = Double.NaN;
        for (int k = 0; k < length; k++) {
            int i = position(k);
            double value = values[i];
            double centre = limits.centre(i);
            mark(Trait.KNOWN, k, !Double.isNaN(value));
            mark(Trait.ABOVE, k, value > centre);
            mark(Trait.BELOW, k, value < centre);
            mark(Trait.RISING, k, value > before);
            mark(Trait.FALLING, k, value < before);
            mark(Trait.ABOVE_2, k, value > limits.high(i, 2));
            mark(Trait.BELOW_2, k, value < limits.low(i, 2));
            mark(Trait.ABOVE_3, k, value > limits.upper(i));
            mark(Trait.BELOW_3, k, value < limits.lower(i));
            before = value;
        }
    }

    private void compareFinely(double[] values, Limits limits) {
        for (int k = 0; k < length; k++) {
            int i = position(k);
            mark(Trait.ABOVE_1, k, values[i] > limits.high(i, 1));
            mark(Trait.BELOW_1, k, values[i] < limits.low(i, 1));
        }
    }

    private void mark(Trait trait, int k, boolean holds) {
        if (holds) {
            bits[trait.row * words + (k >>> 6)] |= 1L << k;
        }
    }

    /** The number of points: all of the phase but ghosts. */
    public int length() {
        return length;
    }

    /** The index in the series of the {@code k}-th point of this sequence, both from 0. */
    public int position(int k) {
        return positions == null ? from + k : positions[k];
    }

    /** The place in this sequence of the point at {@code index} of the series; −1 for a ghost. */
    int place(int index) {
        if (positions == null) {
            return index - from;
        }
        int k = Arrays.binarySearch(positions, 0, length, index);
        return Math.max(k, -1);
    }

    /** Whether {@code trait} holds for the {@code k}-th point. */
    public boolean is(Trait trait, int k) {
        return (bits[trait.row * words + (k >>> 6)] >>> k & 1) != 0;
    }

    /** The bits of {@code trait} for 64 points from the {@code start}-th on; zeros past the end. */
    public long bits(Trait trait, int start) {
        int at = trait.row * words + (start >>> 6);
        long word = bits[at] >>> start;
        int shift = start & 63;
        return shift == 0 || (start >>> 6) + 1 >= words
                ? word
                : word | bits[at + 1] << (64 - shift);
    }

    /** The last known point of this sequence, −1 if there is none. */
    int lastKnown() {
        for (int w = words - 1; w >= 0; w--) {
            long known = bits[Trait.KNOWN.row * words + w];
            if (known != 0) {
                return (w << 6) + 63 - Long.numberOfLeadingZeros(known);
            }
        }
        return -1;
    }
}
