package dev.stammkunde.points.explanations;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Why an entry has its points.
 *
 * @param owed what the account owes after the entry: points that were taken back after they had
 *     been spent
 * @param timeZone the shop's, in which the customer counts days
 */
public record Explanation(EntryLine line, long owed, ZoneId timeZone) {

    public LedgerEntry entry() {
        return line.entry();
    }

    /** Whether points of a term all made up at once for some of what was owed. */
    public boolean isUsedUp(LotTerm term) {
        return owed > 0 && !term.availableAt().isAfter(entry().bookedAt());
    }

    /** How many points of lots have expired by the entry. */
    public long expired(List<Lot> lots) {
        return Lot.sum(lots.stream().filter(lot -> hasExpired(lot.term())).toList());
    }

    /** Whether points of any of these dates have expired by the entry. */
    public boolean hasExpired(List<LotTerm> terms) {
        return terms.stream().anyMatch(this::hasExpired);
    }

    private boolean hasExpired(LotTerm term) {
        Instant at = term.expiresAt();
        return at != null && !at.isAfter(entry().bookedAt());
    }

    /** What the customer calls the order; empty for an entry without one. */
    public String orderNumber() {
        return line.orderNumber().orElse("");
    }
}
