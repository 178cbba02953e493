package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a plot as a CSV file (UTF-8 with a mark, CRLF): machine words, full precision, one
 * row a period, gaps included. A text that a spreadsheet would take for a formula starts with an
 * apostrophe.
 */
public final class ChartCsv {
    private static final List<String> HEAD =
            List.of(
                    "period_start",
                    "known_since",
                    "value",
                    "numerator",
                    "denominator",
                    "centre",
                    "lower",
                    "upper",
                    "target",
                    "phase",
                    "rules",
                    "variation",
                    "assurance",
                    "state",
                    "note",
                    "remarks");

    private ChartCsv() {}

    /** The whole file. */
    public static String of(Plot plot) {
        StringWriter file = new StringWriter();
        file.write('\ufeff');
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(file);
        writer.writeRecord(HEAD);
        for (int i = 0; i < plot.chart().size(); i++) {
            writer.writeRecord(row(plot, i));
        }
        return file.toString();
    }

    private static List<String> row(Plot plot, int i) {
        Chart chart = plot.chart();
        Plot.Point point = plot.points().get(i);
        boolean known = plot.has(i);
        boolean ratio = known && chart.series().hasDenominators();
        return List.of(
                point.start().toString(),
                known ? day(point.knownSince()) : "",
                number(chart.value(i)),
                ratio ? number(chart.series().numerator(i)) : "",
                ratio ? number(chart.series().denominator(i)) : "",
                number(chart.centre(i)),
                number(chart.lower(i)),
                number(chart.upper(i)),
                number(chart.target(i)),
                String.valueOf(chart.phase(i) + 1),
                String.join(" ", chart.rules(i)),
                known && !plot.ghost(i) ? Readings.key(chart.variation(i).name()) : "",
                i == chart.latest() ? Readings.key(chart.assurance().name()) : "",
                known ? plot.ghost(i) ? "ghost" : "known" : Readings.key(point.absence().name()),
                text(point.note()),
                text(String.join(" | ", point.remarks())));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A text that no spreadsheet runs. */
    static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
