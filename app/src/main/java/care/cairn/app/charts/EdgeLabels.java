package care.cairn.app.charts;

import care.cairn.app.charts.ChartView.EdgeLabel;
import care.cairn.core.spc.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of the lines at the right edge of a chart, moved apart where they would meet. */
final class EdgeLabels {
    private static final double APART = 15;
    private static final double GAP = 8;

    private EdgeLabels() {}

    static List<EdgeLabel> of(Plot plot, ChartWords words, Scale y, ChartView.Plane plane) {
        Chart chart = plot.chart();
        int last = chart.size() - 1;
        if (last < 0) {
            return List.of();
        }
        List<EdgeLabel> labels = new ArrayList<>();
        Quantity quantity = plot.quantity();
        double x = plane.right() + GAP;
        add(
                labels,
                x,
                y,
                chart.upper(last),
                "limit",
                words.say("charts.line.upper", words.level(chart.upper(last), quantity)));
        add(
                labels,
                x,
                y,
                chart.centre(last),
                "centre",
                words.say(
                        plot.median() ? "charts.line.median" : "charts.line.mean",
                        words.level(chart.centre(last), quantity)));
        add(
                labels,
                x,
                y,
                chart.lower(last),
                "limit",
                words.say("charts.line.lower", words.level(chart.lower(last), quantity)));
        add(
                labels,
                x,
                y,
                chart.target(last),
                "target",
                words.say("charts.line.target", words.target(chart.target(last), quantity)));
        labels.sort(Comparator.comparingDouble(EdgeLabel::y));
        return apart(labels, plane);
    }

    private static void add(
            List<EdgeLabel> labels, double x, Scale y, double value, String css, String text) {
        if (y.holds(value)) {
            labels.add(new EdgeLabel(x, y.at(value) + 4, css, text));
        }
    }

    /** Moves each label down to clear the one above, then all up again from the foot. */
    private static List<EdgeLabel> apart(List<EdgeLabel> labels, ChartView.Plane plane) {
        double[] y = labels.stream().mapToDouble(EdgeLabel::y).toArray();
        for (int pass = 0; pass < 8; pass++) {
            for (int k = 1; k < y.length; k++) {
                double overlap = APART - (y[k] - y[k - 1]);
                if (overlap > 0) {
                    y[k - 1] -= overlap / 2;
                    y[k] += overlap / 2;
                }
            }
        }
        List<EdgeLabel> moved = new ArrayList<>();
        for (int k = 0; k < y.length; k++) {
            EdgeLabel label = labels.get(k);
            double clear = Math.min(y[k], plane.bottom() + 4 - (y.length - 1 - k) * APART);
            moved.add(new EdgeLabel(label.x(), Scale.tenth(clear), label.css(), label.text()));
        }
        return moved;
    }
}
