package care.cairn.core.instrument;

/** The levels of an item, from {@code least} to {@code most}, each one apart. */
public record Scale(int least, int most) {
    public Scale {
        if (most <= least) {
            throw new IllegalArgumentException(
                    "A scale has two levels or more, not from %d to %d.".formatted(least, most));
        }
    }

    /** How many levels there are. */
    public int levels() {
        return most - least + 1;
    }

    /** Whether there is such a level. */
    public boolean has(int level) {
        return level >= least && level <= most;
    }

    /** The level that says the same where high is bad: least + most − level. */
    public int reversed(int level) {
        return least + most - level;
    }
}
