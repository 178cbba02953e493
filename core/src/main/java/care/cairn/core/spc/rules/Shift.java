package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;

/**
 * {@code length} or more neighbouring points strictly on one side of the centre line; a point on
 * the line ends the run. All points of the run are flagged.
 */
public record Shift(String key, int length) implements RunRule {
    public Shift {
        Window.checked(length);
    }

    @Override
    public boolean needsOneSigma() {
        return false;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        for (int at = 0; at + length <= sequence.length(); at += Window.step(length)) {
            long above = sequence.bits(Trait.ABOVE, at);
            long below = sequence.bits(Trait.BELOW, at);
            marks.flag(true, at, Window.spread(Window.runs(above, length), length));
            marks.flag(false, at, Window.spread(Window.runs(below, length), length));
        }
    }
}
