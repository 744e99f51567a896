package dev.stammkunde.rewards.donations;

import java.time.Instant;

/**
 * Something that changed what is owed to an organisation. Entries have no gap, and their times
 * never fall. They name no person.
 *
 * @param number 1, 2, …
 * @param subject the redemption's id, or the payout's
 * @param points that a customer gave; zero of a payout
 * @param change what it adds to the sums
 * @param after the sums with it
 * @param isCancelled whether it is a donation that was taken back since
 */
public record DonationEntry(
        RecipientId recipient,
        long number,
        Instant at,
        Kind kind,
        String subject,
        long points,
        DonationSums change,
        DonationSums after,
        boolean isCancelled) {

    /** What happened. */
    public enum Kind {
        /** A customer gave points. */
        GIVEN,
        /** A donation was taken back. */
        CANCELLED,
        /** A payout was made ready: what is in it can be taken back no more. */
        CLOSED,
        /** A payout was paid. */
        PAID
    }
}
