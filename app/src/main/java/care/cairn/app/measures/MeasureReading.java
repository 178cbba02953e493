package care.cairn.app.measures;

import care.cairn.app.charts.Axis;
import care.cairn.app.charts.Badge;
import care.cairn.app.charts.Cautions;
import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Plot;
import care.cairn.app.charts.Verdict;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a measure shows. */
@Service
@Transactional(readOnly = true)
class MeasureReading {
    /** More small charts than this are not looked at, they are scrolled past. */
    private static final int PARTS = 60;

    private final Measures measures;
    private final Points points;
    private final MeasureFacts facts;
    private final RemarkLines remarks;
    private final ObjectProvider<ChartMarks> marks;
    private final ObjectProvider<MeasurePanel> panels;

    MeasureReading(
            Measures measures,
            Points points,
            MeasureFacts facts,
            RemarkLines remarks,
            ObjectProvider<ChartMarks> marks,
            ObjectProvider<MeasurePanel> panels) {
        this.measures = measures;
        this.points = points;
        this.facts = facts;
        this.remarks = remarks;
        this.marks = marks;
        this.panels = panels;
    }

    Measure measure(String key) {
        return measures.find(key).orElseThrow(() -> new MissingException("measure.missing"));
    }

    /** The chart of a series as it was known on a day. */
    Plot plot(
            String key,
            @Nullable Integer number,
            LocalDate known,
            Viewer viewer,
            ChartWords words) {
        Measure measure = measure(key);
        MeasureSeries series = SeriesChoice.of(measures.series(measure.id()), number);
        Drawing drawing = drawing(measure, series, known);
        return remarks.on(
                ChartOfSeries.of(drawing, marks(drawing, viewer, words), words),
                key,
                series.number(),
                viewer.zone(),
                words);
    }

    MeasurePage page(
            String key,
            @Nullable Integer number,
            LocalDate known,
            @Nullable String split,
            Viewer viewer,
            ChartWords words) {
        Measure measure = measure(key);
        List<MeasureSeries> all = measures.series(measure.id());
        MeasureSeries series = SeriesChoice.of(all, number);
        Drawing drawing = drawing(measure, series, known);
        Plot plot =
                remarks.on(
                        ChartOfSeries.of(drawing, marks(drawing, viewer, words), words),
                        key,
                        series.number(),
                        viewer.zone(),
                        words);
        Locale locale = words.locale();
        SeriesChoice choice = new SeriesChoice(measure, series, all, known, viewer.today(), words);
        MeasurePage.Split parts =
                split == null ? null : split(measure, choice, split, known, words);
        List<MeasurePanel.Panel> shown =
                panels.orderedStream()
                        .flatMap(panel -> panel.panel(measure, series, viewer).stream())
                        .toList();
        return new MeasurePage(
                key,
                measure.definition().name().in(locale),
                ChartOfSeries.where(series, locale),
                choice.address(),
                Verdict.of(plot, words),
                Badge.of(plot.chart().variation(), words),
                Badge.of(plot.chart().assurance(), words),
                parts == null ? ChartFigure.of("chart", plot, words) : null,
                facts.caption(drawing, words),
                facts.notes(drawing, words),
                Cautions.of(plot, words),
                Cautions.falseAlarms(plot.chart(), words),
                choice.choices(parts != null),
                parts,
                PointRows.of(drawing, plot, words),
                facts.of(drawing, words),
                in(shown, MeasurePanel.Place.MAIN),
                in(shown, MeasurePanel.Place.SIDE));
    }

    /** Every version of one point that was known when the viewer looks. */
    PointPage versions(String key, int number, LocalDate period, Viewer viewer, ChartWords words) {
        Measure measure = measure(key);
        MeasureSeries series = SeriesChoice.of(measures.series(measure.id()), number);
        Drawing drawing = drawing(measure, series, viewer.today());
        List<PointPage.Version> versions =
                points.versions(number, period).stream()
                        .filter(point ->
                                point.known() != null && !point.known().isAfter(viewer.today()))
                        .map(point -> PointRows.version(drawing, point, words))
                        .toList();
        if (versions.isEmpty()) {
            throw new MissingException("measure.missing.point");
        }
        return new PointPage(
                measure.definition().name().in(words.locale()),
                ChartOfSeries.where(series, words.locale()),
                words.period(period, ChartOfSeries.cadence(measure.definition().period())),
                "/measures/%s?series=%d".formatted(key, number),
                "/measures/%s/points/%s".formatted(key, period),
                number,
                versions,
                remarks.of(number, viewer.zone(), words).stream()
                        .filter(it -> it.remark().period().equals(period))
                        .map(it ->
                                new PointPage.Said(
                                        it.remark().id(),
                                        it.text(),
                                        it.by(),
                                        it.remark().at(),
                                        !viewer.past()
                                                && it.remark().person() != null
                                                && it.remark().person().equals(viewer.person())))
                        .toList(),
                viewer.is(Role.MEMBER) && !viewer.past());
    }

    private MeasurePage.@Nullable Split split(
            Measure measure, SeriesChoice choice, String by, LocalDate known, ChartWords words) {
        List<MeasureSeries> chosen = choice.parts(by);
        if (chosen.isEmpty()) {
            return null;
        }
        List<MeasureSeries> shown = chosen.subList(0, Math.min(PARTS, chosen.size()));
        Map<Integer, History> histories =
                points.of(shown.stream().map(MeasureSeries::number).toList(), known);
        List<Plot> plots = new ArrayList<>();
        for (MeasureSeries part : shown) {
            History history =
                    histories.getOrDefault(
                            part.number(), History.of(measure.definition().period(), List.of()));
            plots.add(
                    ChartOfSeries.of(Drawing.of(measure, part, history, known), List.of(), words));
        }
        Axis axis = Axis.over(plots, 3);
        List<MeasurePage.Part> parts = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            MeasureSeries part = shown.get(i);
            parts.add(
                    new MeasurePage.Part(
                            by.equals(SeriesChoice.PLACE)
                                    ? part.placeName().in(words.locale())
                                    : part.stratumName().in(words.locale()),
                            choice.path(part.number()),
                            ChartFigure.small("chart-" + part.number(), plot, axis, words),
                            Badge.of(plot.chart().variation(), words),
                            Badge.of(plot.chart().assurance(), words)));
        }
        return new MeasurePage.Split(choice.splitName(by), parts, chosen.size() - shown.size());
    }

    private Drawing drawing(Measure measure, MeasureSeries series, LocalDate known) {
        History history =
                points.of(List.of(series.number()), known)
                        .getOrDefault(
                                series.number(),
                                History.of(measure.definition().period(), List.of()));
        return Drawing.of(measure, series, history, known);
    }

    /** What other modules mark, and where limits were worked out anew. */
    private List<Mark> marks(Drawing drawing, Viewer viewer, ChartWords words) {
        Measure measure = drawing.measure();
        var all =
                new ArrayList<>(
                        marks.orderedStream()
                                .flatMap(it -> it.marks(measure.id(), viewer.at()).stream())
                                .filter(Objects::nonNull)
                                .toList());
        for (Measure.Rebase rebase : drawing.rebases()) {
            all.add(
                    new Mark(
                            rebase.on(),
                            words.say(
                                    "measures.mark.rebase",
                                    Objects.requireNonNullElseGet(
                                            rebase.cause(), () -> words.say("measures.erased"))),
                            "/measures/" + measure.key() + "/definition"));
        }
        return all;
    }

    private static List<MeasurePanel.Panel> in(
            List<MeasurePanel.Panel> panels, MeasurePanel.Place place) {
        return panels.stream().filter(panel -> panel.place() == place).toList();
    }
}
