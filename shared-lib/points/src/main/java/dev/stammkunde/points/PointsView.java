package dev.stammkunde.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer has at a time.
 *
 * @param available points that can be spent; below zero where spent points were taken back
 * @param pending points whose hold has not ended
 * @param reserved points that are set aside for what the customer redeems, and are in neither
 * @param pendingLots the same by date, soonest first
 * @param nextExpiry what is lost next if it is not spent
 */
public record PointsView(
        Instant asOf,
        long available,
        long pending,
        long reserved,
        List<Lot> pendingLots,
        Optional<NextExpiry> nextExpiry) {

    /** Points that are lost at an instant. */
    public record NextExpiry(long points, Instant at) {}

    /**
     * Looks at an account.
     *
     * @param at a time not before the account's last entry; an earlier one is taken as that
     *     entry's, since the account no longer knows what was before
     */
    public static PointsView of(PointsAccount account, Instant at) {
        Instant asOf = at.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : at;
        Lots lots = account.settled(asOf);
        List<Lot> pending = lots.pendingLots();
        return new PointsView(
                at,
                lots.available(),
                Lot.sum(pending),
                account.reserved(),
                pending,
                nextExpiry(lots));
    }

    /** Looks at an account as a ledger had made it by then: entries booked later do not count. */
    public static PointsView of(AccountId id, List<LedgerEntry> ledger, Instant at) {
        List<LedgerEntry> until =
                ledger.stream().filter(entry -> !entry.bookedAt().isAfter(at)).toList();
        return of(PointsAccount.fold(id, until), at);
    }

    private static Optional<NextExpiry> nextExpiry(Lots lots) {
        return lots.spendableLots().stream()
                .findFirst()
                .flatMap(
                        first ->
                                Optional.ofNullable(first.term().expiresAt())
                                        .map(at -> new NextExpiry(pointsOf(lots, at), at)));
    }

    private static long pointsOf(Lots lots, Instant expiresAt) {
        return lots.spendableLots().stream()
                .filter(lot -> expiresAt.equals(lot.term().expiresAt()))
                .mapToLong(Lot::points)
                .sum();
    }
}
