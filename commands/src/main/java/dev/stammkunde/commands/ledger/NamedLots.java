package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the lots that entries of an account name: what was set aside ends as it was, what was
 * lost had been there, and each is as much as the entry changed. It keeps what is set aside, and
 * forgets it at its end.
 */
final class NamedLots {

    /** Receives what differs of an entry. */
    interface Differ {
        void differ(long sequence, String field, String stored, String computed);
    }

    private final Differ differ;
    private final Map<String, List<Lot>> held = new HashMap<>();
    private boolean beganElsewhere;

    NamedLots(Differ differ) {
        this.differ = differ;
    }

    /**
     * Whether what the last entry gives back or ends was not seen here: a reservation that this
     * account never began, or one that is over.
     */
    boolean goesBackElsewhere(LedgerEntry entry) {
        return beganElsewhere
                || entry.booking() instanceof RedemptionBooking.Restoration
                || entry.booking() instanceof Booking.Reinstatement;
    }

    /**
     * Checks the next entry.
     *
     * @param before the account before it
     * @param isSound whether that is what the entries come to
     */
    void check(LedgerEntry entry, PointsAccount before, boolean isSound) {
        beganElsewhere = false;
        if (entry.booking() instanceof RedemptionBooking redemption) {
            if (!redemption.effects().equals(entry.effects())) {
                differ(entry, "effects", entry.effects(), redemption.effects());
            }
            held(entry, redemption);
        } else if (entry.booking() instanceof Booking.Expiry lapse && !lapse.lots().isEmpty()) {
            changes(entry, -Lot.sum(lapse.lots()));
            List<Lot> lost = before.lotsLostAt(lapse.expiredAt(), entry.bookedAt());
            if (isSound && !lapse.lots().equals(lost)) {
                differ(entry, "lots of " + entry.key(), lapse.lots(), lost);
            }
        } else if (entry.booking() instanceof Booking.Reinstatement back) {
            changes(entry, Lot.sum(back.opened()));
        } else if (entry.booking() instanceof PartnerBooking deal) {
            changes(entry, deal.points());
        }
    }

    private void changes(LedgerEntry entry, long named) {
        if (named != entry.points()) {
            differ(entry, "lots of " + entry.key(), named, entry.points());
        }
    }

    private void held(LedgerEntry entry, RedemptionBooking redemption) {
        switch (redemption) {
            case RedemptionBooking.Reservation reservation ->
                    held.put(reservation.redemption(), reservation.taken());
            case RedemptionBooking.Capture _, RedemptionBooking.Release _ -> {
                List<Lot> taken = held.remove(redemption.redemption());
                List<Lot> ended = RedemptionCheck.ended(redemption);
                beganElsewhere = taken == null;
                if (taken != null && !taken.equals(ended)) {
                    differ(entry, "lots of " + entry.key(), ended, taken);
                }
            }
            case RedemptionBooking.LateCapture _, RedemptionBooking.Restoration _ -> {}
        }
    }

    private void differ(LedgerEntry entry, String field, Object stored, Object computed) {
        differ.differ(entry.sequence(), field, stored.toString(), computed.toString());
    }
}
