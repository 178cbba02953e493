package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Side;

/**
 * The centre line is crossed less often than 95 of 100 fair coins would; at least 10 points must
 * lie off it. All those are flagged: it is the series that signals, not a point. Anhøj and Olesen
 * 2014.
 */
public record FewCrossings() implements RunRule {
    @Override
    public String key() {
        return "few-crossings";
    }

    @Override
    public int length() {
        return 10;
    }

    @Override
    public boolean needsOneSigma() {
        return false;
    }

    @Override
    public void mark(Sequence sequence, Marks marks) {
        Runs runs = Runs.of(sequence);
        if (runs.enough() && runs.crossings() < runs.fewestAllowed()) {
            runs.runs().forEach(run -> run.places().forEach(k -> marks.flag(true, k, 1)));
        }
    }

    @Override
    public Side side(boolean high) {
        return Side.EITHER;
    }

    @Override
    public boolean joins(Sequence sequence, int p, int q, boolean high) {
        return true;
    }
}
