package care.cairn.app.learning;

import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Shade;
import care.cairn.app.measures.ChartMarks;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.SeriesCharts;
import care.cairn.app.web.Viewer;
import care.cairn.core.spc.Finding;
import care.cairn.core.spc.change.Estimate;
import care.cairn.core.spc.change.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts predictions beside their results, as they are known on the day of the viewer. */
@Component
class PredictionReading {
    private final Judgements judgements;
    private final SeriesCharts charts;
    private final List<ChartMarks> marks;
    private final CycleWords words;

    PredictionReading(
            Judgements judgements, SeriesCharts charts, List<ChartMarks> marks, CycleWords words) {
        this.judgements = judgements;
        this.charts = charts;
        this.marks = List.copyOf(marks);
        this.words = words;
    }

    List<CyclePage.Said> of(
            CycleRow row,
            List<CycleRows.PredictionRow> predictions,
            Map<Integer, Step.Result> studied,
            CycleRows.@Nullable StudyRow study,
            List<CycleRows.PlaceRow> places,
            Viewer viewer) {
        return predictions.stream()
                .sorted(Comparator.comparing(it -> it.replacedBy() != null))
                .map(it -> said(row, it, studied.get(it.n()), study, places, viewer))
                .toList();
    }

    private CyclePage.Said said(
            CycleRow row,
            CycleRows.PredictionRow it,
            Step.@Nullable Result studied,
            CycleRows.@Nullable StudyRow study,
            List<CycleRows.PlaceRow> places,
            Viewer viewer) {
        var prediction = it.prediction();
        boolean stands = it.replacedBy() == null;
        var judgement = judgements.of(prediction, viewer.today());
        var definition = judgement.drawing().measure().definition();
        var series = judgement.drawing().series();
        var outcome = judgement.outcome();
        return new CyclePage.Said(
                it.n(),
                stands,
                prediction,
                it.at(),
                it.entry(),
                words.predicted(prediction, definition),
                words.rule(prediction),
                definition.name().in(viewer.locale()),
                where(series, viewer),
                "/measures/%s?series=%d"
                        .formatted(judgement.drawing().measure().key(), series.number()),
                places.stream()
                        .filter(place -> place.partner().equals(prediction.place()))
                        .map(CycleRows.PlaceRow::name)
                        .findFirst()
                        .orElse(null),
                when(prediction, viewer.today()),
                outcome,
                style(outcome),
                because(judgement),
                words.size(judgement),
                words.held(judgement),
                studied == null || study == null || studied.outcome().equals(outcome)
                        ? null
                        : words.say(
                                "learning.then",
                                words.chart().day(study.known()),
                                words.say("learning.outcome." + studied.outcome())),
                stands ? words.warnings(judgement, Verdict.LEAST_BEFORE) : List.of(),
                stands ? others(row, judgement, viewer) : List.of(),
                stands ? figure(row, it, judgement, viewer) : null,
                stands ? lines(judgement) : List.of(),
                control(prediction, viewer));
    }

    static String style(String outcome) {
        return switch (outcome) {
            case Judgement.AS_PREDICTED -> "better";
            case Judgement.NOT_AS_PREDICTED -> "neutral";
            default -> "";
        };
    }

    private static String when(Prediction prediction, LocalDate today) {
        return today.isBefore(prediction.opens())
                ? "before"
                : today.isAfter(prediction.closes()) ? "over" : "open";
    }

    private static String where(MeasureSeries series, Viewer viewer) {
        var place = series.placeName().in(viewer.locale());
        return series.whole() ? place : place + ", " + series.stratumName().in(viewer.locale());
    }

    private @Nullable String control(Prediction prediction, Viewer viewer) {
        Integer control = prediction.control();
        return control == null ? null : where(judgements.series(control), viewer);
    }

    /** What the rules saw after the change. */
    private List<String> because(Judgement judgement) {
        var verdict = judgement.verdict();
        var found = verdict.expected().isEmpty() ? verdict.other() : verdict.expected();
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::from))
                .map(it ->
                        words.say(
                                "learning.because." + (it.side().sign() < 0 ? "below" : "above"),
                                words.rule(it.rule(), judgement.prediction()),
                                period(judgement, it.from())))
                .distinct()
                .toList();
    }

    private String period(Judgement judgement, int index) {
        var drawing = judgement.drawing();
        var plot = charts.plot(drawing, List.of(), words.chart());
        return words.chart().period(plot.start(index), plot.cadence());
    }

    private @Nullable ChartFigure figure(
            CycleRow row, CycleRows.PredictionRow it, Judgement judgement, Viewer viewer) {
        if (judgement.drawing().history().isEmpty()) {
            return null;
        }
        var prediction = it.prediction();
        var own = new ArrayList<Mark>();
        own.add(
                new Mark(
                        LocalDate.ofInstant(it.at(), viewer.zone()),
                        words.say("learning.mark.registered"),
                        null));
        own.add(
                new Mark(
                        row.started() == null ? prediction.change() : row.started(),
                        words.say(
                                row.started() == null
                                        ? "learning.mark.begins"
                                        : "learning.mark.began"),
                        null));
        var plot =
                charts.plot(judgement.drawing(), own, words.chart())
                        .withShade(
                                new Shade(
                                        prediction.opens(),
                                        prediction.closes(),
                                        words.say("learning.shade")));
        return ChartFigure.of("prediction-" + it.n(), plot, words.chart());
    }

    /** What else is on the record about this measure, from a little before the change on. */
    private List<Mark> others(CycleRow row, Judgement judgement, Viewer viewer) {
        var prediction = judgement.prediction();
        var from = prediction.change().minusMonths(1);
        var own = CycleMarks.path(row.id());
        Stream<Mark> marked =
                marks.stream()
                        .flatMap(it -> it.marks(prediction.measure(), viewer.at()).stream())
                        .filter(it -> !own.equals(it.path()));
        Stream<Mark> rebased =
                judgement.drawing().measure().rebases(prediction.series()).stream()
                        .filter(it -> !it.at().isAfter(viewer.at()))
                        .map(it -> new Mark(it.on(), words.say("learning.other.rebase"), null));
        return Stream.concat(marked, rebased)
                .filter(it -> !it.date().isBefore(from) && !it.date().isAfter(prediction.closes()))
                .sorted(Comparator.comparing(Mark::date))
                .toList();
    }

    private List<CyclePage.Term> lines(Judgement judgement) {
        var definition = judgement.drawing().measure().definition();
        var terms = new ArrayList<CyclePage.Term>();
        judgement
                .lines()
                .ifPresent(it -> {
                    add(terms, "slope", words.interval(it.slope(), definition));
                    add(terms, "step", words.interval(it.step(), definition));
                    add(terms, "bend", words.interval(it.bend(), definition));
                    int last = judgement.drawing().history().size() - 1;
                    int from = judgement.change() - it.change();
                    add(
                            terms,
                            "without",
                            words.say(
                                    "learning.lines.without.value",
                                    period(judgement, last),
                                    words.amount(it.withoutChange(last - from), definition),
                                    words.amount(it.fitted(last - from), definition)));
                    add(
                            terms,
                            "points",
                            words.say("learning.lines.points.value", it.points(), it.lags()));
                });
        judgement
                .controlled()
                .ifPresent(it -> {
                    Estimate step = it.step();
                    add(terms, "controlled", words.interval(step, definition));
                });
        return terms;
    }

    private void add(List<CyclePage.Term> terms, String key, String value) {
        terms.add(new CyclePage.Term(words.say("learning.lines." + key), value));
    }
}
