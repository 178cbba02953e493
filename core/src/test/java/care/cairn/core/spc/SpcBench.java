package care.cairn.core.spc;

import care.cairn.core.Goals;
import care.cairn.core.Jmh;
import care.cairn.core.Yardstick;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a chart costs: XmR with the four rules of Making Data Count, variation and assurance, over
 * series of 60 points.
 */
public class SpcBench {
    private static final int SERIES = 1_000;
    private static final int POINTS = 60;
    private static final ChartSettings SETTINGS =
            ChartSettings.standard().withDirection(Direction.UP).withTarget(50);

    static int used;

    /** The parts, a thousand series each time. */
    @State(Scope.Benchmark)
    public static class Parts {
        private final double[][] data = data(SERIES);
        private final Series[] ready = Arrays.stream(data).map(Series::of).toArray(Series[]::new);

        @Benchmark
        @OperationsPerInvocation(SERIES)
        public double sum() {
            double total = 0;
            for (double[] series : data) {
                for (double value : series) {
                    total += value;
                }
            }
            return total;
        }

        @Benchmark
        @OperationsPerInvocation(SERIES)
        public void seriesAndChart(Blackhole out) {
            for (double[] values : data) {
                read(Series.of(values), out);
            }
        }

        @Benchmark
        @OperationsPerInvocation(SERIES)
        public void chartOfSeries(Blackhole out) {
            for (Series series : ready) {
                read(series, out);
            }
        }

        @Benchmark
        @OperationsPerInvocation(SERIES)
        public void findings(Blackhole out) {
            for (Series series : ready) {
                out.consume(ControlCharts.XMR.draw(series, SETTINGS).findings());
            }
        }

        private static void read(Series series, Blackhole out) {
            Chart chart = ControlCharts.XMR.draw(series, SETTINGS);
            out.consume(chart.variation());
            out.consume(chart.assurance());
        }
    }

    @Test
    void a_chart_beside_a_plain_sum_over_its_points() {
        Map<String, Double> parts = Jmh.nanoseconds(Parts.class);
        double sum = parts.getOrDefault("sum", Double.NaN);
        print("copied, drawn, rules, variation, assurance", parts, "seriesAndChart", sum, 15);
        print("the same without the copy", parts, "chartOfSeries", sum, Double.NaN);
        print("with every finding listed", parts, "findings", sum, Double.NaN);
    }

    private static void print(
            String what, Map<String, Double> parts, String part, double sum, double goal) {
        double took = parts.getOrDefault(part, Double.NaN);
        if (goal > 0) {
            Goals.note("xmr: " + what, took / sum, goal, "sums");
        }
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.0f ns a series, its sum %4.0f ns %7.2f times (goal: %s)%n",
                "xmr: " + what,
                took,
                sum,
                took / sum,
                goal > 0 ? "under " + goal : "–");
    }

    /**
     * The values of all series lie in one array: as a million arrays they were what the collector
     * moved about, and the bench measured its own input.
     */
    @Test
    void a_thousand_times_as_many_series() {
        int size = 1_000_000;
        double[] few = flat(1_000);
        double small =
                Yardstick.processor(() -> {
                    for (int i = 0; i < size / 1_000; i++) {
                        all(few);
                    }
                });
        double[] many = flat(size);
        double large = Yardstick.processor(() -> all(many));
        Yardstick.growth("xmr: 1,000 and 1,000,000 series", small * 1e6 / size, large * 1e6 / size);
    }

    private static double[] flat(int count) {
        double[][] some = data(1_000);
        double[] all = new double[count * POINTS];
        for (int s = 0; s < count; s++) {
            System.arraycopy(some[s % some.length], 0, all, s * POINTS, POINTS);
        }
        return all;
    }

    private static void all(double[] values) {
        int kept = 0;
        for (int at = 0; at < values.length; at += POINTS) {
            Series series = Series.of(Arrays.copyOfRange(values, at, at + POINTS));
            Chart chart = ControlCharts.XMR.draw(series, SETTINGS);
            kept += chart.variation().hashCode() ^ chart.assurance().hashCode();
        }
        used ^= kept;
    }

    private static double[][] data(int count) {
        SplittableRandom random = new SplittableRandom(20_261_101);
        double[][] data = new double[count][POINTS];
        for (double[] series : data) {
            double level = 50 + 10 * random.nextGaussian();
            double step = random.nextInt(3) == 0 ? 3 : 0;
            for (int i = 0; i < POINTS; i++) {
                series[i] = level + random.nextGaussian() + (i > 40 ? step : 0);
            }
        }
        return data;
    }
}
