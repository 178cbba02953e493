package care.cairn.core.spc.change;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Finding;
import care.cairn.core.spc.Series;
import java.util.List;
import java.util.Optional;

/**
 * What a chart says of a prediction: limits from the points of the phase before the change, at
 * least twelve, and signals that the points after it make by themselves.
 *
 * @param outcome the verdict
 * @param expected the findings to the predicted side that begin where they were expected
 * @param other every other finding after the change
 * @param before the centre line before the change, NaN with too few points
 * @param after the mean of the plotted points from the earliest expected one on, NaN if there is
 *     none
 */
public record Verdict(
        Outcome outcome, List<Finding> expected, List<Finding> other, double before, double after) {

    /** The fewest counted points before a change. */
    public static final int LEAST_BEFORE = 12;

    public Verdict {
        expected = List.copyOf(expected);
        other = List.copyOf(other);
    }

    /**
     * Judges {@code prediction} on a chart of {@code kind}. Phases of the settings that start after
     * the change are left out, a freeze is replaced by the points before the change.
     */
    public static Verdict of(
            ControlChart kind, Series series, ChartSettings settings, Prediction prediction) {
        Optional<Chart> drawn = chart(kind, series, settings, prediction);
        if (drawn.isEmpty()) {
            return new Verdict(
                    Outcome.TOO_FEW_POINTS, List.of(), List.of(), Double.NaN, Double.NaN);
        }
        Chart chart = drawn.get();
        int change = prediction.change();
        List<Finding> findings = chart.findingsWithin(change, series.size());
        List<Finding> expected =
                findings.stream().filter(finding -> fits(finding, prediction)).toList();
        List<Finding> other =
                findings.stream().filter(finding -> !fits(finding, prediction)).toList();
        return new Verdict(
                outcome(expected, other, series.size() > prediction.latest()),
                expected,
                other,
                chart.centre(change),
                mean(chart.series(), prediction.earliest()));
    }

    /**
     * The chart on which {@code prediction} is judged, its last limits those of the points before
     * the change; empty with too few of them, or with none after.
     */
    public static Optional<Chart> chart(
            ControlChart kind, Series series, ChartSettings settings, Prediction prediction) {
        int change = prediction.change();
        List<Integer> starts =
                settings.phaseStarts().stream().filter(start -> start < change).toList();
        int from = starts.isEmpty() ? 0 : starts.getLast();
        if (counted(series, from, Math.min(change, series.size())) < LEAST_BEFORE
                || series.size() <= change) {
            return Optional.empty();
        }
        return Optional.of(
                kind.draw(
                        series,
                        settings.withPhaseStarts(starts)
                                .withFreeze(change - from)
                                .withMinimumPoints(LEAST_BEFORE)));
    }

    /** How much higher the points after are than the centre line before; NaN if unknown. */
    public double effect() {
        return after - before;
    }

    private static Outcome outcome(List<Finding> expected, List<Finding> other, boolean over) {
        if (!expected.isEmpty()) {
            return Outcome.AS_PREDICTED;
        }
        if (!other.isEmpty()) {
            return Outcome.NOT_AS_PREDICTED;
        }
        return over ? Outcome.NO_DETECTABLE_CHANGE : Outcome.TOO_FEW_POINTS;
    }

    private static boolean fits(Finding finding, Prediction prediction) {
        return finding.side().sign() == prediction.side().sign()
                && finding.from() >= prediction.earliest()
                && finding.from() <= prediction.latest();
    }

    private static int counted(Series series, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += series.counts(i) ? 1 : 0;
        }
        return count;
    }

    private static double mean(Series series, int from) {
        double sum = 0;
        for (int i = from; i < series.size(); i++) {
            sum += series.counts(i) ? series.value(i) : 0;
        }
        return sum / counted(series, from, series.size());
    }
}
