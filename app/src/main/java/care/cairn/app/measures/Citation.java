package care.cairn.app.measures;

import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Side;
import care.cairn.core.spc.change.MeanChange;
import care.cairn.core.spc.change.Prediction;
import care.cairn.core.spc.change.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is cited for a claim: whether its figures got better since a day, as known on
 * another. Worked out by the rules of the chart and never typed; in the unit of the measure.
 *
 * @param since the day from which on things are claimed to be better
 * @param verdict one of {@link #VERDICTS}
 * @param before the centre before, or null with too few points
 * @param after the mean since, or null
 * @param lower the lower end of the 95 % interval of their difference, or null
 * @param pointsBefore how many points the limits rest on
 * @param pointsAfter how many are known since
 */
public record Citation(
        UUID measure,
        int series,
        LocalDate since,
        LocalDate known,
        String verdict,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double lower,
        @Nullable Double upper,
        int pointsBefore,
        int pointsAfter) {
    public static final String BETTER = "better";
    public static final String WORSE = "worse";

    /** There are signals both ways, or one that has no way. */
    public static final String MIXED = "mixed";

    public static final String NO_CHANGE = "no-change";
    public static final String TOO_FEW = "too-few";
    public static final List<String> VERDICTS = List.of(BETTER, WORSE, MIXED, NO_CHANGE, TOO_FEW);

    /**
     * Reads a chart. Limits come from the points of its phase before the day, at least twelve.
     *
     * @param drawing as known on that day, of a measure that has a better way
     */
    static Citation of(Drawing drawing, LocalDate since, LocalDate known) {
        var chart = drawing.chart();
        int change = Math.max(1, drawing.history().from(since));
        int last = chart.size() - 1;
        var better = drawing.measure().definition().direction();
        var asked =
                new Prediction(
                        better == Direction.UP ? Side.ABOVE : Side.BELOW,
                        change,
                        change,
                        Math.max(change, last));
        var kind = chart.kind();
        var verdict = Verdict.of(kind, chart.series(), chart.settings(), asked);
        int from =
                Verdict.chart(kind, chart.series(), chart.settings(), asked)
                        .map(it -> it.phases().getLast().from())
                        .orElse(0);
        double[] values = new double[chart.size()];
        int before = 0;
        int after = 0;
        for (int i = 0; i <= last; i++) {
            boolean counts = chart.series().counts(i);
            values[i] = counts ? chart.series().value(i) * drawing.factor() : Double.NaN;
            before += counts && i >= from && i < change ? 1 : 0;
            after += counts && i >= change ? 1 : 0;
        }
        var size = MeanChange.of(values, from, change, change);
        return new Citation(
                drawing.measure().id(),
                drawing.series().number(),
                since,
                known,
                verdict(verdict, better, after >= drawing.measure().chart().shiftLength()),
                number(verdict.before() * drawing.factor()),
                number(verdict.after() * drawing.factor()),
                size.map(it -> it.shift().lower()).orElse(null),
                size.map(it -> it.shift().upper()).orElse(null),
                before,
                after);
    }

    /**
     * Rules that say nothing say that nothing changed only once there were points enough to see it.
     */
    private static String verdict(Verdict verdict, Direction better, boolean enough) {
        List<Integer> effects =
                Stream.concat(verdict.expected().stream(), verdict.other().stream())
                        .map(it -> it.side().effect(better))
                        .distinct()
                        .toList();
        if (effects.equals(List.of(1))) {
            return BETTER;
        }
        if (effects.equals(List.of(-1))) {
            return WORSE;
        }
        if (!effects.isEmpty()) {
            return MIXED;
        }
        return enough && !Double.isNaN(verdict.before()) ? NO_CHANGE : TOO_FEW;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
