package care.cairn.app.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as lines and places on paper, in the words of its reader: what the template draws.
 *
 * @param css the size, as a class
 * @param name what the chart is of
 * @param summary what it shows, in a sentence
 * @param across the periods that are named under the chart
 * @param up the lines of the upright axis
 * @param shade a stretch of time under the points, or null
 * @param target the path of the target, empty if none
 * @param dotScale 1, or less where points stand close
 * @param line the path through the points, broken at gaps
 */
public record ChartView(
        String css,
        int width,
        int height,
        Plane plane,
        String name,
        String summary,
        List<Tick> across,
        List<Tick> up,
        List<Stretch> stretches,
        @Nullable Shading shade,
        String target,
        String line,
        List<Dot> dots,
        double dotScale,
        List<Hole> holes,
        List<Flag> flags,
        List<EdgeLabel> labels) {

    /** The part of the paper inside the axes. */
    public record Plane(double left, double right, double top, double bottom) {

        public double width() {
            return right - left;
        }

        public double height() {
            return bottom - top;
        }
    }

    /**
     * A named place on an axis.
     *
     * @param anchor where the name stands by its place: start, middle or end
     */
    public record Tick(double at, String name, String anchor) {}

    /**
     * A phase: its paths, empty where there is no such line.
     *
     * @param start where the phase begins if it is not the first, else null
     */
    public record Stretch(
            String band, String centre, String lower, String upper, @Nullable Double start) {}

    /** A point: where, how, and what is said of it. */
    public record Dot(int index, double x, double y, Look look, String says) {}

    /**
     * A period without a value.
     *
     * @param sign what stands at the foot of it
     */
    public record Hole(int index, double x, double width, String css, String sign, String says) {}

    /** A stretch of time under the points, with the word over it and whether there is room. */
    public record Shading(double x, double width, String name, boolean named) {}

    /** A numbered mark. */
    public record Flag(int number, double x, double y, String says, @Nullable String path) {}

    /** A name beside the end of a line. */
    public record EdgeLabel(double x, double y, String css, String text) {}
}
