package care.cairn.app.measures;

import care.cairn.app.charts.Badge;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Quantity;
import care.cairn.app.charts.Sparkline;
import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.FalseAlarms;
import care.cairn.core.spc.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Many series at a glance, each with what it does and what it promises.
 *
 * @param groups the rows that are shown, under a heading each
 * @param shown how many rows that is
 * @param all how many there are without a filter
 * @param matrix how many of each variation and assurance there are without a filter
 * @param signals how many of those shown have a signal at their latest point
 * @param expected how many of those shown one would expect to, if nothing had changed; as written
 * @param able how many of those shown have enough points to signal
 */
public record Scorecard(
        ScorecardFilter filter,
        List<Group> groups,
        int shown,
        int all,
        List<MatrixRow> matrix,
        int signals,
        String expected,
        int able) {

    /** Rows under one heading; the heading is empty where rows are not grouped. */
    public record Group(String name, List<Row> rows) {}

    /**
     * A series.
     *
     * @param more the place and stratum
     * @param value the latest value, empty if there is none
     * @param target empty if there is none
     */
    public record Row(
            String name,
            String more,
            String path,
            String period,
            String value,
            String target,
            Sparkline spark,
            Badge variation,
            Badge assurance,
            boolean signal) {}

    /** A kind of variation, with how many of each assurance. */
    public record MatrixRow(Badge variation, List<Cell> cells) {}

    /** How many series are so. */
    public record Cell(Badge assurance, int count, String path) {}

    /** The kinds of variation in the order of urgency; the two sides of one kind are one. */
    static final List<String> VARIATIONS = List.of("worse", "neutral", "better", "steady", "early");

    /** Reads the drawn series as {@code filter} says. Pure. */
    static Scorecard of(List<Drawing> drawings, ScorecardFilter filter, ChartWords words) {
        List<Read> all = new ArrayList<>(drawings.size());
        drawings.forEach(drawing -> all.add(Read.of(drawing, words)));
        List<Read> shown =
                all.stream().filter(read -> filter.takes(read)).sorted(order(filter)).toList();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Read read : shown) {
            groups.computeIfAbsent(read.group(filter), name -> new ArrayList<>()).add(read.row());
        }
        FalseAlarms expected = FalseAlarms.expected(shown.stream().map(Read::chart).toList());
        return new Scorecard(
                filter,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                shown.size(),
                all.size(),
                matrix(all, filter, words),
                (int) shown.stream().filter(read -> read.row().signal()).count(),
                words.number(
                        expected.latest(), Quantity.number(expected.latest() < 9.95 ? 1 : 0, "")),
                expected.charts());
    }

    /** The rows of every group, one after the other. */
    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    private static Comparator<Read> order(ScorecardFilter filter) {
        Comparator<Read> byName =
                Comparator.comparing((Read read) -> read.row().name())
                        .thenComparing(read -> read.row().more());
        return switch (filter.sort()) {
            case "name" -> byName;
            case "latest" ->
                    Comparator.comparing(Read::latest, Comparator.reverseOrder())
                            .thenComparing(byName);
            default ->
                    Comparator.comparingInt((Read read) -> VARIATIONS.indexOf(read.variation()))
                            .thenComparingInt(read ->
                                    ScorecardFilter.ASSURANCES.indexOf(
                                            read.row().assurance().key()))
                            .thenComparing(byName);
        };
    }

    private static List<MatrixRow> matrix(
            List<Read> all, ScorecardFilter filter, ChartWords words) {
        List<MatrixRow> rows = new ArrayList<>();
        for (String variation : VARIATIONS) {
            List<Cell> cells = new ArrayList<>();
            for (Assurance assurance :
                    List.of(
                            Assurance.FAIL,
                            Assurance.HIT_OR_MISS,
                            Assurance.PASS,
                            Assurance.NONE)) {
                Badge badge = Badge.of(assurance, words);
                int count =
                        (int)
                                all.stream()
                                        .filter(read -> read.variation().equals(variation))
                                        .filter(read -> read.chart().assurance() == assurance)
                                        .count();
                cells.add(new Cell(badge, count, filter.cell(variation, badge.key())));
            }
            if (cells.stream().anyMatch(cell -> cell.count() > 0)) {
                rows.add(new MatrixRow(sample(variation, words), cells));
            }
        }
        return rows;
    }

    private static Badge sample(String variation, ChartWords words) {
        Badge badge =
                Badge.of(
                        switch (variation) {
                            case "worse" -> Variation.CONCERN_HIGH;
                            case "better" -> Variation.IMPROVEMENT_HIGH;
                            case "neutral" -> Variation.NEITHER_HIGH;
                            case "early" -> Variation.TOO_FEW_POINTS;
                            default -> Variation.COMMON_CAUSE;
                        },
                        words);
        return badge.saying(words.say("scorecard.variation." + variation)).keyed(variation);
    }

    /** A series with what rows are found, sorted and grouped by. */
    record Read(
            Chart chart, Row row, String variation, String latest, String measure, String place) {

        static Read of(Drawing drawing, ChartWords words) {
            Locale locale = words.locale();
            Chart chart = drawing.chart();
            MeasureSeries series = drawing.series();
            Quantity quantity = ChartOfSeries.quantity(drawing, locale);
            Variation variation = chart.variation();
            History.Point latest = drawing.history().latest();
            int last = chart.size() - 1;
            double target = last < 0 ? Double.NaN : chart.target(last);
            String name = drawing.measure().definition().name().in(locale);
            Row row =
                    new Row(
                            name,
                            ChartOfSeries.where(series, locale),
                            "/measures/%s?series=%d"
                                    .formatted(drawing.measure().key(), series.number()),
                            latest == null
                                    ? ""
                                    : words.shortPeriod(
                                            latest.period(),
                                            ChartOfSeries.cadence(drawing.history().period())),
                            latest == null
                                    ? ""
                                    : words.amount(latest.value() / drawing.factor(), quantity),
                            Double.isNaN(target) ? "" : words.target(target, quantity),
                            Sparkline.of(chart),
                            Badge.of(variation, words),
                            Badge.of(chart.assurance(), words),
                            chart.latest() >= 0 && chart.signals(chart.latest()));
            return new Read(
                    chart,
                    row,
                    key(variation),
                    latest == null ? "" : latest.period().toString(),
                    name,
                    series.placeName().in(locale));
        }

        String group(ScorecardFilter filter) {
            return switch (filter.group()) {
                case "measure" -> measure;
                case "place" -> place;
                case "variation" -> row.variation().text();
                default -> "";
            };
        }

        private static String key(Variation variation) {
            return switch (variation) {
                case CONCERN_HIGH, CONCERN_LOW -> "worse";
                case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "better";
                case NEITHER_HIGH, NEITHER_LOW -> "neutral";
                case TOO_FEW_POINTS -> "early";
                case COMMON_CAUSE -> "steady";
            };
        }
    }
}
