package care.cairn.app.signals;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.PointState;
import care.cairn.core.spc.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A series as it is known at one moment: its chart, and the first day of the period of each point.
 *
 * <p>From two readings others can be made that were never on a screen, to tell what a revision did
 * from what time did.
 */
record Reading(List<LocalDate> periods, Chart chart) {

    Reading {
        periods = List.copyOf(periods);
        if (periods.size() != chart.size()) {
            throw new IllegalArgumentException(
                    "A reading of %d points has %d periods."
                            .formatted(chart.size(), periods.size()));
        }
    }

    List<Episode> episodes() {
        return Episode.of(chart, periods);
    }

    /** Whether the phase of the latest point is long enough for limits and signals. */
    boolean hasLimits() {
        return chart.latest() >= 0;
    }

    /** The period of the latest known point; asked only where there are limits. */
    LocalDate latest() {
        return periods.get(chart.latest());
    }

    /** The periods whose values are other here than in {@code before}, the new ones left out. */
    List<LocalDate> revisedSince(Reading before) {
        if (before.periods.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Point> then = before.points();
        Map<LocalDate, Point> now = points();
        LocalDate end = before.periods.getLast();
        var all = new TreeMap<>(then);
        all.putAll(now);
        return all.headMap(end, true).keySet().stream()
                .filter(period ->
                        !then.getOrDefault(period, Point.NONE)
                                .sameValue(now.getOrDefault(period, Point.NONE)))
                .toList();
    }

    /** What would be known had nothing been revised: the old values, and the new periods. */
    Reading unrevisedSince(Reading before) {
        if (before.periods.isEmpty()) {
            return this;
        }
        LocalDate end = before.periods.getLast();
        Map<LocalDate, Point> now = points();
        var points = new TreeMap<LocalDate, Point>();
        before.points()
                .forEach((period, point) ->
                        points.put(period, point.drawnAs(now.getOrDefault(period, Point.NONE))));
        now.forEach((period, point) -> {
            if (period.isAfter(end)) {
                points.put(period, point);
            }
        });
        return redrawn(points);
    }

    /** The same values, of the periods up to {@code last} alone. */
    Reading until(LocalDate last) {
        return redrawn(new TreeMap<>(points().headMap(last, true)));
    }

    private TreeMap<LocalDate, Point> points() {
        var points = new TreeMap<LocalDate, Point>();
        Series series = chart.series();
        for (int i = 0; i < periods.size(); i++) {
            points.put(periods.get(i), Point.of(series, i));
        }
        return points;
    }

    private Reading redrawn(TreeMap<LocalDate, Point> points) {
        var list = List.copyOf(points.values());
        var dates = List.copyOf(points.keySet());
        Series series =
                chart.series().hasDenominators()
                        ? Series.ratios(
                                list.stream().mapToDouble(Point::numerator).toArray(),
                                list.stream().mapToDouble(Point::denominator).toArray())
                        : Series.of(list.stream().mapToDouble(Point::value).toArray());
        int[] ghosts = IntStream.range(0, list.size()).filter(i -> list.get(i).ghost()).toArray();
        if (ghosts.length > 0) {
            series = series.withGhosts(ghosts);
        }
        var settings = chart.settings().withPhaseStarts(phaseStarts(dates));
        return new Reading(dates, chart.kind().draw(series, settings));
    }

    /** Where the phases of this chart begin among other dates; those past the end are left out. */
    private List<Integer> phaseStarts(List<LocalDate> dates) {
        var starts = new ArrayList<Integer>();
        for (int start : chart.settings().phaseStarts()) {
            LocalDate day = periods.get(start);
            int index = (int) dates.stream().filter(date -> date.isBefore(day)).count();
            boolean rises = index > (starts.isEmpty() ? 0 : starts.getLast());
            if (rises && index < dates.size()) {
                starts.add(index);
            }
        }
        return starts;
    }

    private record Point(double value, double numerator, double denominator, boolean ghost) {
        static final Point NONE = new Point(Double.NaN, Double.NaN, Double.NaN, false);

        static Point of(Series series, int i) {
            return series.state(i) == PointState.MISSING
                    ? NONE
                    : new Point(
                            series.value(i),
                            series.numerator(i),
                            series.denominator(i),
                            series.state(i) == PointState.GHOST);
        }

        boolean sameValue(Point other) {
            if (Double.isNaN(value) || Double.isNaN(other.value)) {
                return Double.isNaN(value) && Double.isNaN(other.value);
            }
            return value == other.value && denominator == other.denominator;
        }

        Point drawnAs(Point other) {
            return new Point(value, numerator, denominator, other.ghost && !Double.isNaN(value));
        }
    }
}
