package dev.stammkunde.localrunner.functions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers the last calls, newest first. */
public final class Invocations {

    private static final int KEPT = 500;

    private final Deque<Invocation> calls = new ArrayDeque<>();
    private long total;
    private long failed;

    synchronized void add(Invocation call) {
        calls.addFirst(call);
        total++;
        if (call.error() != null) {
            failed++;
        }
        if (calls.size() > KEPT) {
            calls.removeLast();
        }
    }

    public synchronized List<Invocation> newestFirst() {
        return new ArrayList<>(calls);
    }

    public synchronized long total() {
        return total;
    }

    public synchronized long failed() {
        return failed;
    }
}
