package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What an entry is about that spends points, or gives back what was spent. Each names the lots that
 * it takes or gives, in the order in which they are spent, so that finance sees what was redeemed
 * by origin, and what comes back has the dates that it had.
 */
public sealed interface RedemptionBooking extends Booking {

    /** The redemption's id, unique in the shop. */
    String redemption();

    /** What the entry changes, which follows from its lots. */
    default List<Effect> effects() {
        return switch (this) {
            case Reservation reservation -> {
                long taken = Lot.sum(reservation.taken());
                yield Effect.ofReserved(-taken, taken);
            }
            case Capture capture -> {
                long returned = Lot.sum(capture.returned());
                yield Effect.ofReserved(returned, -returned - Lot.sum(capture.redeemed()));
            }
            case Release release -> {
                long returned = Lot.sum(release.returned());
                yield Effect.ofReserved(returned, -returned);
            }
            case LateCapture late -> Effect.points(-Lot.sum(late.redeemed()) - late.owed());
            case Restoration restoration ->
                    Effect.points(
                            Lot.sum(restoration.returned())
                                    - Lot.sum(restoration.taken())
                                    - restoration.owed());
        };
    }

    /** Finds the order that used the points; there where an order did. */
    default Optional<UsedOrder> findOrder() {
        return switch (this) {
            case Capture capture -> Optional.ofNullable(capture.order());
            case LateCapture late -> Optional.of(late.order());
            case Restoration restoration -> Optional.ofNullable(restoration.order());
            case Reservation _, Release _ -> Optional.empty();
        };
    }

    /**
     * Points were set aside for something that the customer is about to have.
     *
     * @param reward its id; absent where an order is paid with points
     * @param taken the lots and shares that left what can be spent
     */
    record Reservation(String redemption, @Nullable String reward, List<Lot> taken)
            implements RedemptionBooking {
        public Reservation {
            taken = List.copyOf(taken);
        }
    }

    /**
     * What was set aside counts as redeemed. What was not needed of it goes back.
     *
     * @param order the order that used it; absent where none is needed
     * @param redeemed the lots and shares that are spent for good
     * @param returned the rest, with its dates and sources
     */
    record Capture(
            String redemption, @Nullable UsedOrder order, List<Lot> redeemed, List<Lot> returned)
            implements RedemptionBooking {
        public Capture {
            redeemed = List.copyOf(redeemed);
            returned = List.copyOf(returned);
        }
    }

    /**
     * What was set aside goes back to the lots that it came from. What has expired meanwhile comes
     * back expired.
     */
    record Release(String redemption, ReleaseReason reason, List<Lot> returned)
            implements RedemptionBooking {
        public Release {
            returned = List.copyOf(returned);
        }
    }

    /** Why points that were set aside go back. */
    enum ReleaseReason {
        /** Whoever set them aside does not need them. */
        VOIDED,
        /** They were not used in time. */
        NOT_USED,
        /** The shop could not give what they were for. */
        NOT_GIVEN
    }

    /**
     * An order used what had been given back, or had been used by another order. It counts all the
     * same, and makes a debt where points are missing.
     *
     * @param redeemed the lots and shares that are spent for good
     * @param owed points that were missing
     */
    record LateCapture(String redemption, UsedOrder order, List<Lot> redeemed, long owed)
            implements RedemptionBooking {
        public LateCapture {
            redeemed = List.copyOf(redeemed);
        }
    }

    /**
     * The order that was paid with points was refunded further, or less than was told before. Its
     * entries are its states. What was redeemed without an order comes back as a whole, once.
     *
     * @param order absent where none used it
     * @param number counts the states of the order's refunds, from 1
     * @param restored points that are restored by this state, of all that the order used
     * @param returned what comes back, with the dates and sources that it had
     * @param taken what goes again since less is refunded than was told
     * @param owed points that had to go again and were missing
     * @param lapsed points that had to go again and were lost already
     */
    record Restoration(
            String redemption,
            @Nullable UsedOrder order,
            long number,
            long restored,
            List<Lot> returned,
            List<Lot> taken,
            long owed,
            long lapsed)
            implements RedemptionBooking {
        public Restoration {
            returned = List.copyOf(returned);
            taken = List.copyOf(taken);
        }
    }

    /**
     * An order that used points.
     *
     * @param number what the customer calls it
     */
    record UsedOrder(String orderId, String number) {}
}
