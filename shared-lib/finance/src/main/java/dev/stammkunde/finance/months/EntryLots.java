package dev.stammkunde.finance.months;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;

import java.util.List;

/**
 * What an entry does to lots by its own words. What else it takes from them is seen by the account
 * before and after it.
 *
 * @param added lots that it opens, or brings from elsewhere
 * @param setAside lots that it takes from what can be spent, and holds
 * @param used lots that had been held, and are spent
 * @param returned lots that had been held, and can be spent again
 */
record EntryLots(List<Lot> added, List<Lot> setAside, List<Lot> used, List<Lot> returned) {

    private static final EntryLots NONE = new EntryLots(List.of(), List.of(), List.of(), List.of());

    static EntryLots of(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.OrderState state -> adding(state.opened());
            case Booking.MergeIn merge -> adding(merge.lots());
            case Booking.Accrual accrual -> opening(entry, accrual.lot(), LotSource.UNKNOWN);
            case Booking.Adjustment adjustment ->
                    adjustment.lot() == null
                            ? NONE
                            : opening(entry, adjustment.lot(), entry.source(Origin.ADJUSTMENT));
            case Booking.Gift gift ->
                    opening(entry, gift.lot(), entry.source(Origin.of(gift.reason())));
            case Booking.Reinstatement back -> adding(back.opened());
            case PartnerBooking deal -> adding(deal.given());
            case Booking.MergeOut _,
                    Booking.ClawBack _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.OfUnits _ ->
                    NONE;
            case RedemptionBooking redemption -> of(redemption);
        };
    }

    private static EntryLots of(RedemptionBooking redemption) {
        return switch (redemption) {
            case RedemptionBooking.Reservation reservation ->
                    new EntryLots(List.of(), reservation.taken(), List.of(), List.of());
            case RedemptionBooking.Capture capture ->
                    new EntryLots(List.of(), List.of(), capture.redeemed(), capture.returned());
            case RedemptionBooking.Release release ->
                    new EntryLots(List.of(), List.of(), List.of(), release.returned());
            case RedemptionBooking.LateCapture _ -> NONE;
            case RedemptionBooking.Restoration restoration -> adding(restoration.returned());
        };
    }

    private static EntryLots opening(LedgerEntry entry, LotTerm term, LotSource source) {
        return entry.points() > 0 ? adding(List.of(new Lot(term, entry.points(), source))) : NONE;
    }

    private static EntryLots adding(List<Lot> lots) {
        return new EntryLots(lots, List.of(), List.of(), List.of());
    }
}
