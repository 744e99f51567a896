package dev.stammkunde.programmes.referral;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.programmes.TakePoints;
import dev.stammkunde.programmes.TakePoints.Taking;

import java.time.Instant;

/**
 * Makes the bookings that a referral stands for, each once by its business key: to make them again
 * changes nothing. Before points of a round are taken back, they are given, so that whoever is late
 * to give them finds them booked.
 */
final class BookReferral {

    /** Customers read it in their accounts, in whichever of both languages. */
    static final String TAKEN_BACK =
            "Empfehlung: Bestellung erstattet oder storniert / Referral: order refunded or"
                    + " cancelled";

    private final ReferralNeeds needs;
    private final GivePoints give;
    private final TakePoints take;
    private final FindPerson persons;

    BookReferral(ReferralNeeds needs) {
        this.needs = needs;
        this.give = new GivePoints(needs.ledger(), needs.programmesAsOf());
        this.take = new TakePoints(needs.ledger(), needs.programmesAsOf(), needs.beforeRetry());
        this.persons = new FindPerson(needs.customers());
    }

    /** What points are for. */
    enum Side {
        REFERRER,
        FRIEND
    }

    /**
     * Makes them.
     *
     * @throws RuntimeException if the store fails: some are made, and to do it again is safe
     */
    void book(Referral referral, Instant now) {
        int round = referral.progress().round();
        boolean isTaken = referral.state() == ReferralState.REJECTED;
        if (round > 0 && (isTaken || referral.state() == ReferralState.PAID)) {
            for (Side side : Side.values()) {
                give(referral, side, round, now);
                if (isTaken) {
                    take(referral, side, round, now);
                }
            }
        }
    }

    private static CustomerId customer(Referral referral, Side side) {
        return switch (side) {
            case REFERRER -> referral.referrer();
            case FRIEND -> referral.friend();
        };
    }

    private static long points(Referral referral, Side side) {
        return switch (side) {
            case REFERRER -> referral.terms().referrerPoints();
            case FRIEND -> referral.terms().friendPoints();
        };
    }

    private static String by(Referral referral) {
        return "referral:" + referral.programme();
    }

    /** The other side reads it: it must not name the friend. */
    private static String occurrence(Referral referral, Side side, int round) {
        return (side == Side.REFERRER ? "brought/" : "came/") + referral.name() + '/' + round;
    }

    /** Who was erased gets nothing, and the other side does. */
    private void give(Referral referral, Side side, int round, Instant now) {
        CustomerId customer = customer(referral, side);
        long points = points(referral, side);
        if (points > 0 && persons.find(customer).isPresent()) {
            give.give(
                    new Present(customer, by(referral), occurrence(referral, side, round), points),
                    GiftReason.REFERRAL,
                    now);
        }
    }

    private void take(Referral referral, Side side, int round, Instant now) {
        CustomerId customer = customer(referral, side);
        AccountId account = new AccountId(customer.shopId(), customer.id());
        BookingKey given =
                BookingKey.gift(customer.id(), by(referral), occurrence(referral, side, round));
        needs.ledger()
                .standing(account, given)
                .booked()
                .ifPresent(
                        gift ->
                                take.take(
                                        new Taking(
                                                account,
                                                "referral:" + occurrence(referral, side, round),
                                                gift.points(),
                                                TAKEN_BACK),
                                        now));
    }
}
