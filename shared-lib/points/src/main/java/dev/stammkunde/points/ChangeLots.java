package dev.stammkunde.points;

import java.util.List;

/**
 * What an entry does to the lots of its account. Total: any entry that was ever written does
 * something.
 */
final class ChangeLots {

    private ChangeLots() {}

    /** Changes them; they stand as of the time of the entry. */
    static void by(LedgerEntry entry, Lots lots) {
        long points = entry.points();
        switch (entry.booking()) {
            case Booking.OrderState state -> {
                if (points < 0) {
                    lots.takeBack(
                            OrderLots.live(state.own(), entry.bookedAt()),
                            -points,
                            state.overdraw());
                }
                state.opened().forEach(lot -> lots.open(lot.term(), lot.points(), lot.source()));
            }
            case Booking.MergeIn merge -> lots.takeOver(merge.lots(), merge.debt());
            case Booking.MergeOut _ -> throw new IllegalArgumentException("nothing follows");
            case Booking.Accrual accrual -> lots.open(accrual.lot(), points, LotSource.UNKNOWN);
            case Booking.ClawBack clawBack ->
                    lots.takeBack(List.of(clawBack.lot()), -points, clawBack.overdraw());
            case Booking.Adjustment adjustment -> {
                if (adjustment.lot() == null) {
                    lots.spend(-points);
                } else {
                    lots.open(adjustment.lot(), points, entry.source(Origin.ADJUSTMENT));
                }
            }
            case Booking.Gift gift ->
                    lots.open(gift.lot(), points, entry.source(Origin.of(gift.reason())));
            case Booking.Expiry expiry -> lots.expire(expiry.expiredAt());
            case Booking.Grace grace -> lots.setExpiry(grace.expiresAt());
            case Booking.Reinstatement back ->
                    back.opened().forEach(lot -> lots.open(lot.term(), lot.points(), lot.source()));
            case Booking.OfUnits _ -> {
                // Lots are of points.
            }
            case PartnerBooking deal -> {
                lots.remove(deal.taken(), deal.owed());
                lots.putBack(deal.given());
            }
            case RedemptionBooking redemption -> redeem(lots, redemption);
        }
    }

    private static void redeem(Lots lots, RedemptionBooking redemption) {
        switch (redemption) {
            case RedemptionBooking.Reservation reservation -> lots.remove(reservation.taken());
            case RedemptionBooking.Capture capture -> lots.putBack(capture.returned());
            case RedemptionBooking.Release release -> lots.putBack(release.returned());
            case RedemptionBooking.LateCapture late -> lots.remove(late.redeemed(), late.owed());
            case RedemptionBooking.Restoration restoration -> {
                lots.remove(restoration.taken(), restoration.owed());
                lots.putBack(restoration.returned());
            }
        }
    }
}
