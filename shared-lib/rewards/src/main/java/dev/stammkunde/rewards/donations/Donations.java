package dev.stammkunde.rewards.donations;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what was given to organisations. Reads are consistent. */
public interface Donations extends FindDonated {

    /** Returns the book of an organisation, be it empty. */
    DonationBook book(RecipientId recipient);

    /**
     * Returns donations that stand, in their order.
     *
     * @param span which of them
     */
    List<DonationEntry> standing(RecipientId recipient, Span span);

    /**
     * Some entries.
     *
     * @param after the number of the last before them
     * @param afterAt when that was
     * @param before all of them were before it
     */
    record Span(long after, Instant afterAt, Instant before) {}

    /** Returns an organisation's payouts, the oldest first. */
    List<Payout> payouts(RecipientId recipient);

    /** Finds a payout by its name. */
    Optional<Payout> find(RecipientId recipient, String payout);

    /**
     * Writes a payout with its entry and book.
     *
     * @param deed who did it, in the same transaction
     * @return a conflict where the book has other entries; then nothing is written
     */
    SaveResult save(Payout payout, DonationBook.Change change, AuditEntry deed);
}
