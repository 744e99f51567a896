package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.months.CohortPots.Part;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one entry does to an account's groups: what it adds by its own words, what goes of what was
 * there, and what of that fills a debt.
 */
final class EntryFold {

    private final AccountFold fold;
    private final LedgerEntry entry;
    private final EntryLots lots;
    private final PointsAccount settled;
    private final PointsAccount after;
    private final CohortBook book;
    private final Instant at;
    private final @Nullable Cohort cohort;

    /**
     * Looks at an entry.
     *
     * @param fold the account before it, settled up to its time
     * @param after the account after it
     */
    EntryFold(AccountFold fold, LedgerEntry entry, PointsAccount after) {
        this.fold = fold;
        this.entry = entry;
        this.after = after;
        this.lots = EntryLots.of(entry);
        this.settled = fold.account();
        this.at = entry.bookedAt();
        this.book = new CohortBook(fold.tally().bridges(), fold.groups(), at);
        this.cohort = cohort();
    }

    void fold() {
        fold.groups().setAside(lots.setAside());
        fold.groups().endSetAside(lots.used());
        fold.groups().endSetAside(lots.returned());
        Map<GroupKey, Long> gone = gone();
        comes();
        GroupKey.sums(lots.used()).forEach((key, points) -> book.go(spent(), key, points, null));
        goes(gone);
        EntryUse.count(entry, fold);
    }

    /** Returns what of lots was there, or came by this entry, and is not there after it. */
    private Map<GroupKey, Long> gone() {
        Map<GroupKey, Long> gone = new LinkedHashMap<>();
        add(gone, lots.added(), 1);
        add(gone, lots.returned(), 1);
        add(gone, settled.lots(), 1);
        add(gone, lots.setAside(), -1);
        add(gone, after.lots(), -1);
        gone.values().removeIf(points -> points == 0);
        return gone;
    }

    private static void add(Map<GroupKey, Long> sums, List<Lot> lots, long sign) {
        lots.forEach(lot -> sums.merge(GroupKey.of(lot), sign * lot.points(), Long::sum));
    }

    private void comes() {
        for (Lot lot : lots.added()) {
            GroupKey key = GroupKey.of(lot);
            switch (entry.booking()) {
                case Booking.OrderState _, Booking.Accrual _ ->
                        book.come(Movement.EARNED, key, new Part(cohort, lot.points()));
                case Booking.Gift _ -> book.come(Movement.GIVEN, key, new Part(null, lot.points()));
                case Booking.Adjustment _ ->
                        book.come(Movement.ADJUSTED, key, new Part(cohort, lot.points()));
                case Booking.Reinstatement back ->
                        book.reinstate(
                                new GroupKey(lot.source(), back.expiredAt()), key, lot.points());
                case PartnerBooking deal -> comes(deal, lot, key);
                case RedemptionBooking _ -> book.restore(key, lot.points());
                // What an account takes over is in its groups already.
                case Booking.MergeIn _ -> {}
                case Booking.MergeOut _,
                        Booking.ClawBack _,
                        Booking.Expiry _,
                        Booking.Grace _,
                        Booking.OfUnits _ ->
                        throw new IllegalStateException("it adds nothing");
            }
        }
    }

    /** What a partner promised is given; what was spent with it comes back. */
    private void comes(PartnerBooking deal, Lot lot, GroupKey key) {
        if (deal.deal().kind().isReversal()) {
            book.restore(key, lot.points());
        } else {
            book.come(Movement.GIVEN, key, new Part(null, lot.points()));
        }
    }

    private void goes(Map<GroupKey, Long> gone) {
        long debtBefore =
                settled.debt()
                        + (entry.booking() instanceof Booking.MergeIn merge ? merge.debt() : 0);
        long filled = Math.max(0, debtBefore - after.debt());
        long owed = Math.max(0, after.debt() - debtBefore);
        long fills = filled;
        for (Map.Entry<GroupKey, Long> one : gone.entrySet()) {
            long filling = Math.min(fills, one.getValue());
            long rest = one.getValue() - filling;
            fills -= filling;
            if (filling > 0) {
                book.go(Movement.SETTLED, one.getKey(), filling, null);
            }
            if (rest > 0) {
                book.go(taken(), one.getKey(), rest, cohort);
            }
        }
        if (filled > 0) {
            fold.tally().bridges().moveDebt(Movement.SETTLED, -filled);
        }
        if (owed > 0) {
            owes(owed);
        }
    }

    private void owes(long owed) {
        fold.tally().bridges().moveDebt(taken(), owed);
        if (taken() == Movement.REVERSED && cohort != null) {
            book.reverseRedeemed(cohort, owed);
        }
    }

    /** What it is called where an entry takes points, or has them owed. */
    private Movement taken() {
        return switch (entry.booking()) {
            case Booking.OrderState _, Booking.ClawBack _ -> Movement.REVERSED;
            case Booking.Adjustment _ -> Movement.ADJUSTED;
            case Booking.Expiry _ -> Movement.EXPIRED;
            case PartnerBooking deal ->
                    deal.deal().kind().isReversal() ? Movement.REVERSED : Movement.REDEEMED;
            case RedemptionBooking.LateCapture _ -> spent();
            case RedemptionBooking.Restoration _ -> Movement.RESTORED;
            case Booking.Accrual _,
                    Booking.Gift _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    Booking.MergeIn _,
                    Booking.MergeOut _,
                    RedemptionBooking _ ->
                    throw new IllegalStateException("it takes nothing");
        };
    }

    private Movement spent() {
        return EntryUse.isDonation(entry, fold) ? Movement.DONATED : Movement.REDEEMED;
    }

    /** The cohort of what the entry gives, or of what it takes back. */
    private @Nullable Cohort cohort() {
        ZoneId zone = fold.tally().ask().month().zone();
        FoldTerms terms = fold.tally().ask().terms();
        return switch (entry.booking()) {
            case Booking.OrderState state -> fold.orders().cohort(state, at, zone);
            case Booking.Accrual accrual ->
                    OrdersSoFar.cohort(accrual.paidAt(), accrual.currency(), zone);
            case Booking.Adjustment adjustment ->
                    terms.earnedReasons().contains(adjustment.reason())
                            ? fold.orders()
                                    .findCohort(adjustment.orderId(), at)
                                    .orElseGet(() -> OrdersSoFar.cohort(at, terms.currency(), zone))
                            : null;
            case Booking.Gift _,
                    Booking.ClawBack _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    Booking.MergeIn _,
                    Booking.MergeOut _,
                    RedemptionBooking _ ->
                    null;
        };
    }
}
