package dev.stammkunde.mail;

import java.time.Instant;
import java.util.Comparator;

/**
 * What happened to a mail after it was handed over, nearly all of it as the mail service told.
 *
 * @param messageId the service's id of the mail
 * @param detail such as the kind of a bounce; never an address
 */
public record MailEvent(Type type, Instant at, String messageId, String detail)
        implements Comparable<MailEvent> {

    /** What happened. */
    public enum Type {
        /** The service took it. */
        SENT,
        DELIVERED,
        DELAYED,
        BOUNCED,
        COMPLAINED,
        /** The service took it and will not send it. */
        REJECTED,
        /** The service could not make a mail of it. */
        RENDERING_FAILED,
        OPENED,
        CLICKED,
        /** Its reader objected by the link in it, which is our own and no service's word. */
        UNSUBSCRIBED;

        /** Whether the service refused what it had taken. */
        boolean isRefusal() {
            return this == REJECTED || this == RENDERING_FAILED;
        }
    }

    @Override
    public int compareTo(MailEvent other) {
        return Comparator.comparing(MailEvent::at)
                .thenComparing(MailEvent::type)
                .thenComparing(MailEvent::messageId)
                .thenComparing(MailEvent::detail)
                .compare(this, other);
    }
}
