package care.cairn.app.measures;

import care.cairn.core.spc.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of one series as they were known on a day, from the first period to the last without a
 * hole: a period with no row is there as a gap.
 */
public final class History {
    private final List<Point> points;
    private final Period period;

    private History(Period period, List<Point> points) {
        this.period = period;
        this.points = Collections.unmodifiableList(points);
    }

    /**
     * One period of a series.
     *
     * @param period its first day
     * @param state null for a gap
     * @param value in the unit of the measure; NaN where there is none
     * @param numerator NaN where there is none
     * @param denominator NaN where there is none
     * @param reason why there is no value, or a remark such as {@code provisional}: a key of the
     *     words {@code measure.reason.*}
     * @param known when this version became known; null for a gap
     * @param version 1, or more where it was revised; 0 for a gap
     * @param load the number of the load that brought it; 0 for a gap
     * @param ghost whether it was left out of limits and rules
     */
    public record Point(
            LocalDate period,
            @Nullable PointState state,
            double value,
            double numerator,
            double denominator,
            @Nullable String reason,
            @Nullable LocalDate known,
            int version,
            int load,
            boolean ghost) {

        static Point gap(LocalDate period) {
            return new Point(
                    period, null, Double.NaN, Double.NaN, Double.NaN, null, null, 0, 0, false);
        }

        public boolean hasValue() {
            return !Double.isNaN(value);
        }

        public boolean gap() {
            return state == null;
        }
    }

    /** Of points in the order of their periods; what is missing between becomes gaps. */
    static History of(Period period, List<Point> rows) {
        var points = new ArrayList<Point>();
        for (Point row : rows) {
            if (!points.isEmpty()) {
                LocalDate next = period.next(points.getLast().period());
                while (next.isBefore(row.period())) {
                    points.add(Point.gap(next));
                    next = period.next(next);
                }
            }
            points.add(row);
        }
        return new History(period, points);
    }

    /** From the first period to the last. */
    public List<Point> points() {
        return points;
    }

    public Point point(int i) {
        return points.get(i);
    }

    public int size() {
        return points.size();
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The length of its periods. */
    public Period period() {
        return period;
    }

    /** The first days of all periods. */
    public List<LocalDate> periods() {
        return points.stream().map(Point::period).toList();
    }

    /** How many points have a value. */
    public int known() {
        return (int) points.stream().filter(Point::hasValue).count();
    }

    /** The index of the first point on that day or later; {@link #size} if there is none. */
    public int from(LocalDate day) {
        int i = 0;
        while (i < points.size() && points.get(i).period().isBefore(day)) {
            i++;
        }
        return i;
    }

    /** The last point with a value, or null. */
    public @Nullable Point latest() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).hasValue()) {
                return points.get(i);
            }
        }
        return null;
    }

    /** Whether every value has what it was made of. */
    public boolean hasRatios() {
        return points.stream()
                .allMatch(p ->
                        !p.hasValue()
                                || (!Double.isNaN(p.numerator())
                                        && !Double.isNaN(p.denominator())));
    }

    /** The values in the unit of the measure, with gaps and ghosts marked. */
    public Series values() {
        return marked(Series.of(points.stream().mapToDouble(Point::value).toArray()));
    }

    /** Numerators over denominators, as fractions (0.93, not 93 %), with gaps and ghosts marked. */
    public Series ratios() {
        return marked(
                Series.ratios(
                        points.stream().mapToDouble(Point::numerator).toArray(),
                        points.stream().mapToDouble(Point::denominator).toArray()));
    }

    private Series marked(Series series) {
        int[] ghosts = new int[points.size()];
        int n = 0;
        for (int i = 0; i < ghosts.length; i++) {
            if (points.get(i).ghost()) {
                ghosts[n++] = i;
            }
        }
        return n == 0 ? series : series.withGhosts(Arrays.copyOf(ghosts, n));
    }
}
