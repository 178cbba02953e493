package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;
import care.cairn.core.spc.Side;

/** {@code length} points within one sigma of the centre line, on either side. */
public record Hugging(String key, int length) implements RunRule {
    public Hugging {
        Window.checked(length);
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        for (int at = 0; at + length <= sequence.length(); at += Window.step(length)) {
            long within =
                    sequence.bits(Trait.KNOWN, at)
                            & ~sequence.bits(Trait.ABOVE_1, at)
                            & ~sequence.bits(Trait.BELOW_1, at);
            marks.flag(true, at, Window.spread(Window.runs(within, length), length));
        }
    }

    @Override
    public Side side(boolean high) {
        return Side.EITHER;
    }
}
