package dev.stammkunde.points;

import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.DecideHappening;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something that may spend points, or give back what was spent. */
public sealed interface RedemptionCommand extends PointsCommand {

    /** The redemption's id, unique in the shop. */
    String redemption();

    /**
     * A redemption that takes units of another wing, or gives them back, beside its points, which
     * may be none.
     *
     * @param wing the name of its section
     * @param happening what it does in those units; nothing where it cannot
     */
    record InUnits(RedemptionCommand command, String wing, DecideHappening happening)
            implements RedemptionCommand {
        @Override
        public String redemption() {
            return command.redemption();
        }

        @Override
        public BookingKey key() {
            return command.key();
        }
    }

    /**
     * Sets points aside that can be spent now. It never makes a debt, and takes neither pending
     * points nor expired ones.
     *
     * @param reward what for; absent where an order is paid with points
     * @param points more than zero, unless it takes units instead
     */
    record Reserve(String redemption, @Nullable String reward, long points)
            implements RedemptionCommand {
        public Reserve {
            if (points < 0) {
                throw new IllegalArgumentException("less than nothing cannot be reserved");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.reservation(redemption);
        }
    }

    /**
     * Has points that were set aside count as redeemed.
     *
     * @param order that used them; absent where none is needed
     * @param held the lots that were set aside
     * @param points from zero to all that was set aside; the rest goes back
     */
    record Capture(String redemption, @Nullable UsedOrder order, List<Lot> held, long points)
            implements RedemptionCommand {
        public Capture {
            held = List.copyOf(held);
            if (points < 0 || points > Lot.sum(held)) {
                throw new IllegalArgumentException("other points than were reserved");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.endOfReservation(redemption);
        }
    }

    /**
     * Gives back what was set aside.
     *
     * @param held the lots that were set aside
     */
    record Release(String redemption, ReleaseReason reason, List<Lot> held)
            implements RedemptionCommand {
        public Release {
            held = List.copyOf(held);
        }

        @Override
        public BookingKey key() {
            return BookingKey.endOfReservation(redemption);
        }
    }

    /**
     * Books what an order used although the points had been given back, or used by another order.
     *
     * @param points more than zero, unless it took units instead; what is missing is owed
     */
    record CaptureLate(String redemption, UsedOrder order, long points)
            implements RedemptionCommand {
        public CaptureLate {
            if (points < 0) {
                throw new IllegalArgumentException("less than nothing cannot be redeemed");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.lateCapture(redemption, order.orderId());
        }
    }

    /**
     * Brings what is restored of an order's points to what its refunds come to.
     *
     * @param order absent where what was redeemed without one is taken back
     * @param number the state of the order's refunds, counted from 1
     * @param redeemed what the order used, as it was captured
     * @param before points that are restored so far
     * @param due points that are to be restored, from zero to all
     * @param programme gives dates to what was owed when it was redeemed, and so has none
     */
    record Restore(
            String redemption,
            @Nullable UsedOrder order,
            long number,
            RedeemedPoints redeemed,
            long before,
            long due,
            Programme programme)
            implements RedemptionCommand {
        public Restore {
            long all = redeemed.points();
            if (before < 0 || before > all || due < 0 || due > all) {
                throw new IllegalArgumentException("other points than were redeemed");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.restoration(redemption, order, number);
        }
    }
}
