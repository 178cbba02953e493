package care.cairn.core.spc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Prints what a chart costs beside one plain sum over the same numbers: XmR with the four rules of
 * Making Data Count, variation and assurance over series of 60 points. Run its main; it is no test.
 */
final class SpcBench {
    private static final int SERIES = 10_000;

    private static final int POINTS = 60;

    private static final int ROUNDS = 400;

    private static final ChartSettings SETTINGS =
            ChartSettings.standard().withDirection(Direction.UP).withTarget(50);

    private static int kept;

    private SpcBench() {}

    public static void main(String[] args) {
        Random random = new Random(20_261_101);
        double[][] data = new double[SERIES][POINTS];
        for (double[] series : data) {
            double level = 50 + 10 * random.nextGaussian();
            double step = random.nextInt(3) == 0 ? 3 : 0;
            for (int i = 0; i < POINTS; i++) {
                series[i] = level + random.nextGaussian() + (i > 40 ? step : 0);
            }
        }
        Series[] ready = Arrays.stream(data).map(Series::of).toArray(Series[]::new);
        double sum = sum(data);
        report("series", sum, time(data, values -> Series.of(values).size()));
        report("chart of a series", sum, time(ready, SpcBench::chart));
        report("series and chart", sum, time(data, values -> chart(Series.of(values))));
        report("findings", sum, time(ready, SpcBench::findings));
    }

    private static int chart(Series series) {
        Chart chart = ControlCharts.XMR.draw(series, SETTINGS);
        return chart.variation().hashCode() + chart.assurance().hashCode();
    }

    private static int findings(Series series) {
        return ControlCharts.XMR.draw(series, SETTINGS).findings().size();
    }

    /** Nanoseconds a series for one sum over all of them, one addition after the other. */
    private static double sum(double[][] data) {
        double best = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (double[] series : data) {
                for (double value : series) {
                    total += value;
                }
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) SERIES);
        }
        kept += (int) total;
        return best;
    }

    private static <T> double time(T[] items, ToIntFunction<T> work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int sum = 0;
            for (T item : items) {
                sum += work.applyAsInt(item);
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) SERIES);
            kept += sum;
        }
        return best;
    }

    private static void report(String what, double sum, double took) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-18s %6.0f ns a series of %d; a plain sum takes %.0f ns: %.1f times (%d)",
                        what,
                        took,
                        POINTS,
                        sum,
                        took / sum,
                        kept & 1));
    }
}
