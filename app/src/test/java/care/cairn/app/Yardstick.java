package care.cairn.app;

import java.util.Arrays;
import java.util.Locale;

/**
 * The time of one plain sum over 64 Mi doubles on one core, on this machine at this moment: what
 * every figure of a bench is printed beside, since machines differ and are shared.
 */
public final class Yardstick {
    private static final int LENGTH = 1 << 26;

    private Yardstick() {}

    /** Y in milliseconds: the median of five sums. */
    public static double milliseconds() {
        double[] numbers = new double[LENGTH];
        Arrays.setAll(numbers, i -> i * 0.5);
        double[] times = new double[5];
        for (int i = -5; i < times.length; i++) {
            long start = System.nanoTime();
            double sum = 0;
            for (double number : numbers) {
                sum += number;
            }
            double time = (System.nanoTime() - start) / 1e6;
            if (sum < 0) {
                throw new IllegalStateException("the sum was not made");
            }
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        return times[2];
    }

    /** Prints one line: what was measured, how long it took, and how many Y that is. */
    public static void print(String what, double milliseconds, double y, double limit) {
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.0f ms   Y = %3.0f ms   %7.1f Y (goal: under %.0f Y)%n",
                what,
                milliseconds,
                y,
                milliseconds / y,
                limit);
    }
}
