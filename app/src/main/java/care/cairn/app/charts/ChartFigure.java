package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart on a page: drawn for a desk and for a phone, with its legend and every point in words.
 *
 * @param id unlike any other on the page; a part of ids
 * @param wide null where the chart is one of many
 * @param legend what is to be seen, in the order of importance
 * @param marks what the numbers over the chart stand for
 */
public record ChartFigure(
        String id,
        String name,
        @Nullable ChartView wide,
        ChartView narrow,
        List<LegendItem> legend,
        List<MarkLine> marks,
        List<Reading> readings) {

    /**
     * A line of the legend.
     *
     * @param css what is explained: {@code centre}, {@code limit}, {@code target}, {@code
     *     unavailable} …
     * @param look the shape of the point that is explained, or null for the rest
     */
    public record LegendItem(String css, @Nullable Look look, String text) {}

    /** What a numbered mark stands for. */
    public record MarkLine(int number, String day, String title, @Nullable String path) {}

    /** The plot as the one chart of a card. */
    public static ChartFigure of(String id, Plot plot, ChartWords words) {
        Axis axis = Axis.over(List.of(plot), ChartSize.WIDE.lines());
        List<Reading> readings = Readings.of(plot, words);
        String summary = summary(plot, words);
        return new ChartFigure(
                id,
                plot.name(),
                Drawing.of(plot, readings, summary, words, ChartSize.WIDE, axis),
                Drawing.of(plot, readings, summary, words, ChartSize.NARROW, axis),
                legend(plot, readings, words),
                marks(plot, words),
                readings);
    }

    /** The plot as one of many, on an upright axis that they share. */
    public static ChartFigure small(String id, Plot plot, Axis axis, ChartWords words) {
        List<Reading> readings = Readings.of(plot, words);
        return new ChartFigure(
                id,
                plot.name(),
                null,
                Drawing.of(plot, readings, summary(plot, words), words, ChartSize.SMALL, axis),
                List.of(),
                List.of(),
                readings);
    }

    /** What the chart covers, in a sentence. */
    static String summary(Plot plot, ChartWords words) {
        int size = plot.chart().size();
        if (size == 0) {
            return words.say("charts.summary.empty");
        }
        long known = plot.chart().series().values().length - missing(plot);
        return words.say(
                "charts.summary",
                words.say("charts.kind." + plot.chart().kind().key()),
                known,
                words.period(plot.start(0), plot.cadence()),
                words.period(plot.start(size - 1), plot.cadence()));
    }

    private static long missing(Plot plot) {
        long missing = 0;
        for (int i = 0; i < plot.chart().size(); i++) {
            missing += plot.has(i) ? 0 : 1;
        }
        return missing;
    }

    private static List<MarkLine> marks(Plot plot, ChartWords words) {
        List<MarkLine> lines = new ArrayList<>();
        for (Mark mark : Flags.shown(plot)) {
            LocalDate day = mark.date();
            lines.add(new MarkLine(lines.size() + 1, words.day(day), mark.title(), mark.path()));
        }
        return lines;
    }

    private static List<LegendItem> legend(Plot plot, List<Reading> readings, ChartWords words) {
        List<LegendItem> items = new ArrayList<>();
        Map<Look, List<Reading>> seen =
                readings.stream()
                        .filter(Reading::known)
                        .collect(
                                Collectors.groupingBy(
                                        Reading::look, TreeMap::new, Collectors.toList()));
        seen.keySet()
                .forEach(look ->
                        items.add(
                                new LegendItem(
                                        "dot", look, words.say("charts.legend." + look.css()))));
        Chart chart = plot.chart();
        int last = chart.size() - 1;
        if (last < 0) {
            return items;
        }
        Quantity quantity = plot.quantity();
        if (!Double.isNaN(chart.centre(last))) {
            items.add(
                    new LegendItem(
                            "centre",
                            null,
                            words.say(
                                    plot.median() ? "charts.line.median" : "charts.line.mean",
                                    words.level(chart.centre(last), quantity))));
        }
        if (!Double.isNaN(chart.upper(last))) {
            items.add(
                    new LegendItem(
                            "limit",
                            null,
                            words.say(
                                    "charts.line.limits",
                                    words.level(chart.lower(last), quantity),
                                    words.level(chart.upper(last), quantity))));
        }
        if (!Double.isNaN(chart.target(last))) {
            items.add(
                    new LegendItem(
                            "target",
                            null,
                            words.say(
                                    "charts.line.target",
                                    words.target(chart.target(last), quantity))));
        }
        readings.stream()
                .filter(reading -> !reading.known())
                .map(reading -> Readings.key(plot.points().get(reading.index()).absence().name()))
                .distinct()
                .forEach(absence ->
                        items.add(
                                new LegendItem(
                                        absence, null, words.say("charts.legend." + absence))));
        return items;
    }
}
