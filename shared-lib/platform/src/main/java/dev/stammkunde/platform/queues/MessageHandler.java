package dev.stammkunde.platform.queues;

/** What a function does with one message. */
@FunctionalInterface
public interface MessageHandler {

    /**
     * Handles a message. It may come again, at the same time even, so its effect has a business
     * key.
     *
     * @throws RuntimeException if it could not be handled: SQS delivers it again, and puts it into
     *     the dead-letter queue after too many times
     */
    void handle(SqsMessage message);
}
