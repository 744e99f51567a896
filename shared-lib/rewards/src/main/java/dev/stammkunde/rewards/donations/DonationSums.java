package dev.stammkunde.rewards.donations;

/**
 * What was given to an organisation so far. Amounts are in minor units, and without donations that
 * were cancelled.
 *
 * @param count of donations that stand
 * @param given what customers' points came to
 * @param matched what the shop added
 * @param paid what the organisation was paid
 */
public record DonationSums(long count, long given, long matched, long paid) {

    public static final DonationSums NOTHING = new DonationSums(0, 0, 0, 0);

    /** What the organisation has yet to get. */
    public long owed() {
        return given + matched - paid;
    }

    DonationSums plus(DonationSums more) {
        return new DonationSums(
                count + more.count, given + more.given, matched + more.matched, paid + more.paid);
    }
}
