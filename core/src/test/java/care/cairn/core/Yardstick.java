package care.cairn.core;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
        return median(
                5,
                () -> {
                    double sum = 0;
                    for (double number : numbers) {
                        sum += number;
                    }
                    if (sum < 0) {
                        throw new IllegalStateException("the sum was not made");
                    }
                });
    }

    /** Milliseconds that {@code work} takes: the median of {@code rounds}, after as many others. */
    public static double median(int rounds, Runnable work) {
        double[] times = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /**
     * Milliseconds that the processor spends on {@code work}, collecting garbage included: what a
     * run takes in a whole and in small parts can be compared by it, however busy the machine is.
     * After one run that is not counted.
     */
    public static double processor(Runnable work) {
        work.run();
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e6;
    }

    /** Prints how the cost of one item grows with their number. */
    public static void growth(String what, double fewNanos, double manyNanos) {
        Goals.note(what, manyNanos / fewNanos, 1.5, "times");
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.0f ns and %.0f ns each %18.2f times (goal: within 1.50)%n",
                what,
                fewNanos,
                manyNanos,
                manyNanos / fewNanos);
    }

    /** Prints one line: what was measured, how long it took, and how many Y that is. */
    public static void print(String what, double milliseconds, double y, double limit) {
        Goals.note(what, milliseconds / y, limit, "Y");
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.1f ms   Y = %5.1f ms   %7.2f Y (goal: under %.2f Y)%n",
                what,
                milliseconds,
                y,
                milliseconds / y,
                limit);
    }
}
