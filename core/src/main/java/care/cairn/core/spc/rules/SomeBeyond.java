package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;

/**
 * At least {@code count} of {@code length} neighbouring points beyond {@code sigmas} on the same
 * side. Only the points beyond are flagged.
 *
 * @param key the lasting name
 * @param count how many points must be beyond
 * @param length out of how many neighbours
 * @param sigmas the line they must be beyond: 1 or 2
 * @param allOneSide whether all {@code length} points must lie on that side of the centre line
 * @param insideLimits whether points outside the limits do not count
 */
public record SomeBeyond(
        String key, int count, int length, int sigmas, boolean allOneSide, boolean insideLimits)
        implements RunRule {
    public SomeBeyond {
        Window.checked(length);
    }

    @Override
    public boolean needsOneSigma() {
        return sigmas == 1;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        for (int at = 0; at + length <= sequence.length(); at += Window.step(length)) {
            marks.flag(true, at, flagged(sequence, at, true));
            marks.flag(false, at, flagged(sequence, at, false));
        }
    }

    private long flagged(Sequence sequence, int at, boolean high) {
        long beyond = beyond(sequence, at, high);
        if (Long.bitCount(beyond) < count) {
            return 0;
        }
        int last = Math.min(sequence.length() - at, Long.SIZE) - length;
        long starts = last < 0 ? 0 : -1L >>> (Long.SIZE - 1 - last);
        if (allOneSide) {
            starts &= Window.runs(sequence.bits(Trait.beyond(high, 0), at), length);
        }
        return beyond & Window.spread(starts & Window.atLeast(beyond, count, length), length);
    }

    private long beyond(Sequence sequence, int at, boolean high) {
        long beyond = sequence.bits(Trait.beyond(high, sigmas), at);
        return insideLimits ? beyond & ~sequence.bits(Trait.beyond(high, 3), at) : beyond;
    }

    @Override
    public boolean joins(Sequence sequence, int p, int q, boolean high) {
        for (int k = p + 1; k < q && allOneSide; k++) {
            if (!sequence.is(Trait.beyond(high, 0), k)) {
                return false;
            }
        }
        return q - p < length;
    }
}
