package care.cairn.app.charts;

import care.cairn.app.charts.ChartView.Flag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbered marks of a plot stand: at their day, in a second row where they would meet.
 */
final class Flags {
    private static final double APART = 21;
    private static final double ROW = 22;

    /** Figures come some periods late; what was done meanwhile stands at the edge until they do. */
    private static final int AHEAD = 3;

    private Flags() {}

    /**
     * The marks that fall within the periods of a plot or into the three that come next, by date;
     * numbers count only these.
     */
    static List<Mark> shown(Plot plot) {
        if (plot.points().isEmpty()) {
            return List.of();
        }
        LocalDate first = plot.start(0);
        LocalDate end = after(plot.cadence(), end(plot, plot.points().size() - 1), AHEAD);
        return plot.marks().stream()
                .filter(mark -> !mark.date().isBefore(first) && mark.date().isBefore(end))
                .sorted(Comparator.comparing(Mark::date))
                .toList();
    }

    /**
     * @param x the place of a point by its number, fractions between
     * @param top the middle of the first row
     */
    static List<Flag> of(Plot plot, ChartWords words, DoubleUnaryOperator x, double top) {
        List<Flag> flags = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        int number = 1;
        for (Mark mark : shown(plot)) {
            double at = x.applyAsDouble(place(plot, mark.date()));
            int row = 0;
            while (row < ends.size() && at - ends.get(row) < APART) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(at);
            } else {
                ends.set(row, at);
            }
            String says =
                    words.say("charts.mark.says", number, words.day(mark.date()), mark.title());
            flags.add(new Flag(number++, at, top + row * ROW, says, mark.path()));
        }
        return flags;
    }

    /** Where the shade of a plot lies; null where it has none, or none among its periods. */
    static ChartView.@Nullable Shading shading(
            Plot plot, DoubleUnaryOperator x, boolean roomForWords) {
        Shade shade = plot.shade();
        if (shade == null || plot.points().isEmpty()) {
            return null;
        }
        int last = plot.points().size() - 1;
        LocalDate end = end(plot, last);
        if (!shade.from().isBefore(end) || shade.to().isBefore(plot.start(0))) {
            return null;
        }
        double from = shade.from().isBefore(plot.start(0)) ? -0.5 : place(plot, shade.from());
        LocalDate after = shade.to().plusDays(1);
        double to = after.isBefore(end) ? place(plot, after) : last + 0.5;
        double left = Scale.tenth(x.applyAsDouble(from));
        return new ChartView.Shading(
                left, Scale.tenth(x.applyAsDouble(to) - left), shade.name(), roomForWords);
    }

    /**
     * A day as a number between points: the middle of the period of point 3 is 3. Days after the
     * last period stand at its end.
     */
    private static double place(Plot plot, LocalDate day) {
        int last = plot.points().size() - 1;
        if (!day.isBefore(end(plot, last))) {
            return last + 0.5;
        }
        int i = 0;
        while (!day.isBefore(end(plot, i))) {
            i++;
        }
        double days = ChronoUnit.DAYS.between(plot.start(i), end(plot, i));
        return i - 0.5 + ChronoUnit.DAYS.between(plot.start(i), day) / days;
    }

    private static LocalDate end(Plot plot, int i) {
        LocalDate start = plot.start(i);
        return i + 1 < plot.points().size() ? plot.start(i + 1) : after(plot.cadence(), start, 1);
    }

    private static LocalDate after(Cadence cadence, LocalDate start, int periods) {
        return switch (cadence) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}
