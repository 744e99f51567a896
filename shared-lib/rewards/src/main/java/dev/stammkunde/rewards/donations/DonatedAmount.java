package dev.stammkunde.rewards.donations;

import java.time.Instant;

/**
 * What a redemption gave to an organisation.
 *
 * @param number of its entry
 * @param at of its entry
 * @param amount in minor units, without what the shop added
 * @param matched what the shop added
 * @param isCancelled whether it was taken back
 */
public record DonatedAmount(
        RecipientId recipient,
        long number,
        Instant at,
        long amount,
        long matched,
        boolean isCancelled) {

    /** It was taken back. */
    public DonatedAmount cancelled() {
        return new DonatedAmount(recipient, number, at, amount, matched, true);
    }
}
