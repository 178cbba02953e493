package care.cairn.app.learning;

import care.cairn.app.measures.Drawing;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import care.cairn.core.spc.change.MeanChange;
import care.cairn.core.spc.change.Outcome;
import care.cairn.core.spc.change.SegmentedRegression;
import care.cairn.core.spc.change.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the points known on a day say of a prediction: the verdict of the rule that was fixed with
 * it, the size with its interval, and what to keep in mind. In the unit of the measure.
 *
 * @param drawing the series as it is judged: limits from before the change
 * @param change the first point after the change; the number of points where there is none
 * @param verdict in the unit of the chart
 * @param size how much the mean changed, empty with fewer than three points on a side
 * @param lines two lines around the change, empty with too few points
 * @param controlled the same of the difference to the control series, empty without one
 * @param split the chart with limits of its own from the change on, for what is asked of stretches
 * @param denominators how many times as large the mean denominator is after the change; 1 where
 *     there are none
 */
record Judgement(
        Prediction prediction,
        Drawing drawing,
        int change,
        Verdict verdict,
        int pointsBefore,
        int pointsAfter,
        Optional<MeanChange> size,
        Optional<SegmentedRegression> lines,
        Optional<SegmentedRegression> controlled,
        Chart split,
        double denominators) {
    static final String AS_PREDICTED = "as-predicted";
    static final String NOT_AS_PREDICTED = "not-as-predicted";
    static final String NO_CHANGE = "no-change";
    static final String TOO_FEW = "too-few";

    /** A change of the mean denominator by more than this is worth a warning. */
    private static final double MOVED = 1.2;

    static String key(Outcome outcome) {
        return switch (outcome) {
            case AS_PREDICTED -> AS_PREDICTED;
            case NOT_AS_PREDICTED -> NOT_AS_PREDICTED;
            case NO_DETECTABLE_CHANGE -> NO_CHANGE;
            case TOO_FEW_POINTS -> TOO_FEW;
        };
    }

    /**
     * Judges a prediction.
     *
     * @param drawing the series drawn with the chart of the prediction, phases as the measure has
     *     them
     * @param control values of the control series at the points of the drawing, in the unit of the
     *     measure, or null
     */
    static Judgement of(Prediction prediction, Drawing drawing, double @Nullable [] control) {
        Series series = drawing.chart().series();
        int change = Math.max(1, drawing.history().from(prediction.change()));
        var said =
                new care.cairn.core.spc.change.Prediction(
                        prediction.up() ? Side.ABOVE : Side.BELOW,
                        change,
                        change + prediction.lag(),
                        change + prediction.lag() + prediction.window() - 1);
        var settings = drawing.chart().settings().withRules(prediction.rules());
        var kind = drawing.chart().kind();
        Verdict verdict = Verdict.of(kind, series, settings, said);
        Optional<Chart> chart = Verdict.chart(kind, series, settings, said);
        int from = chart.map(it -> it.phases().getLast().from()).orElse(0);
        double[] values = counted(series, drawing.factor());
        return new Judgement(
                prediction,
                chart.map(it ->
                                new Drawing(
                                        drawing.measure(),
                                        drawing.series(),
                                        drawing.history(),
                                        it,
                                        drawing.factor(),
                                        drawing.rebases()))
                        .orElse(drawing),
                change,
                verdict,
                known(values, from, change),
                known(values, change, values.length),
                MeanChange.of(values, from, change, said.earliest()),
                SegmentedRegression.fit(tail(values, from), change - from),
                control == null
                        ? Optional.empty()
                        : SegmentedRegression.fit(
                                tail(difference(values, control), from), change - from),
                split(drawing.chart(), change),
                moved(series, from, change));
    }

    String outcome() {
        return key(verdict.outcome());
    }

    double before() {
        return verdict.before() * drawing.factor();
    }

    double after() {
        return verdict.after() * drawing.factor();
    }

    boolean denominatorsMoved() {
        return denominators > MOVED || denominators < 1 / MOVED;
    }

    /** As it is kept when the cycle is studied. */
    Step.Result result(int n) {
        return new Step.Result(
                n,
                outcome(),
                known(before()),
                known(after()),
                size.map(it -> it.shift().lower()).orElse(null),
                size.map(it -> it.shift().upper()).orElse(null),
                pointsBefore,
                pointsAfter);
    }

    private static Chart split(Chart chart, int change) {
        if (change >= chart.size()) {
            return chart;
        }
        var starts = new TreeSet<>(chart.settings().phaseStarts());
        starts.add(change);
        return chart.kind()
                .draw(chart.series(), chart.settings().withPhaseStarts(List.copyOf(starts)));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static int known(double[] values, int from, int to) {
        int known = 0;
        for (int i = from; i < Math.min(to, values.length); i++) {
            known += Double.isNaN(values[i]) ? 0 : 1;
        }
        return known;
    }

    private static double[] counted(Series series, double factor) {
        double[] values = new double[series.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.counts(i) ? series.value(i) * factor : Double.NaN;
        }
        return values;
    }

    private static double[] tail(double[] values, int from) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    private static double[] difference(double[] values, double[] control) {
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - control[i];
        }
        return difference;
    }

    private static double moved(Series series, int from, int change) {
        if (!series.hasDenominators()) {
            return 1;
        }
        double before = mean(series, from, Math.min(change, series.size()));
        double after = mean(series, change, series.size());
        return before > 0 && after > 0 ? after / before : 1;
    }

    private static double mean(Series series, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < to; i++) {
            if (series.counts(i)) {
                sum += series.denominator(i);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
