package dev.stammkunde.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A customer's points: the fold of their ledger.
 *
 * <p>Nothing here depends on a job having run. Whether points can be spent or are lost follows from
 * the time that one asks about, see {@link PointsView}.
 *
 * @param sequence entries so far
 * @param head hash of the last entry
 * @param lots what has not been spent, soonest expiring first, at most a few dozen
 * @param debt points that are owed since spent ones were taken back; what becomes available fills
 *     it
 * @param ordersRewarded orders that have earned points
 * @param lastBookedAt time of the last entry
 */
public record PointsAccount(
        AccountId id,
        long sequence,
        EntryHash head,
        List<Lot> lots,
        long debt,
        long ordersRewarded,
        Instant lastBookedAt) {

    public PointsAccount {
        lots = List.copyOf(lots);
    }

    /** The account of a customer who has no entry yet. */
    public static PointsAccount empty(AccountId id) {
        return new PointsAccount(id, 0, EntryHash.NONE, List.of(), 0, 0, Instant.EPOCH);
    }

    /** The sum of all entries: what lots hold less what is owed. */
    public long balance() {
        return lots.stream().mapToLong(Lot::points).sum() - debt;
    }

    /**
     * Returns the account after an entry. Total: any entry that was ever written applies.
     *
     * @throws IllegalArgumentException if the entry does not follow this account's last one
     */
    public PointsAccount apply(LedgerEntry entry) {
        if (!entry.account().equals(id)
                || entry.sequence() != sequence + 1
                || !entry.previousHash().equals(head)) {
            throw new IllegalArgumentException(
                    "entry " + entry.sequence() + " does not follow entry " + sequence);
        }
        Lots after = settled(entry.bookedAt());
        long rewarded = ordersRewarded;
        switch (entry.booking()) {
            case Booking.Accrual accrual -> {
                after.open(accrual.lot(), entry.points());
                rewarded++;
            }
            case Booking.ClawBack clawBack ->
                    after.takeBack(clawBack.lot(), -entry.points(), clawBack.overdraw());
            case Booking.Adjustment adjustment -> {
                if (adjustment.lot() == null) {
                    after.spend(-entry.points());
                } else {
                    after.open(adjustment.lot(), entry.points());
                }
            }
            case Booking.Gift gift -> after.open(gift.lot(), entry.points());
            case Booking.Expiry expiry -> after.expire(expiry.expiredAt());
        }
        return new PointsAccount(
                id,
                entry.sequence(),
                entry.hash(),
                after.compact(),
                after.debt(),
                rewarded,
                entry.bookedAt());
    }

    /** What the account looks like at a time that is not before its last entry. */
    Lots settled(Instant at) {
        return new Lots(lots, debt, lastBookedAt, at);
    }

    /** Folds a ledger. Entries may come in any order; they are applied by sequence. */
    public static PointsAccount fold(AccountId id, List<LedgerEntry> entries) {
        List<LedgerEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(LedgerEntry::sequence));
        PointsAccount account = empty(id);
        for (LedgerEntry entry : ordered) {
            account = account.apply(entry);
        }
        return account;
    }
}
