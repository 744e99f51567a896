package dev.stammkunde.mail.purchases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;

/** Finds after which mails a purchase may have been made. */
public interface FindMailsBefore {

    /**
     * Returns for each run whose mail a customer got what they bought since; with version 0 and
     * nothing bought where nothing was yet. Runs whose purchases no longer counted then are left
     * out, and so are mails that went out more than a month before the customer's latest one. It is
     * as of now, and one query, whatever the history.
     *
     * @param orderedAt when the purchase was made
     */
    List<Versioned<PurchasesSince>> mailsBefore(CustomerId reader, Instant orderedAt);
}
