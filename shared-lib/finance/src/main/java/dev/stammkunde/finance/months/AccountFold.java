package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.months.CohortPots.Part;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One account while a month is folded, entry by entry. */
final class AccountFold {

    private final MonthTally tally;
    private final GroupedPoints groups;
    private final OrdersSoFar orders;
    private final RewardsTaken rewards;
    private PointsAccount account;

    AccountFold(CarriedAccount carried, MonthTally tally) {
        this.tally = tally;
        this.account = carried.account();
        this.groups = new GroupedPoints(carried.groups());
        this.orders = new OrdersSoFar(carried.orders());
        this.rewards = new RewardsTaken(carried.rewards());
        groups.visit((key, left) -> tally.bridges().openPoints(key.source().origin(), left));
        tally.bridges().openDebt(account.debt());
    }

    PointsAccount account() {
        return account;
    }

    GroupedPoints groups() {
        return groups;
    }

    OrdersSoFar orders() {
        return orders;
    }

    RewardsTaken rewards() {
        return rewards;
    }

    MonthTally tally() {
        return tally;
    }

    /** Whether it was joined with another: then nothing of it is left here. */
    boolean isGone() {
        return account.mergedInto() != null;
    }

    /** Returns what the next month goes on from. */
    CarriedAccount carried(Instant at) {
        return new CarriedAccount(
                account, groups.carried(at), orders.carried(at), rewards.carried(at));
    }

    /**
     * Books an entry.
     *
     * @param gone the account that it takes over; absent of an entry that takes over none, or one
     *     that was not found
     * @throws IllegalArgumentException if the entry does not follow: then nothing is changed
     */
    void book(LedgerEntry entry, @Nullable AccountFold gone) {
        PointsAccount after = account.apply(entry);
        EntryLots lots = EntryLots.of(entry);
        groups.requireSetAside(lots.used());
        groups.requireSetAside(lots.returned());
        requireHead(entry, gone);
        settleAt(entry.bookedAt());
        switch (entry.booking()) {
            case Booking.MergeOut _ -> leave();
            case Booking.Grace grace -> datedFrom(grace.expiresAt());
            case Booking.MergeIn merge -> {
                takeOver(entry, merge, gone);
                new EntryFold(this, entry, after).fold();
            }
            case Booking.OrderState _,
                    Booking.Accrual _,
                    Booking.ClawBack _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    new EntryFold(this, entry, after).fold();
        }
        account = after;
    }

    private static void requireHead(LedgerEntry entry, @Nullable AccountFold gone) {
        if (gone != null
                && entry.booking() instanceof Booking.MergeIn merge
                && !gone.account.head().equals(merge.head())) {
            throw new IllegalArgumentException("an entry takes over another account than ended");
        }
    }

    /** Takes the account on to a time: what became available until then has filled its debt. */
    void settleAt(Instant at) {
        if (account.debt() == 0) {
            return;
        }
        PointsAccount settled = account.at(at);
        long filled = account.debt() - settled.debt();
        if (filled > 0) {
            CohortBook book = new CohortBook(tally.bridges(), groups, at);
            Map<GroupKey, Long> left = GroupKey.sums(settled.lots());
            GroupKey.sums(account.lots())
                    .forEach(
                            (key, before) -> {
                                long less = before - left.getOrDefault(key, 0L);
                                if (less > 0) {
                                    book.go(Movement.SETTLED, key, less, null);
                                }
                            });
            tally.bridges().moveDebt(Movement.SETTLED, -filled);
        }
        account = settled;
    }

    private void leave() {
        groups.visit(
                (key, left) ->
                        tally.bridges().movePoints(key.source().origin(), Movement.MERGED, -left));
        tally.bridges().moveDebt(Movement.MERGED, -account.debt());
    }

    private void takeOver(LedgerEntry entry, Booking.MergeIn merge, @Nullable AccountFold gone) {
        GroupedPoints theirs = gone == null ? unknown(entry, merge) : gone.groups;
        if (gone != null) {
            orders.takeOver(gone.orders);
            rewards.takeOver(gone.rewards);
        }
        theirs.visit(
                (key, left) ->
                        tally.bridges().movePoints(key.source().origin(), Movement.MERGED, left));
        groups.takeOver(theirs);
        tally.bridges().moveDebt(Movement.MERGED, merge.debt());
    }

    /** What an account had that is not in the journal: that differs, and is told by its gap. */
    private static GroupedPoints unknown(LedgerEntry entry, Booking.MergeIn merge) {
        GroupedPoints theirs = new GroupedPoints(List.of());
        GroupKey.sums(merge.lots())
                .forEach((key, points) -> theirs.put(key, new Part(null, points)));
        if (entry.reserved() > 0) {
            Lot held =
                    new Lot(
                            new LotTerm(entry.bookedAt(), null),
                            entry.reserved(),
                            LotSource.UNKNOWN);
            theirs.put(GroupKey.of(held), new Part(null, entry.reserved()));
            theirs.setAside(List.of(held));
        }
        return theirs;
    }

    /** What is in lots gets a date; what is set aside comes back without one. */
    private void datedFrom(Instant expiresAt) {
        GroupKey.sums(account.lots())
                .forEach(
                        (key, points) -> {
                            if (key.expiresAt() == null) {
                                groups.move(key, new GroupKey(key.source(), expiresAt), points);
                            }
                        });
    }
}
