package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;
import care.cairn.core.spc.Side;

/**
 * {@code length} points each above the one before, or each below it: one difference fewer than
 * points, all of one sign. All points of the trend are flagged.
 */
public record Trend(String key, int length, Ties ties) implements RunRule {
    public Trend {
        Window.checked(length);
    }

    @Override
    public boolean needsOneSigma() {
        return false;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        if (ties == Ties.PASS_OVER) {
            passingOver(sequence, marks, true);
            passingOver(sequence, marks, false);
            return;
        }
        for (int at = 0; at + length <= sequence.length(); at += Window.step(length)) {
            long rising = sequence.bits(Trait.RISING, at) >>> 1;
            long falling = sequence.bits(Trait.FALLING, at) >>> 1;
            marks.flag(true, at, Window.spread(Window.runs(rising, length - 1), length));
            marks.flag(false, at, Window.spread(Window.runs(falling, length - 1), length));
        }
    }

    private void passingOver(Sequence sequence, Marks marks, boolean high) {
        int start = -1;
        int last = -1;
        int steps = 0;
        for (int k = 1; k <= sequence.length(); k++) {
            if (k < sequence.length() && sequence.is(direction(high), k)) {
                start = steps == 0 ? k - 1 : start;
                last = k;
                steps++;
            } else if (k == sequence.length() || !tied(sequence, k)) {
                if (steps >= length - 1) {
                    marks.flagAll(high, start, last);
                }
                steps = 0;
            }
        }
    }

    private static boolean tied(Sequence sequence, int k) {
        return sequence.is(Trait.KNOWN, k)
                && sequence.is(Trait.KNOWN, k - 1)
                && !sequence.is(Trait.RISING, k)
                && !sequence.is(Trait.FALLING, k);
    }

    private static Trait direction(boolean high) {
        return high ? Trait.RISING : Trait.FALLING;
    }

    @Override
    public Side side(boolean high) {
        return high ? Side.RISING : Side.FALLING;
    }

    /** Two trends may touch: the second begins at the point after the first ends. */
    @Override
    public boolean joins(Sequence sequence, int p, int q, boolean high) {
        return q == p + 1
                && (sequence.is(direction(high), q)
                        || (ties == Ties.PASS_OVER && tied(sequence, q)));
    }
}
