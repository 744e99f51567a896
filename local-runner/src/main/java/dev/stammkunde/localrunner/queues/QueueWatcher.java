package dev.stammkunde.localrunner.queues;

import org.elasticmq.actor.queue.InternalMessage;

/**
 * Hears of each message before whoever sent, received or deleted it gets an answer; one thread at a
 * time.
 */
interface QueueWatcher {

    /**
     * A message is in a queue. One that goes to a dead-letter queue keeps its id, and nobody says
     * that it left the other.
     *
     * @throws RuntimeException if that cannot be: the sender hears of a failure
     */
    void added(String queueName, InternalMessage message);

    /** A message was received, or hidden for another time. */
    void updated(InternalMessage message);

    /** A message left a queue, which may not be the last one that it came to. */
    void removed(String queueName, String messageId);
}
