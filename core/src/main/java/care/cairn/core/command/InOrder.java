package care.cairn.core.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Work in parts on all processors, the results taken in the order of the parts: what comes out is
 * the same as of one after the other. Few results are held at a time.
 */
public final class InOrder {

    /** Takes the result of a part. */
    @FunctionalInterface
    public interface Taker<T> {
        /** Takes it. */
        void take(T result) throws IOException;
    }

    private InOrder() {}

    /**
     * Does {@code parts} parts of work, numbered from 0, which do not depend on each other.
     *
     * @throws IOException if a result cannot be taken
     */
    public static <T> void of(int parts, IntFunction<T> work, Taker<T> taker) throws IOException {
        of(parts, Runtime.getRuntime().availableProcessors(), work, taker);
    }

    static <T> void of(int parts, int processors, IntFunction<T> work, Taker<T> taker)
            throws IOException {
        if (parts < 2 || processors < 2) {
            for (int part = 0; part < parts; part++) {
                taker.take(work.apply(part));
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(parts, processors))) {
            Queue<Future<T>> ahead = new ArrayDeque<>();
            int begun = 0;
            for (int part = 0; part < parts; part++) {
                while (begun < parts && ahead.size() < 2 * processors) {
                    int next = begun++;
                    ahead.add(pool.submit((Callable<T>) () -> work.apply(next)));
                }
                taker.take(result(ahead.remove()));
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
