package care.cairn.app.signals;

import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Drawing;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.web.Label;
import care.cairn.core.spc.FalseAlarms;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a new signal: what was seen, how it was looked at, and who owes an answer by when.
 */
final class Raising {
    private Raising() {}

    /**
     * @param number its number among all signals
     * @param known the day as known on which it is seen
     * @param load the load that showed it, or null
     * @param today the day from which the days promised are counted
     */
    static Signal.Raised of(
            Drawing drawing,
            Episode episode,
            int number,
            LocalDate known,
            @Nullable Integer load,
            LocalDate today) {
        var measure = drawing.measure();
        var chart = drawing.chart();
        var steward = measure.steward();
        var use = measure.definition().use();
        int at = drawing.history().from(episode.to());
        int limited = chart.phases().get(chart.phase(at)).points();
        return new Signal.Raised(
                UUID.randomUUID(),
                number,
                source(measure, drawing.series()),
                episode.rules(),
                settings(measure.chart(), chart.kind().key()),
                episode.phase(),
                episode.from(),
                episode.to(),
                episode.way().key(),
                episode.way().effect(measure.definition().direction()),
                new Signal.Seen(
                        chart.value(at) * drawing.factor(),
                        line(chart.centre(at) * drawing.factor()),
                        line(chart.lower(at) * drawing.factor()),
                        line(chart.upper(at) * drawing.factor()),
                        limited),
                FalseAlarms.latestRate(chart.settings().rules(), limited),
                known,
                load,
                steward == null ? null : steward.person(),
                steward == null ? null : steward.partner(),
                use.forum(),
                use.answerDays(),
                today.plusDays(use.answerDays()));
    }

    private static @Nullable Double line(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static Signal.Source source(Measure measure, MeasureSeries series) {
        var definition = measure.definition();
        return new Signal.Source(
                measure.id(),
                measure.key(),
                series.number(),
                definition.name(),
                series.whole()
                        ? series.placeName()
                        : new Label(
                                series.placeName().en() + ", " + series.stratumName().en(),
                                series.placeName().fr() + ", " + series.stratumName().fr()),
                definition.unit(),
                definition.decimals(),
                definition.period().name().toLowerCase(Locale.ROOT));
    }

    /**
     * The kind that was drawn, which is another than asked for where figures are missing for it.
     */
    private static Signal.Settings settings(ChartChoice choice, String kind) {
        return new Signal.Settings(
                kind,
                choice.rules(),
                choice.shiftLength(),
                choice.trendLength(),
                choice.ties().name(),
                choice.screened(),
                choice.freeze(),
                choice.minimumPoints());
    }
}
