package care.cairn.app.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * The values that the upright axis of a chart covers, and where it has its lines.
 *
 * @param step between two lines: 1, 2 or 5 times a power of ten, also 25 and the like
 */
public record Axis(double low, double high, double step) {
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /**
     * An axis that covers {@code low} to {@code high} in about {@code lines} steps, and 0 too where
     * that costs little room.
     *
     * @param factor of the quantity: steps are whole numbers after it, where they can be
     */
    static Axis over(double low, double high, int lines, double factor) {
        double least = low > 0 && low < 0.4 * high ? 0 : low;
        double span = high - least;
        if (!(span > 0)) {
            double room = high == 0 ? 1 : Math.abs(high) * 0.1;
            return over(high - room, high + room, lines, factor);
        }
        double step = step(span / lines, factor);
        return new Axis(
                Math.floor(least / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    /** One axis for several plots, so that they can be compared. */
    public static Axis over(List<Plot> plots, int lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Plot plot : plots) {
            Quantity quantity = plot.quantity();
            for (int i = 0; i < plot.chart().size(); i++) {
                double value = plot.chart().value(i);
                double[] shown = {
                    value, plot.chart().lower(i), plot.chart().upper(i), plot.chart().target(i)
                };
                for (double each : shown) {
                    if (!Double.isNaN(each)) {
                        low =
                                Math.min(
                                        low,
                                        each == value ? each : Math.max(each, quantity.floor()));
                        high =
                                Math.max(
                                        high,
                                        each == value ? each : Math.min(each, quantity.ceiling()));
                    }
                }
            }
        }
        return low > high
                ? new Axis(0, 1, 0.5)
                : over(low, high, lines, plots.getFirst().quantity().factor());
    }

    /** The values of the lines, rising. */
    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long k = 0; k <= count; k++) {
            lines.add(low + k * step);
        }
        return lines;
    }

    /** How many decimals the lines need once they are multiplied by {@code factor}. */
    int decimals(double factor) {
        double unit = step * factor;
        int decimals = 0;
        while (decimals < 6 && Math.abs(unit - Math.rint(unit)) > 1e-6) {
            unit *= 10;
            decimals++;
        }
        return decimals;
    }

    private static double step(double rough, double factor) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double nice : NICE) {
            boolean broken = nice == 2.5 && power * factor < 9;
            if (!broken && rough <= nice * power * 1.0000001) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
