package dev.stammkunde.localrunner;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was started, the last first; a failure does not keep the rest from being closed. */
final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) { // whatever it is, the rest is closed first
                if (failure == null) {
                    failure = new IllegalStateException("The runner did not stop in order.", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
