package care.cairn.core.spc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a chart with limits of its own. */
public final class Phase {
    private final int from;
    private final int to;
    private final int points;
    private final Limits limits;
    private final List<RunRule> rules;
    private final @Nullable Sequence sequence;
    private final @Nullable Marks marks;

    private Phase(
            int from,
            int to,
            int points,
            Limits limits,
            List<RunRule> rules,
            @Nullable Sequence sequence,
            @Nullable Marks marks) {
        this.from = from;
        this.to = to;
        this.points = points;
        this.limits = limits;
        this.rules = rules;
        this.sequence = sequence;
        this.marks = marks;
    }

    static Phase of(ControlChart chart, Baseline baseline, List<RunRule> rules, int minimum) {
        Series series = baseline.series();
        int from = baseline.from();
        int to = baseline.to();
        int points =
                baseline.end() == to ? baseline.count() : Baseline.whole(series, from, to).count();
        if (points < minimum || baseline.count() < 2) {
            return new Phase(from, to, points, Limits.NONE, rules, null, null);
        }
        return read(series, from, to, points, chart.limits(baseline), rules);
    }

    /**
     * Looks for signals among the points from {@code from} to {@code to}, under limits got
     * elsewhere.
     */
    static Phase read(
            Series series, int from, int to, int points, Limits limits, List<RunRule> rules) {
        boolean fine = false;
        for (RunRule rule : rules) {
            fine |= rule.needsOneSigma();
        }
        Sequence sequence = Sequence.of(series, from, to, limits, fine);
        Marks marks = new Marks(rules.size(), sequence.length());
        for (int r = 0; r < rules.size(); r++) {
            marks.turnTo(r);
            rules.get(r).mark(sequence, marks);
        }
        return new Phase(from, to, points, limits, rules, sequence, marks);
    }

    /** The first point (index in the series, from 0). */
    public int from() {
        return from;
    }

    /** The end, exclusive. */
    public int to() {
        return to;
    }

    /** The number of points that are neither missing nor ghosts. */
    public int points() {
        return points;
    }

    /** Whether there were enough points for a centre line and signals; if not, nothing is drawn. */
    public boolean enough() {
        return sequence != null;
    }

    /** The lines. */
    public Limits limits() {
        return limits;
    }

    /** The last known point (index in the series), −1 if there is none or too few. */
    int latest() {
        if (sequence == null) {
            return -1;
        }
        int last = sequence.lastKnown();
        return last < 0 ? -1 : sequence.position(last);
    }

    /** Whether the rule of this number flags the point at {@code index} as high (or low). */
    boolean flags(int rule, boolean high, int index) {
        if (sequence == null || marks == null) {
            return false;
        }
        int k = sequence.place(index);
        return k >= 0 && marks.has(rule, high, k);
    }

    /** Whether any rule flags the point at {@code index}. */
    boolean flagged(int index) {
        if (sequence == null || marks == null) {
            return false;
        }
        int k = sequence.place(index);
        return k >= 0 && marks.any(k);
    }

    /** The rules that flag the point at {@code index}, as {@link Marks#pattern}. */
    long pattern(int index) {
        if (sequence == null || marks == null) {
            return 0;
        }
        int k = sequence.place(index);
        return k >= 0 ? marks.pattern(k) : 0;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (sequence == null || marks == null || !marks.any()) {
            return findings;
        }
        for (int r = 0; r < rules.size(); r++) {
            collect(sequence, marks, r, true, findings);
            collect(sequence, marks, r, false, findings);
        }
        return findings;
    }

    private void collect(
            Sequence points, Marks flags, int r, boolean high, List<Finding> findings) {
        RunRule rule = rules.get(r);
        List<Integer> flagged = new ArrayList<>();
        int last = -1;
        for (int k = 0; k < points.length(); k++) {
            if (!flags.has(r, high, k)) {
                continue;
            }
            if (last >= 0 && !rule.joins(points, last, k, high)) {
                findings.add(finding(rule, high, flagged));
                flagged.clear();
            }
            flagged.add(points.position(k));
            last = k;
        }
        if (!flagged.isEmpty()) {
            findings.add(finding(rule, high, flagged));
        }
    }

    private static Finding finding(RunRule rule, boolean high, List<Integer> flagged) {
        return new Finding(
                rule.key(),
                rule.length(),
                flagged.getFirst(),
                flagged.getLast(),
                rule.side(high),
                flagged);
    }
}
