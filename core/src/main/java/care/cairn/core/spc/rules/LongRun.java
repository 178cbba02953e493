package care.cairn.core.spc.rules;

import care.cairn.core.spc.Marks;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Sequence;

/**
 * A run longer than round(log2(n)) + 3, n being the points not on the centre line, at least 10. The
 * points of every such run are flagged. Anhøj and Olesen 2014.
 */
public record LongRun() implements RunRule {
    @Override
    public String key() {
        return "long-run";
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
        if (!runs.enough()) {
            return;
        }
        for (Runs.Stretch run : runs.runs()) {
            if (run.places().size() > runs.longestAllowed()) {
                run.places().forEach(k -> marks.flag(run.above(), k, 1));
            }
        }
    }

    /** Points on the line lie between points of one run. */
    @Override
    public boolean joins(Sequence sequence, int p, int q, boolean high) {
        for (int k = p + 1; k < q; k++) {
            boolean onLine =
                    sequence.is(Sequence.Trait.KNOWN, k)
                            && !sequence.is(Sequence.Trait.beyond(!high, 0), k);
            if (!onLine) {
                return false;
            }
        }
        return true;
    }
}
