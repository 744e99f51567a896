package dev.stammkunde.localrunner.queues;

import org.elasticmq.actor.queue.InternalMessage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows how many messages are in each queue, ready or not, without asking. What it counts is kept
 * already, where messages are kept.
 */
final class MessageCount implements QueueWatcher {

    /** More than are on their way between two threads: a bound, and not a tuning. */
    private static final int MOST_EARLY = 1_000;

    private final Map<String, String> queueByMessage = new HashMap<>();

    /** Messages that were deleted before anybody said that they came. */
    private final Set<String> gone = new LinkedHashSet<>();

    private final Map<String, AtomicInteger> countByQueue = new ConcurrentHashMap<>();

    /** Returns how many messages are in the queue of that name. */
    int of(String queueName) {
        var count = countByQueue.get(queueName);
        return count == null ? 0 : count.get();
    }

    @Override
    public void added(String queueName, InternalMessage message) {
        add(queueName, message.id());
    }

    synchronized void add(String queueName, String messageId) {
        if (gone.remove(messageId)) {
            return;
        }
        change(queueName, 1);
        var before = queueByMessage.put(messageId, queueName);
        if (before != null) {
            change(before, -1);
        }
    }

    @Override
    public void updated(InternalMessage message) {
        // It is where it was.
    }

    @Override
    public synchronized void removed(String queueName, String messageId) {
        if (queueByMessage.remove(messageId, queueName)) {
            change(queueName, -1);
        } else if (!queueByMessage.containsKey(messageId)) {
            if (gone.size() == MOST_EARLY) {
                gone.remove(gone.iterator().next());
            }
            gone.add(messageId);
        }
    }

    /** Forgets all messages of a queue, which is empty. */
    synchronized void clear(String queueName) {
        queueByMessage.values().removeIf(queueName::equals);
        countByQueue.remove(queueName);
    }

    private void change(String queueName, int by) {
        countByQueue.computeIfAbsent(queueName, _ -> new AtomicInteger()).addAndGet(by);
    }
}
