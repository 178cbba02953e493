package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.PointState;
import org.jspecify.annotations.Nullable;

/**
 * The last points of a chart in the size of a word: a line, its centre, and the latest point with
 * the look of its variation.
 *
 * @param line the path through the points, broken at gaps
 * @param centre the path of the centre line, empty if none
 * @param look how the latest point looks; null if there is no point
 */
public record Sparkline(String line, String centre, double x, double y, @Nullable Look look) {
    /** The width of the paper. */
    public static final int WIDTH = 120;

    /** The height of the paper. */
    public static final int HEIGHT = 30;

    private static final int POINTS = 24;
    private static final double EDGE = 7;

    /** The last two years of months of a chart, or as many points. */
    public static Sparkline of(Chart chart) {
        int from = Math.max(0, chart.size() - POINTS);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int latest = -1;
        for (int i = from; i < chart.size(); i++) {
            double value = chart.value(i);
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                latest = i;
            }
        }
        if (latest < 0) {
            return new Sparkline("", "", 0, 0, null);
        }
        Scale x = new Scale(from, Math.max(from + 1, chart.size() - 1), 3, WIDTH - EDGE);
        Scale y =
                high > low
                        ? new Scale(low, high, HEIGHT - EDGE, EDGE)
                        : new Scale(low - 1, low + 1, HEIGHT - EDGE, EDGE);
        double centre = chart.centre(latest);
        return new Sparkline(
                line(chart, from, x, y),
                y.holds(centre) ? "M3 " + y.at(centre) + "H" + (WIDTH - EDGE) : "",
                x.at(latest),
                y.at(chart.value(latest)),
                chart.series().state(latest) == PointState.GHOST
                        ? Look.GHOST
                        : Look.of(chart.variation(latest)));
    }

    private static String line(Chart chart, int from, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = from; i < chart.size(); i++) {
            double value = chart.value(i);
            if (Double.isNaN(value)) {
                pen = false;
            } else {
                path.append(pen ? 'L' : 'M').append(x.at(i)).append(' ').append(y.at(value));
                pen = true;
            }
        }
        return path.toString();
    }
}
