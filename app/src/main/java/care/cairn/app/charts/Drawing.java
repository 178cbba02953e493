package care.cairn.app.charts;

import care.cairn.app.charts.ChartView.Dot;
import care.cairn.app.charts.ChartView.Flag;
import care.cairn.app.charts.ChartView.Hole;
import care.cairn.app.charts.ChartView.Plane;
import care.cairn.app.charts.ChartView.Stretch;
import care.cairn.app.charts.ChartView.Tick;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Draws a plot on paper of one size: places of all points, lines and names. Pure. */
final class Drawing {
    private final Plot plot;
    private final Chart chart;
    private final ChartWords words;
    private final ChartSize size;
    private final Plane plane;
    private final Scale y;
    private final Axis axis;
    private final double step;
    private final List<Flag> flags;

    private Drawing(Plot plot, ChartWords words, ChartSize size, Axis axis) {
        this.plot = plot;
        this.chart = plot.chart();
        this.words = words;
        this.size = size;
        this.axis = axis;
        Plane bare = size.plane(0);
        this.step = bare.width() / Math.max(1, chart.size());
        this.flags = Flags.of(plot, words, this::x, size.plane(0).top() + 2);
        int rows =
                1
                        + (int)
                                flags.stream()
                                        .mapToDouble(Flag::y)
                                        .map(at -> (at - bare.top()) / 22)
                                        .max()
                                        .orElse(-1);
        this.plane = size.plane(rows);
        this.y = new Scale(axis.low(), axis.high(), plane.bottom(), plane.top());
    }

    /** The plot on paper of this size, the upright axis as given. */
    static ChartView of(
            Plot plot,
            List<Reading> readings,
            String summary,
            ChartWords words,
            ChartSize size,
            Axis axis) {
        Drawing drawing = new Drawing(plot, words, size, axis);
        return drawing.view(readings, summary);
    }

    private ChartView view(List<Reading> readings, String summary) {
        return new ChartView(
                size.name().toLowerCase(java.util.Locale.ROOT),
                size.width(),
                size.height(),
                plane,
                plot.name(),
                summary,
                across(),
                up(),
                stretches(),
                Flags.shading(plot, this::x, size.named()),
                stairs(chart::target, 0, chart.size()),
                line(),
                dots(readings),
                Math.clamp(Math.round(step * 11) / 100.0, 0.5, 1),
                holes(readings),
                flags,
                size.named() ? EdgeLabels.of(plot, words, y, plane) : List.of());
    }

    private double x(double index) {
        Plane bare = size.plane(0);
        return Scale.tenth(bare.left() + (index + 0.5) * step);
    }

    private List<Tick> across() {
        List<LocalDate> starts = plot.points().stream().map(Plot.Point::start).toList();
        double apart = size.tickRoom() / step;
        int most = (int) (plane.width() / size.tickRoom());
        List<Tick> ticks = new ArrayList<>();
        for (int i : TimeTicks.of(starts, most, apart, size.named() ? apart : 1.5 * apart)) {
            double room = plane.right() - x(i);
            boolean edge = !size.named() && room < size.tickRoom() / 2.0;
            ticks.add(
                    new Tick(
                            edge ? plane.right() : x(i),
                            words.shortPeriod(starts.get(i), plot.cadence()),
                            edge ? "end" : "middle"));
        }
        return ticks;
    }

    private List<Tick> up() {
        int decimals = axis.decimals(plot.quantity().factor());
        return axis.lines().stream()
                .map(value ->
                        new Tick(
                                y.at(value), words.number(value, plot.quantity(), decimals), "end"))
                .toList();
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Phase phase : chart.phases()) {
            int from = phase.from();
            int to = phase.to();
            stretches.add(
                    new Stretch(
                            band(from, to),
                            stairs(chart::centre, from, to),
                            stairs(chart::lower, from, to),
                            stairs(chart::upper, from, to),
                            from == 0 ? null : x(from - 0.5)));
        }
        return stretches;
    }

    /** A level for each point, as wide as the point's period; broken where it is off the paper. */
    private String stairs(IntToDoubleFunction level, int from, int to) {
        StringBuilder path = new StringBuilder();
        double before = Double.NaN;
        for (int i = from; i < to; i++) {
            double value = level.applyAsDouble(i);
            boolean shown = y.holds(value);
            if (shown && value != before) {
                path.append(Double.isNaN(before) ? 'M' : 'L')
                        .append(x(i - 0.5))
                        .append(' ')
                        .append(y.at(value));
            }
            boolean ends = i + 1 == to || level.applyAsDouble(i + 1) != value;
            if (shown && ends) {
                path.append('H').append(x(i + 0.5));
            }
            before = shown ? value : Double.NaN;
        }
        return path.toString();
    }

    /** What is to be expected: the room between the limits. */
    private String band(int from, int to) {
        if (from >= to || Double.isNaN(chart.upper(from)) || Double.isNaN(chart.lower(from))) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (int i = from; i < to; i++) {
            double at = y.at(Math.clamp(chart.upper(i), y.low(), y.high()));
            path.append(i == from ? 'M' : 'L').append(x(i - 0.5)).append(' ').append(at);
            path.append('H').append(x(i + 0.5));
        }
        for (int i = to - 1; i >= from; i--) {
            double at = y.at(Math.clamp(chart.lower(i), y.low(), y.high()));
            path.append('L')
                    .append(x(i + 0.5))
                    .append(' ')
                    .append(at)
                    .append('H')
                    .append(x(i - 0.5));
        }
        return path.append('Z').toString();
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < chart.size(); i++) {
            if (!plot.has(i)) {
                pen = false;
            } else {
                path.append(pen ? 'L' : 'M').append(x(i)).append(' ').append(y.at(chart.value(i)));
                pen = true;
            }
        }
        return path.toString();
    }

    private List<Dot> dots(List<Reading> readings) {
        return readings.stream()
                .filter(Reading::known)
                .map(reading ->
                        new Dot(
                                reading.index(),
                                x(reading.index()),
                                y.at(chart.value(reading.index())),
                                reading.look(),
                                reading.says()))
                .toList();
    }

    private List<Hole> holes(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> !reading.known())
                .map(reading -> {
                    Plot.Absence absence = plot.points().get(reading.index()).absence();
                    return new Hole(
                            reading.index(),
                            x(reading.index() - 0.5),
                            Scale.tenth(step),
                            Readings.key(absence.name()),
                            switch (absence) {
                                case GAP -> "";
                                case UNAVAILABLE -> "×";
                                case SUPPRESSED -> "*";
                            },
                            reading.says());
                })
                .toList();
    }
}
