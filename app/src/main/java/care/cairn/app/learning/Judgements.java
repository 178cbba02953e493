package care.cairn.app.learning;

import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Drawing;
import care.cairn.app.measures.History;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Period;
import care.cairn.app.measures.Points;
import care.cairn.app.web.MissingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds predictions against the points that are known on a day. */
@Service
@Transactional(readOnly = true)
class Judgements {
    private final Measures measures;
    private final Points points;

    Judgements(Measures measures, Points points) {
        this.measures = measures;
        this.points = points;
    }

    Judgement of(Prediction prediction, LocalDate known) {
        var drawing = drawing(prediction, known);
        Integer control = prediction.control();
        return Judgement.of(
                prediction,
                drawing,
                control == null ? null : beside(drawing.history(), points.of(control, known)));
    }

    private Drawing drawing(Prediction prediction, LocalDate known) {
        var series = series(prediction.series());
        var measure = measure(series);
        return Drawing.of(
                charted(measure, prediction.chart()),
                series,
                points.of(prediction.series(), known),
                known);
    }

    /** What is known when it is registered, and the first whole period after its change. */
    Ground ground(Prediction.Draft draft, LocalDate today) {
        var series = series(draft.series());
        var measure = measure(series);
        var history = points.of(draft.series(), today);
        var drawing = Drawing.of(measure, series, history, today);
        int last = drawing.chart().size() - 1;
        var latest = history.latest();
        var first = firstAfter(history, measure.definition().period(), draft.change());
        return new Ground(
                measure,
                first,
                new Cycle.Basis(
                        last < 0 ? Double.NaN : drawing.chart().centre(last) * drawing.factor(),
                        latest != null && !latest.period().isBefore(first)));
    }

    /**
     * Where a prediction stands on.
     *
     * @param first the first day of the first whole period after the change
     */
    record Ground(Measure measure, LocalDate first, Cycle.Basis basis) {}

    static LocalDate firstAfter(History history, Period period, LocalDate change) {
        int index = history.from(change);
        if (index < history.size()) {
            return history.point(index).period();
        }
        LocalDate first = history.isEmpty() ? change : history.periods().getLast();
        if (history.isEmpty()) {
            while (!period.starts(first)) {
                first = first.plusDays(1);
            }
        }
        while (first.isBefore(change)) {
            first = period.next(first);
        }
        return first;
    }

    MeasureSeries series(int number) {
        return measures.series(List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new MissingException("learning.missing.series"));
    }

    Measure measure(MeasureSeries series) {
        return measures.find(series.measure())
                .orElseThrow(() -> new MissingException("learning.missing.series"));
    }

    private static Measure charted(Measure measure, ChartChoice chart) {
        return new Measure(
                measure.id(),
                measure.key(),
                measure.version(),
                measure.definition(),
                measure.steward(),
                chart,
                measure.targets(),
                measure.rebases());
    }

    /** The values of a series at the periods of another; NaN where there are none. */
    private static double[] beside(History history, History control) {
        Map<LocalDate, Double> values = new HashMap<>();
        for (var point : control.points()) {
            values.put(point.period(), point.ghost() ? Double.NaN : point.value());
        }
        double[] beside = new double[history.size()];
        Arrays.setAll(beside, i -> values.getOrDefault(history.point(i).period(), Double.NaN));
        return beside;
    }
}
