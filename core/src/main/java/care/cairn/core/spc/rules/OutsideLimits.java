package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;

/** A point strictly above the upper or below the lower limit. */
public record OutsideLimits() implements RunRule {
    @Override
    public String key() {
        return "outside-limits";
    }

    @Override
    public int length() {
        return 1;
    }

    @Override
    public boolean needsOneSigma() {
        return false;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        for (int at = 0; at < sequence.length(); at += Long.SIZE) {
            marks.flag(true, at, sequence.bits(Trait.ABOVE_3, at));
            marks.flag(false, at, sequence.bits(Trait.BELOW_3, at));
        }
    }

    @Override
    public boolean joins(Sequence sequence, int p, int q, boolean high) {
        return false;
    }
}
