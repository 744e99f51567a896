package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.LedgerEntry;

import java.time.ZoneId;

/**
 * Why an entry has its points.
 *
 * @param owed what the account owed after the entry: points that were taken back after they had
 *     been spent
 * @param timeZone the shop's, in which the customer counts days
 */
public record Explanation(EntryLine line, long owed, ZoneId timeZone) {

    public LedgerEntry entry() {
        return line.entry();
    }

    /** What the customer calls the order; empty for an entry without one. */
    public String orderNumber() {
        return line.orderNumber().orElse("");
    }
}
