package dev.stammkunde.points;

import java.time.Instant;

/**
 * One line of a customer's ledger. Entries are only ever added.
 *
 * @param sequence 1 for the account's first entry, then without gaps
 * @param bookedAt when it was booked; never before the entry that precedes it
 * @param points positive where the customer gained; the sum over all entries is the balance
 * @param previousHash the hash of the entry before
 * @param hash SHA-256 over {@code previousHash} and everything above, see {@link CanonicalEntry}
 */
public record LedgerEntry(
        AccountId account,
        BookingKey key,
        long sequence,
        Instant bookedAt,
        long points,
        Booking booking,
        EntryHash previousHash,
        EntryHash hash) {

    /** Makes the entry that follows in an account. */
    static LedgerEntry following(
            PointsAccount account, BookingKey key, Instant now, long points, Booking booking) {
        long sequence = account.sequence() + 1;
        Instant bookedAt = now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
        EntryHash hash =
                CanonicalEntry.hash(
                        account.head(), account.id(), key, sequence, bookedAt, points, booking);
        return new LedgerEntry(
                account.id(), key, sequence, bookedAt, points, booking, account.head(), hash);
    }

    /** Recomputes the hash from the content. */
    public EntryHash recomputedHash() {
        return CanonicalEntry.hash(previousHash, account, key, sequence, bookedAt, points, booking);
    }
}
