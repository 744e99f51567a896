package dev.stammkunde.mail.purchases;

import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.List;

/** Keeps orders together with which mails they came after. */
public interface PurchaseStoreAfterMails {

    /**
     * A change of what a reader bought since.
     *
     * @param expected what it was decided on
     */
    record Change(Versioned<PurchasesSince> expected, PurchasesSince next) {}

    /**
     * Applies a change of an order and of what it was bought since, as a whole or not at all: so
     * that each order counts once, wherever who wrote it stops.
     *
     * @return {@link SaveResult#CONFLICT} where something is no longer as expected
     */
    SaveResult save(PurchaseChange change, List<Change> since);
}
