package care.cairn.app.measures;

import care.cairn.app.charts.Cadence;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Plot;
import care.cairn.app.charts.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a drawn series into a chart that can be shown and said. Pure. */
final class ChartOfSeries {

    private ChartOfSeries() {}

    static Plot of(Drawing drawing, List<Mark> marks, ChartWords words) {
        return new Plot(
                name(drawing, words.locale()),
                drawing.chart(),
                cadence(drawing.measure().definition().period()),
                drawing.history().points().stream().map(point -> point(point, words)).toList(),
                quantity(drawing, words.locale()),
                marks);
    }

    /** The measure, its place and its stratum. */
    static String name(Drawing drawing, Locale locale) {
        return drawing.measure().definition().name().in(locale)
                + ", "
                + where(drawing.series(), locale);
    }

    /** The place of a series, and its stratum where it is not the whole. */
    static String where(MeasureSeries series, Locale locale) {
        String place = series.placeName().in(locale);
        return series.whole() ? place : place + ", " + series.stratumName().in(locale);
    }

    static Cadence cadence(Period period) {
        return switch (period) {
            case WEEK -> Cadence.WEEK;
            case MONTH -> Cadence.MONTH;
            case QUARTER -> Cadence.QUARTER;
            case YEAR -> Cadence.YEAR;
        };
    }

    /** In the unit of the measure; the chart of ratios counts in fractions. */
    static Quantity quantity(Drawing drawing, Locale locale) {
        Definition definition = drawing.measure().definition();
        String unit = definition.unit().in(locale);
        double top = unit.equals("%") ? 100 / drawing.factor() : Double.POSITIVE_INFINITY;
        boolean below = drawing.history().points().stream().anyMatch(point -> point.value() < 0);
        return new Quantity(
                drawing.factor(),
                definition.decimals(),
                unit,
                below ? Double.NEGATIVE_INFINITY : 0,
                top);
    }

    private static Plot.Point point(History.Point point, ChartWords words) {
        return new Plot.Point(
                point.period(), point.known(), absence(point.state()), note(point, words));
    }

    private static Plot.Absence absence(@Nullable PointState state) {
        return switch (state) {
            case null -> Plot.Absence.GAP;
            case SUPPRESSED -> Plot.Absence.SUPPRESSED;
            case UNAVAILABLE, KNOWN -> Plot.Absence.UNAVAILABLE;
        };
    }

    /** Why a point has no value, in a word. */
    static String absent(History.Point point, ChartWords words) {
        return words.say(
                "charts.absence." + absence(point.state()).name().toLowerCase(Locale.ROOT));
    }

    /** The reason given by the source, in words. */
    static String note(History.Point point, ChartWords words) {
        String reason = point.reason();
        return reason == null
                ? ""
                : Objects.requireNonNullElse(
                        words.messages()
                                .getMessage(
                                        "measure.reason." + reason, null, reason, words.locale()),
                        reason);
    }
}
