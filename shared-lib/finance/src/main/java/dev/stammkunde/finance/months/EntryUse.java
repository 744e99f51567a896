package dev.stammkunde.finance.months;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;

import org.jspecify.annotations.Nullable;

/** Counts what an entry's points were given, or had, for. */
final class EntryUse {

    private EntryUse() {}

    /** Counts an entry, and takes note of what later ones go back to. */
    static void count(LedgerEntry entry, AccountFold fold) {
        UseTally uses = fold.tally().uses();
        switch (entry.booking()) {
            case Booking.OrderState state -> {
                fold.orders().heard(state, entry.bookedAt(), fold.tally());
                if (state.number() == 1) {
                    uses.firstOfOrder();
                }
            }
            case Booking.Accrual _ -> uses.firstOfOrder();
            case Booking.Gift gift -> uses.gift(gift, entry.points());
            case Booking.Adjustment adjustment ->
                    uses.adjustment(adjustment.reason(), entry.points());
            case RedemptionBooking redemption -> count(entry, redemption, fold);
            case Booking.ClawBack _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    Booking.MergeIn _,
                    Booking.MergeOut _ -> {}
        }
    }

    private static void count(LedgerEntry entry, RedemptionBooking redemption, AccountFold fold) {
        UseTally uses = fold.tally().uses();
        String reward = reward(entry, fold);
        switch (redemption) {
            case RedemptionBooking.Reservation reservation ->
                    fold.rewards().reserved(reservation, entry.bookedAt());
            case RedemptionBooking.Capture capture ->
                    uses.redeemed(reward, Lot.sum(capture.redeemed()));
            case RedemptionBooking.LateCapture _ -> uses.redeemed(reward, -entry.points());
            case RedemptionBooking.Restoration _ -> uses.restored(reward, entry.points());
            case RedemptionBooking.Release _ -> {}
        }
    }

    /** Whether an entry is about a reward that gives money to somebody else. */
    static boolean isDonation(LedgerEntry entry, AccountFold fold) {
        String reward = reward(entry, fold);
        return reward != null && fold.tally().donations().isDonation(reward);
    }

    /** Returns what a redemption is for; null where it pays a part of an order. */
    private static @Nullable String reward(LedgerEntry entry, AccountFold fold) {
        return entry.booking() instanceof RedemptionBooking redemption
                ? fold.rewards().find(redemption.redemption(), entry.bookedAt()).orElse(null)
                : null;
    }
}
