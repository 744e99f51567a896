package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;

import java.time.Instant;

/** Makes the links of a mail that are for its reader alone, each as a whole address. */
public interface MakeLinks {

    /**
     * Returns the link by which a customer confirms an opt-in.
     *
     * @param requestId of the opt-in
     */
    String confirmOptIn(CustomerId customer, String requestId, Instant requestedAt, Instant now);

    /**
     * Returns the link by which a customer objects to mail.
     *
     * @param address that the mail goes to
     * @param topic of the mail that it stands in
     */
    String unsubscribe(CustomerId customer, EmailKey address, String topic, Instant now);

    /**
     * Returns the link by which a customer says what they like.
     *
     * @param address that the mail goes to
     */
    String preferences(CustomerId customer, EmailKey address, String topic, Instant now);
}
