package care.cairn.core.command.spc;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.Series;
import java.util.Arrays;
import java.util.List;

/** A series with its chart, the periods as they were written. */
record DrawnSeries(Readings readings, Chart chart) {

    /** Draws a series. */
    static DrawnSeries of(Readings readings, SpcOptions options, PhaseStarts phases) {
        ChartSettings settings = options.settings();
        if (!phases.phases().isEmpty()) {
            settings = settings.withPhaseStarts(phases.in(readings));
        }
        return new DrawnSeries(readings, options.chart().draw(series(readings, options), settings));
    }

    List<String> by() {
        return readings.by();
    }

    String period(int point) {
        return readings.period(readings.first(point));
    }

    private static Series series(Readings readings, SpcOptions options) {
        if (options.chart().needsSubgroups()) {
            double[][] groups = new double[readings.points()][];
            double[] values = readings.values();
            for (int g = 0; g < groups.length; g++) {
                groups[g] =
                        Arrays.stream(values, readings.first(g), readings.first(g + 1))
                                .filter(value -> !Double.isNaN(value))
                                .toArray();
            }
            return Series.subgroups(groups);
        }
        return options.value() == null
                ? Series.ratios(readings.values(), readings.denominators())
                : Series.of(readings.values());
    }
}
