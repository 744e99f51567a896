package dev.stammkunde.localrunner.queues;

import org.elasticmq.actor.queue.InternalMessage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows how many messages are in each queue, ready or not, without asking. What it counts is kept
 * already, where messages are kept.
 */
final class MessageCount implements QueueWatcher {

    private final Map<String, String> queueByMessage = new HashMap<>();
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
        }
    }

    private void change(String queueName, int by) {
        countByQueue.computeIfAbsent(queueName, _ -> new AtomicInteger()).addAndGet(by);
    }
}
