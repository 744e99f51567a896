package dev.stammkunde.commands.imports;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Has some tasks under way at a time, and hands their results on in the order of the tasks, by the
 * thread that adds them. Memory is bounded: who adds more waits.
 */
public final class InOrder<T> implements AutoCloseable {

    private final int most;
    private final Consumer<T> results;
    private final ExecutorService threads;
    private final Queue<Future<T>> underWay = new ArrayDeque<>();

    /**
     * Makes one.
     *
     * @param parallel how many tasks at a time
     */
    public InOrder(int parallel, Consumer<T> results) {
        // As many again wait, so that nobody is idle while the slowest is awaited.
        this.most = 2 * parallel;
        this.results = results;
        this.threads = Executors.newFixedThreadPool(parallel);
    }

    /**
     * Adds a task.
     *
     * @throws RuntimeException the fault of an earlier one
     */
    public void add(Callable<T> task) {
        if (underWay.size() == most) {
            results.accept(result(underWay.remove()));
        }
        underWay.add(threads.submit(task));
    }

    /**
     * Waits for all tasks.
     *
     * @throws RuntimeException the first fault
     */
    public void finish() {
        while (!underWay.isEmpty()) {
            results.accept(result(underWay.remove()));
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("was interrupted", e);
        }
    }

    /** Ends when all tasks have, of which no more results are handed on. */
    @Override
    public void close() {
        threads.close();
    }
}
