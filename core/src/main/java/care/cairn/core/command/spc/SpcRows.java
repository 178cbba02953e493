package care.cairn.core.command.spc;

import static java.util.stream.Collectors.joining;

import care.cairn.core.command.CsvOut;
import care.cairn.core.command.Decimal;
import care.cairn.core.spc.Chart;
import java.io.IOException;

/**
 * Writes a row for each point. Most points of a chart have the same lines and say the same, and
 * most series have the same periods, so such texts are made once.
 */
final class SpcRows {
    private final CsvOut out;
    private String[] periods = new String[0];
    private String[] quoted = new String[0];
    private double centre = Double.NaN;
    private double lower = Double.NaN;
    private double upper = Double.NaN;
    private int phase = -1;
    private PointWords words = PointWords.NOTHING;
    private String rest = "";

    SpcRows(CsvOut out) {
        this.out = out;
    }

    void write(DrawnSeries series) throws IOException {
        Chart chart = series.chart();
        String by = series.by().stream().map(CsvOut::quoted).collect(joining(","));
        boolean parted = !series.by().isEmpty();
        if (periods.length < chart.size()) {
            periods = new String[chart.size()];
            quoted = new String[chart.size()];
        }
        for (int i = 0; i < chart.size(); i++) {
            if (parted) {
                out.ready(by);
            }
            out.ready(period(series.period(i), i)).field(chart.value(i)).ready(rest(chart, i));
            out.endRow();
        }
    }

    @SuppressWarnings("ReferenceEquality") // The reader gives equal texts as one.
    private String period(String text, int i) {
        if (periods[i] != text) {
            periods[i] = text;
            quoted[i] = CsvOut.quoted(text);
        }
        return quoted[i];
    }

    private String rest(Chart chart, int i) {
        PointWords now = PointWords.of(chart, i);
        if (differ(centre, chart.centre(i))
                || differ(lower, chart.lower(i))
                || differ(upper, chart.upper(i))
                || phase != chart.phase(i)
                || !words.same(now)) {
            centre = chart.centre(i);
            lower = chart.lower(i);
            upper = chart.upper(i);
            phase = chart.phase(i);
            words = now;
            rest =
                    String.join(
                            ",",
                            Decimal.text(centre),
                            Decimal.text(lower),
                            Decimal.text(upper),
                            Integer.toString(phase + 1),
                            now.rules(),
                            now.variation(),
                            now.assurance());
        }
        return rest;
    }

    private static boolean differ(double a, double b) {
        return Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b);
    }
}
