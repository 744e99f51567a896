package dev.stammkunde.finance.costs;

import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.FindDonated;
import dev.stammkunde.rewards.donations.RecipientId;

import java.time.Instant;
import java.util.List;

/**
 * What a shop owes an organisation for points that customers gave. Such points are owed to
 * customers no more; this is money that belongs to somebody else, and part of none of the three
 * numbers of points. Amounts are in minor units of the currency, what the shop adds included.
 *
 * @param opening owed before the month
 * @param given by customers in the month, less what was taken back
 * @param matched what the shop added in the month, less what was taken back
 * @param paid in the month
 * @param closing owed after it
 */
public record DonationsOwed(
        String organisation,
        String currency,
        long opening,
        long given,
        long matched,
        long paid,
        long closing) {

    /** Returns those of all organisations of a shop between two times, by organisation. */
    public static List<DonationsOwed> of(
            FindDonated donations, String shopId, Instant from, Instant to) {
        return donations.books(shopId).stream()
                .map(book -> of(donations, book.recipient(), from, to))
                .filter(DonationsOwed::isSomething)
                .toList();
    }

    private static DonationsOwed of(
            FindDonated donations, RecipientId recipient, Instant from, Instant to) {
        DonationSums before = donations.before(recipient, from);
        DonationSums after = donations.before(recipient, to);
        return new DonationsOwed(
                recipient.organisation(),
                recipient.currency(),
                before.owed(),
                after.given() - before.given(),
                after.matched() - before.matched(),
                after.paid() - before.paid(),
                after.owed());
    }

    private boolean isSomething() {
        return opening != 0 || closing != 0 || given != 0 || matched != 0 || paid != 0;
    }
}
