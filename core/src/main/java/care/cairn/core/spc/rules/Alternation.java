package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;
import care.cairn.core.spc.Side;

/** {@code length} points that go up and down by turns. */
public record Alternation(String key, int length) implements RunRule {
    private static final long EVEN = 0x5555_5555_5555_5555L;

    public Alternation {
        Window.checked(length);
    }

    @Override
    public boolean needsOneSigma() {
        return false;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        for (int at = 0; at + length <= sequence.length(); at += Window.step(length)) {
            long up = sequence.bits(Trait.RISING, at) >>> 1;
            long down = sequence.bits(Trait.FALLING, at) >>> 1;
            long evenUp = (up & EVEN) | (down & ~EVEN);
            long oddUp = (up & ~EVEN) | (down & EVEN);
            long starts = Window.runs(evenUp, length - 1) | Window.runs(oddUp, length - 1);
            marks.flag(true, at, Window.spread(starts, length));
        }
    }

    @Override
    public Side side(boolean high) {
        return Side.EITHER;
    }
}
