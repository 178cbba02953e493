package care.cairn.core.tally.election;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Ranked ballots in a few flat arrays, equal ones together as far as they were given so. A ranking
 * lists options by number from 0, best first; voters may stop anywhere; an option tied with the one
 * before it stands as its complement ({@code ~option}).
 */
public final class RankedBallots {

    private final List<String> options;
    private final short[] marks;
    private final int[] starts;
    private final int[] counts;
    private final int size;
    private final long total;
    private final boolean tied;

    private RankedBallots(Builder b) {
        this.options = b.options;
        this.marks = b.marks;
        this.starts = b.starts;
        this.counts = b.counts;
        this.size = b.size;
        this.total = b.total;
        this.tied = b.tied;
    }

    /** Collects ballots. */
    public static final class Builder {

        private final List<String> options;
        private final long[] seen;
        private short[] marks = new short[64];
        private int[] starts = new int[17];
        private int[] counts = new int[16];
        private int size;
        private long total;
        private boolean tied;

        /**
         * For these options, in the order of the paper.
         *
         * @param options 1 to 32,767 different names
         */
        public Builder(List<String> options) {
            this.options = List.copyOf(options);
            this.seen = new long[(options.size() + 63) / 64];
            if (options.isEmpty()
                    || options.size() > Short.MAX_VALUE
                    || new HashSet<>(options).size() < options.size()) {
                throw new IllegalArgumentException("There are no options, or two are the same.");
            }
        }

        /** As {@link #add(int, int[], int)} with the whole array. */
        public Builder add(int count, int... ranking) {
            return add(count, ranking, ranking.length);
        }

        /**
         * Adds some equal ballots.
         *
         * @param count how many, 0 or more
         * @param ranking options by number, best first; {@code ~option} is tied with the one before
         * @param length how many entries of {@code ranking} to read; 0 is an empty ballot, which is
         *     not counted at all
         * @throws IllegalArgumentException if an option is unknown or ranked twice
         */
        public Builder add(int count, int[] ranking, int length) {
            if (count < 0) {
                throw new IllegalArgumentException("A ballot cannot count " + count + " times.");
            }
            if (length == 0 || count == 0) {
                return this;
            }
            room(length);
            int at = starts[size];
            for (int i = 0; i < length; i++) {
                int option = ranking[i] < 0 ? ~ranking[i] : ranking[i];
                check(option, i == 0 && ranking[i] < 0);
                tied |= ranking[i] < 0;
                marks[at + i] = (short) ranking[i];
            }
            for (int i = 0; i < length; i++) {
                int option = ranking[i] < 0 ? ~ranking[i] : ranking[i];
                seen[option >> 6] = 0;
            }
            counts[size++] = count;
            starts[size] = at + length;
            total += count;
            return this;
        }

        private void check(int option, boolean tiedWithNothing) {
            if (option >= options.size() || tiedWithNothing) {
                throw new IllegalArgumentException("There is no option " + option + ".");
            }
            if ((seen[option >> 6] >> option & 1) == 1) {
                Arrays.fill(seen, 0);
                throw new IllegalArgumentException(
                        options.get(option) + " is ranked twice on one ballot.");
            }
            seen[option >> 6] |= 1L << option;
        }

        private void room(int length) {
            if (starts[size] + length > marks.length) {
                marks = Arrays.copyOf(marks, Math.max(2 * marks.length, starts[size] + length));
            }
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size + 1);
            }
        }

        /** The ballots added so far; the builder is not to be used again. */
        public RankedBallots build() {
            return new RankedBallots(this);
        }
    }

    /** The options, in the order of the paper. */
    public List<String> options() {
        return options;
    }

    /** The number of valid ballots: those that rank at least one option. */
    public long total() {
        return total;
    }

    /** Whether some ballot ranks two options equal. */
    public boolean tied() {
        return tied;
    }

    /** The number of groups of equal ballots. */
    int groups() {
        return size;
    }

    int count(int group) {
        return counts[group];
    }

    int start(int group) {
        return starts[group];
    }

    /** One past the last mark of a group. */
    int end(int group) {
        return starts[group + 1];
    }

    int mark(int at) {
        return marks[at];
    }

    /** Refuses ties where a method cannot count them. */
    RankedBallots strict() {
        if (tied) {
            throw new IllegalArgumentException("Options are ranked equal on some ballot.");
        }
        return this;
    }
}
