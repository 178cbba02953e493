package care.cairn.core.spc.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How counts of people are made fit to publish: those from 1 to {@code least} are hidden, the
 * others rounded to the nearest multiple of {@code rounding}. Limits and signals are computed from
 * the true counts, inside; only what leaves is treated.
 *
 * @param least the largest count that is hidden, 0 for none
 * @param rounding 1 for none
 */
public record SmallNumbers(int least, int rounding) {
    /** OpenSAFELY's rule: 7 or fewer hidden, then to the nearest 5. */
    public static final SmallNumbers OPENSAFELY = new SmallNumbers(7, 5);

    public SmallNumbers {
        if (least < 0 || rounding < 1) {
            throw new IllegalArgumentException(
                    "Counts up to 0 or more are hidden and rounded to 1 or more; %d and %d were given."
                            .formatted(least, rounding));
        }
    }

    /** What may be said of {@code count}; empty if it is hidden. Halves are rounded up. */
    public OptionalLong publish(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Nobody counts %d people.".formatted(count));
        }
        return count > 0 && count <= least
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(2 * count + rounding, 2L * rounding) * rounding);
    }

    /** What may be said of each of {@code counts}. */
    public List<OptionalLong> publish(long... counts) {
        List<OptionalLong> published = new ArrayList<>();
        for (long count : counts) {
            published.add(publish(count));
        }
        return List.copyOf(published);
    }

    /**
     * The total of published cells, from what is published: so it says nothing of the hidden ones.
     */
    public static long total(List<OptionalLong> published) {
        return published.stream().mapToLong(cell -> cell.orElse(0)).sum();
    }

    /**
     * The middle of the six counts that {@code count} is one of: 0 stays 0, 1 to 6 are 3, 7 to 12
     * are 9. For rates and sums of many cells (OpenSAFELY's midpoint 6).
     */
    public static long midpointSix(long count) {
        return count == 0 ? 0 : Math.ceilDiv(count, 6L) * 6 - 3;
    }
}
