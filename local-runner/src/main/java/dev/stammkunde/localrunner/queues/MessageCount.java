package dev.stammkunde.localrunner.queues;

import org.elasticmq.actor.queue.InternalMessage;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final Map<String, Counted> countByQueue = new ConcurrentHashMap<>();

    /** How many there are, and a permit once there may be more. */
    private record Counted(AtomicInteger count, Semaphore news) {}

    /** Returns how many messages are in the queue of that name. */
    int of(String queueName) {
        return counted(queueName).count().get();
    }

    private Counted counted(String queueName) {
        return countByQueue.computeIfAbsent(
                queueName, _ -> new Counted(new AtomicInteger(), new Semaphore(0)));
    }

    /**
     * Waits until a message comes to the queue, or has come since somebody waited last, or until
     * somebody wakes who waits.
     *
     * @return whether it was so; false after the longest time
     */
    boolean awaitNews(String queueName, Duration longest) throws InterruptedException {
        var news = counted(queueName).news();
        var isNews = news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        return isNews;
    }

    /** Lets nobody wait for a message any longer. */
    void wake(String queueName) {
        counted(queueName).news().release();
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
        counted(queueName).count().set(0);
    }

    private void change(String queueName, int by) {
        counted(queueName).count().addAndGet(by);
        if (by > 0) {
            wake(queueName);
        }
    }
}
