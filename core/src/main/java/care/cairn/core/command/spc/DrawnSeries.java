package care.cairn.core.command.spc;

import care.cairn.core.command.Refused;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A series with its chart, the periods as they were written. */
record DrawnSeries(Readings readings, int[] firsts, Chart chart) {

    /**
     * Draws a series.
     *
     * @param begun phases that begin in some series so far; those that begin here are added
     */
    static DrawnSeries of(
            Readings readings, SpcOptions options, PeriodForm form, Set<String> begun) {
        int[] firsts = firsts(readings, options.chart().needsSubgroups());
        SortedSet<Integer> starts = new TreeSet<>();
        for (String phase : options.phases()) {
            long start = start(phase, readings, form);
            int point = 0;
            while (point < firsts.length && readings.order(firsts[point]) < start) {
                point++;
            }
            if (point > 0 && point < firsts.length) {
                starts.add(point);
                begun.add(phase);
            }
        }
        return new DrawnSeries(
                readings,
                firsts,
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

    List<String> by() {
        return readings.by();
    }

    String period(int point) {
        return readings.period(firsts[point]);
    }

    /** The places of the first row of each point: every row, or the first of each subgroup. */
    private static int[] firsts(Readings readings, boolean subgroups) {
        return IntStream.range(0, readings.size())
                .filter(i -> !subgroups || i == 0 || readings.order(i) != readings.order(i - 1))
                .toArray();
    }

    private static Series series(Readings readings, SpcOptions options, int[] firsts) {
        if (options.chart().needsSubgroups()) {
            double[][] groups = new double[firsts.length][];
            double[] values = readings.values();
            for (int g = 0; g < groups.length; g++) {
                int end = g + 1 < groups.length ? firsts[g + 1] : values.length;
                groups[g] =
                        Arrays.stream(values, firsts[g], end)
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
