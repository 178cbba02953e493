package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.PointState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart together with what its points stand for: all that there is to draw and to say.
 *
 * @param name what the chart is of, such as "Discharge delay, all providers"
 * @param points one for each point of the chart
 * @param marks in any order; they are numbered by date
 * @param shade a stretch of time to lay under the points, or null
 */
public record Plot(
        String name,
        Chart chart,
        Cadence cadence,
        List<Point> points,
        Quantity quantity,
        List<Mark> marks,
        @Nullable Shade shade) {

    private static final Set<String> MEDIANS =
            Set.of(ControlCharts.RUN.key(), ControlCharts.G.key());

    /** Why a point has no value. */
    public enum Absence {
        /** Nothing was received for the period. */
        GAP,
        /** The source says that there is no figure, and mostly why. */
        UNAVAILABLE,
        /** There is a figure, of too few people to be shown. */
        SUPPRESSED
    }

    /**
     * What a point stands for.
     *
     * @param start the first day of its period
     * @param knownSince the day on which its value became known, or null where there is none
     * @param absence why there is no value; read only where there is none
     * @param note the reason given for its absence or for leaving it out of the limits; may be
     *     empty
     * @param remarks what people wrote at it, each with who and when
     */
    public record Point(
            LocalDate start,
            @Nullable LocalDate knownSince,
            Absence absence,
            String note,
            List<String> remarks) {
        public Point {
            remarks = List.copyOf(remarks);
        }

        /** With no remarks. */
        public Point(
                LocalDate start, @Nullable LocalDate knownSince, Absence absence, String note) {
            this(start, knownSince, absence, note, List.of());
        }

        /** A value, or a gap, of which nothing more is known. */
        public static Point of(LocalDate start) {
            return new Point(start, null, Absence.GAP, "");
        }
    }

    public Plot {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        if (points.size() != chart.size()) {
            throw new IllegalArgumentException(
                    "A chart of %d points cannot stand for %d periods."
                            .formatted(chart.size(), points.size()));
        }
    }

    /** Without a shade. */
    public Plot(
            String name,
            Chart chart,
            Cadence cadence,
            List<Point> points,
            Quantity quantity,
            List<Mark> marks) {
        this(name, chart, cadence, points, quantity, marks, null);
    }

    /** The same with other marks. */
    public Plot withMarks(List<Mark> others) {
        return new Plot(name, chart, cadence, points, quantity, others, shade);
    }

    /** The same with what people wrote at its points, by the first day of their period. */
    public Plot withRemarks(Map<LocalDate, List<String>> remarks) {
        return new Plot(
                name,
                chart,
                cadence,
                points.stream()
                        .map(it ->
                                new Point(
                                        it.start(),
                                        it.knownSince(),
                                        it.absence(),
                                        it.note(),
                                        remarks.getOrDefault(it.start(), List.of())))
                        .toList(),
                quantity,
                marks,
                shade);
    }

    /** The same with a stretch of time laid under its points. */
    public Plot withShade(Shade other) {
        return new Plot(name, chart, cadence, points, quantity, marks, other);
    }

    /** Whether the centre line is a median. */
    public boolean median() {
        return MEDIANS.contains(chart.kind().key());
    }

    /** Whether point {@code i} (from 0) has a value. */
    public boolean has(int i) {
        return chart.series().state(i) != PointState.MISSING;
    }

    /** Whether point {@code i} is drawn but left out of limits and rules. */
    public boolean ghost(int i) {
        return chart.series().state(i) == PointState.GHOST;
    }

    /** The first day of the period of point {@code i}. */
    public LocalDate start(int i) {
        return points.get(i).start();
    }
}
