package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Plot;
import care.cairn.app.charts.Quantity;
import care.cairn.app.charts.Reading;
import care.cairn.app.charts.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a chart as rows of a table, the latest first. Pure. */
final class PointRows {
    private static final Quantity COUNT = Quantity.number(0, "");

    private PointRows() {}

    static List<MeasurePage.PointRow> of(Drawing drawing, Plot plot, ChartWords words) {
        List<MeasurePage.PointRow> rows = new ArrayList<>();
        for (Reading reading : Readings.of(plot, words)) {
            History.Point point = drawing.history().point(reading.index());
            rows.add(
                    new MeasurePage.PointRow(
                            reading.period(),
                            reading.value(),
                            count(point.numerator(), words),
                            count(point.denominator(), words),
                            day(point.known(), words),
                            expected(reading, words),
                            reading.known() ? reading.look().css() : "absent",
                            state(reading),
                            "/measures/%s/points/%s?series=%d"
                                    .formatted(
                                            drawing.measure().key(),
                                            point.period(),
                                            drawing.series().number()),
                            point.version(),
                            plot.points().get(reading.index()).remarks()));
        }
        return List.copyOf(rows.reversed());
    }

    static PointPage.Version version(Drawing drawing, History.Point point, ChartWords words) {
        Quantity quantity = ChartOfSeries.quantity(drawing, words.locale());
        return new PointPage.Version(
                point.version(),
                day(point.known(), words),
                point.hasValue()
                        ? words.amount(point.value() / drawing.factor(), quantity)
                        : ChartOfSeries.absent(point, words),
                count(point.numerator(), words),
                count(point.denominator(), words),
                ChartOfSeries.note(point, words),
                point.load());
    }

    private static String expected(Reading reading, ChartWords words) {
        if (reading.centre().isEmpty()) {
            return "";
        }
        return reading.upper().isEmpty()
                ? reading.centre()
                : words.say(
                        "measures.points.range",
                        reading.centre(),
                        reading.lower(),
                        reading.upper());
    }

    private static String state(Reading reading) {
        return reading.rules().isEmpty()
                ? reading.state()
                : reading.state() + ": " + String.join("; ", reading.rules());
    }

    private static String day(@Nullable LocalDate day, ChartWords words) {
        return day == null ? "" : words.day(day);
    }

    private static String count(double number, ChartWords words) {
        return Double.isNaN(number) ? "" : words.target(number, COUNT);
    }
}
