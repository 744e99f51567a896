package dev.stammkunde.delivermail;

import dev.stammkunde.mail.MailOrder;

import java.time.Instant;

/**
 * An order as it came out of the queue.
 *
 * @param messageId of the queue
 * @param now the moment by which to decide
 */
record Incoming(String messageId, MailOrder order, Instant now) {

    /** Tells nothing of the order, which may hold an address. */
    @Override
    public String toString() {
        return "Incoming[messageId=" + messageId + "]";
    }
}
