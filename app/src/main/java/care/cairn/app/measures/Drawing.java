package care.cairn.app.measures;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A series drawn as its measure says: what the pages show and the signals come from.
 *
 * @param chart point i of it is point i of the history
 * @param factor what the chart's numbers are multiplied by to be in the unit of the measure: not 1
 *     where the chart is made of ratios
 * @param rebases those drawn, one for each phase after the first
 */
public record Drawing(
        Measure measure,
        MeasureSeries series,
        History history,
        Chart chart,
        double factor,
        List<Measure.Rebase> rebases) {

    /**
     * Draws a series with the chart, targets and rebases of its measure.
     *
     * @param on rebases decided after that day are left out
     */
    public static Drawing of(Measure measure, MeasureSeries series, History history, LocalDate on) {
        boolean ratios = measure.chart().chart().needsDenominators() && history.hasRatios();
        ControlChart kind =
                measure.chart().chart().needsDenominators() && !ratios
                        ? ControlCharts.XMR
                        : measure.chart().chart();
        double factor = ratios ? measure.definition().per() : 1;
        var decided = on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var rebases =
                measure.rebases(series.number()).stream()
                        .filter(r -> r.at().isBefore(decided))
                        .filter(r -> starts(history, r.on()))
                        .toList();
        var settings =
                ChartSettings.standard()
                        .withRules(measure.chart().ruleSet())
                        .withDirection(measure.definition().direction())
                        .withFreeze(measure.chart().freeze())
                        .withScreened(measure.chart().screened())
                        .withMinimumPoints(measure.chart().minimumPoints())
                        .withTargets(
                                history.points().stream()
                                        .mapToDouble(p -> measure.target(p.period()) / factor)
                                        .toArray())
                        .withPhaseStarts(
                                rebases.stream()
                                        .map(r -> history.from(r.on()))
                                        .distinct()
                                        .sorted()
                                        .toList());
        var points = ratios ? history.ratios() : history.values();
        return new Drawing(measure, series, history, kind.draw(points, settings), factor, rebases);
    }

    private static boolean starts(History history, LocalDate day) {
        int from = history.from(day);
        return from > 0 && from < history.size();
    }
}
