package care.cairn.core.command.spc;

import care.cairn.core.command.Refused;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A series with its chart.
 *
 * @param periods a text for each point
 */
record DrawnSeries(List<String> by, List<String> periods, Chart chart) {

    /**
     * Draws a series.
     *
     * @param begun phases that begin in some series so far; those that begin here are added
     */
    static DrawnSeries of(
            Readings readings, SpcOptions options, PeriodForm form, Set<String> begun) {
        List<Integer> firsts = firsts(readings, options.chart().needsSubgroups());
        SortedSet<Integer> starts = new TreeSet<>();
        for (String phase : options.phases()) {
            long start = start(phase, readings, form);
            int point = 0;
            while (point < firsts.size() && readings.order(firsts.get(point)) < start) {
                point++;
            }
            if (point > 0 && point < firsts.size()) {
                starts.add(point);
                begun.add(phase);
            }
        }
        return new DrawnSeries(
                readings.by(),
                firsts.stream().map(readings::period).toList(),
                options.chart()
                        .draw(
                                series(readings, options, firsts),
                                options.settings().withPhaseStarts(List.copyOf(starts))));
    }

    /** The order of the period at which a phase begins. */
    private static long start(String phase, Readings readings, PeriodForm form) {
        if (form == PeriodForm.TEXT) {
            return readings.known(phase).orElse(Long.MAX_VALUE);
        }
        return form.phase(phase)
                .orElseThrow(() ->
                        new Refused(
                                "--phase %s is not %s, as the periods are."
                                        .formatted(phase, form.words())));
    }

    /** The places of the first row of each point: every row, or the first of each subgroup. */
    private static List<Integer> firsts(Readings readings, boolean subgroups) {
        List<Integer> firsts = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            if (!subgroups || i == 0 || readings.order(i) != readings.order(i - 1)) {
                firsts.add(i);
            }
        }
        return firsts;
    }

    private static Series series(Readings readings, SpcOptions options, List<Integer> firsts) {
        if (options.chart().needsSubgroups()) {
            double[][] groups = new double[firsts.size()][];
            double[] values = readings.values();
            for (int g = 0; g < groups.length; g++) {
                int end = g + 1 < groups.length ? firsts.get(g + 1) : values.length;
                groups[g] =
                        Arrays.stream(values, firsts.get(g), end)
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
