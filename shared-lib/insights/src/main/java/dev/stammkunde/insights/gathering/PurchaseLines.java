package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.points.journal.JournalLine;

/**
 * How purchases are written as lines: sorted by customer as the journal's are, and within one by
 * payment, so that they are read, merged and put away by the same means.
 */
public interface PurchaseLines {

    /** Writes a purchase; the same one has always the same line. */
    JournalLine line(String shopId, CountedPurchase purchase);

    /**
     * Reads a purchase.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if it is none
     */
    CountedPurchase purchase(JournalLine line);
}
