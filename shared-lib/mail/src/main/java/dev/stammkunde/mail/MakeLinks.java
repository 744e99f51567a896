package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;

import java.time.Instant;
import java.time.YearMonth;

/** Makes the links of a mail to this stack, each as a whole address. */
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

    /**
     * Returns the link by which a customer signs up for an event, and gives their seat back.
     *
     * @param address that the mail goes to
     */
    String event(CustomerId customer, EmailKey address, String eventId, Instant now);

    /**
     * Returns the address of the report of a month, for people of the team: it is the same for all
     * of them, gives nobody access, and asks for a sign-in.
     */
    String monthReport(String shopId, YearMonth month);

    /**
     * Returns the address of a place of the console, for people of the team: it gives nobody
     * access, and asks for a sign-in.
     *
     * @param place what follows {@code #/shops/<shop>}, such as {@code /cases}
     */
    String console(String shopId, String place);
}
