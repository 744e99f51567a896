package dev.stammkunde.points;

import dev.stammkunde.points.RedemptionBooking.UsedOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The business key of a booking: what happened, never which delivery told of it. A key is booked
 * once in a shop, for ever.
 *
 * @param subject what it is about, such as {@code order/1001}; bookings of one subject lie together
 * @param effect what it did, such as {@code earn} or {@code refund/77}
 */
public record BookingKey(String subject, String effect) {

    private static final String EXPIRE = "expire/";

    /** No redemption's id has a slash. */
    private static final String CONTEST = "contest/";

    private static final String REINSTATE = "reinstate/";

    public BookingKey {
        if (subject.isBlank() || effect.isBlank()) {
            throw new IllegalArgumentException("a booking key has a subject and an effect");
        }
    }

    /** A state of an order, counted from 1. */
    public static BookingKey orderState(String orderId, long number) {
        return new BookingKey(ofOrder(orderId), "state/" + number);
    }

    /** The end of an account that was joined with another. */
    public static BookingKey mergeOut(String customerId) {
        return new BookingKey(ofCustomer(customerId), "merge-out");
    }

    /** What an account takes over from another. */
    public static BookingKey mergeIn(String customerId, String from) {
        return new BookingKey(ofCustomer(customerId), "merge-in/" + from);
    }

    /** The points that an order earned, in the first edition. */
    public static BookingKey earn(String orderId) {
        return new BookingKey(ofOrder(orderId), "earn");
    }

    /** The points that a refund took back, in the first edition. */
    public static BookingKey refund(String orderId, String refundId) {
        return new BookingKey(ofOrder(orderId), "refund/" + refundId);
    }

    /** The points that a cancellation took back, in the first edition. */
    public static BookingKey cancellation(String orderId) {
        return new BookingKey(ofOrder(orderId), "cancel");
    }

    /**
     * Something in units of another wing.
     *
     * @param name what it is, of which there is one for a customer
     */
    public static BookingKey units(String customerId, String wing, String name) {
        return new BookingKey(ofCustomer(customerId), "units/" + wing + '/' + name);
    }

    /** A correction by a person, who chose the id. */
    public static BookingKey adjustment(String adjustmentId) {
        return new BookingKey(ofAdjustment(adjustmentId), "adjust");
    }

    /**
     * The points that a campaign gives a customer.
     *
     * @param occurrence what for, such as the year of a birthday
     */
    public static BookingKey gift(String customerId, String campaign, String occurrence) {
        return new BookingKey(ofCustomer(customerId), "gift/" + campaign + '/' + occurrence);
    }

    /**
     * The points that a customer had in another programme.
     *
     * @param reference names them there
     */
    public static BookingKey takeOver(String customerId, String reference) {
        return new BookingKey(ofCustomer(customerId), "import/" + reference);
    }

    /**
     * The points of a customer that were lost at an instant.
     *
     * @param round counts how often some were, from 1
     */
    public static BookingKey expiry(String customerId, Instant expiredAt, int round) {
        String first = EXPIRE + expiredAt;
        return new BookingKey(ofCustomer(customerId), round == 1 ? first : first + '/' + round);
    }

    /**
     * The date of expiry that points of a customer got which had none.
     *
     * @param round counts how often some got that date, from 1
     */
    public static BookingKey grace(String customerId, Instant expiresAt, int round) {
        String first = "grace/" + expiresAt;
        return new BookingKey(ofCustomer(customerId), round == 1 ? first : first + '/' + round);
    }

    /**
     * The points of a customer that came back after they were lost at an instant.
     *
     * @param round which of the losses of that instant
     */
    public static BookingKey reinstatement(String customerId, Instant expiredAt, int round) {
        return new BookingKey(ofCustomer(customerId), REINSTATE + expiredAt + '/' + round);
    }

    /** The loss of which this key, that of a reinstatement, gives points back. */
    public BookingKey reinstatedLoss() {
        if (!effect.startsWith(REINSTATE)) {
            throw new IllegalArgumentException("no key of a reinstatement");
        }
        String loss = effect.substring(REINSTATE.length());
        boolean first = loss.endsWith("/1");
        return new BookingKey(
                subject, EXPIRE + (first ? loss.substring(0, loss.length() - 2) : loss));
    }

    /** The points that a redemption sets aside. */
    public static BookingKey reservation(String redemption) {
        return new BookingKey(ofRedemption(redemption), "reserve");
    }

    /** What became of the points that were set aside: they are redeemed or go back, never both. */
    public static BookingKey endOfReservation(String redemption) {
        return new BookingKey(ofRedemption(redemption), "end");
    }

    /** The points of an order that used what a redemption no longer had. */
    public static BookingKey lateCapture(String redemption, String orderId) {
        return new BookingKey(ofRedemption(redemption), "late/" + orderId);
    }

    /** A state of what is restored of an order's points, counted from 1. */
    public static BookingKey restoration(
            String redemption, @Nullable UsedOrder order, long number) {
        // No order has an empty id.
        String orderId = order == null ? "" : order.orderId();
        return new BookingKey(ofRedemption(redemption), "restore/" + number + '/' + orderId);
    }

    /** The name under which an entry in a contest takes points, as a redemption takes them. */
    public static String contestEntry(String entryId) {
        return CONTEST + entryId;
    }

    /** Whether points were taken by an entry in a contest: no reward was had for them. */
    public static boolean isContestEntry(String redemption) {
        return redemption.startsWith(CONTEST);
    }

    /** The subject of all bookings of a redemption. */
    public static String ofRedemption(String redemption) {
        return "redemption/" + redemption;
    }

    /** The subject of all bookings of a purchase with a partner. */
    public static String ofPartner(String partner, String transaction) {
        return "partner/" + partner + '/' + transaction;
    }

    /** The subject of an adjustment. */
    public static String ofAdjustment(String adjustmentId) {
        return "adjustment/" + adjustmentId;
    }

    /** The subject of all bookings of an order. */
    public static String ofOrder(String orderId) {
        return "order/" + orderId;
    }

    private static String ofCustomer(String customerId) {
        return "customer/" + customerId;
    }

    @Override
    public String toString() {
        return subject + "/" + effect;
    }
}
