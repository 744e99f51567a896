package dev.stammkunde.commands.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with each of several, side by side: each waits for an answer of a service. */
final class AtOnce {

    private static final int WORKERS = 16;

    private AtOnce() {}

    /** Returns the result of each, in their order; a fault of any is thrown after all ended. */
    static <T, R> List<R> each(List<T> all, Function<T, R> task) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Future<R>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            all.forEach(one -> running.add(workers.submit(() -> task.apply(one))));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> one : running) {
            results.add(result(one));
        }
        return results;
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
