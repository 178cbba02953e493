package care.cairn.core;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the parts of a bench by JMH: each in two fresh JVMs, some seconds. */
public final class Jmh {
    private Jmh() {}

    /**
     * Nanoseconds for each method marked as a benchmark, by its name: those of the quickest
     * iteration, as others work on these machines too and only ever make things slower.
     */
    public static Map<String, Double> nanoseconds(Class<?> parts) {
        try {
            Map<String, Double> best = new HashMap<>();
            for (RunResult run :
                    new Runner(
                                    new OptionsBuilder()
                                            .include(
                                                    "^" + parts.getName().replace('$', '.') + "\\.")
                                            .mode(Mode.AverageTime)
                                            .timeUnit(TimeUnit.NANOSECONDS)
                                            .forks(2)
                                            .warmupIterations(3)
                                            .warmupTime(TimeValue.seconds(1))
                                            .measurementIterations(60)
                                            .measurementTime(TimeValue.milliseconds(30))
                                            .verbosity(VerboseMode.SILENT)
                                            .build())
                            .run()) {
                best.put(method(run), quickest(run));
            }
            return best;
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String method(RunResult run) {
        String name = run.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static double quickest(RunResult run) {
        double best = Double.POSITIVE_INFINITY;
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                best = Math.min(best, iteration.getPrimaryResult().getScore());
            }
        }
        return best;
    }
}
