package dev.stammkunde.points;

import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What a ledger entry is about: all that its points and its explanation follow from. */
public sealed interface Booking {

    /**
     * An order earned points.
     *
     * @param orderNumber what the customer calls the order
     * @param currency ISO 4217 code of the terms' amounts
     * @param programmeVersion the rules that rated it
     * @param terms the terms that refunds are settled by
     * @param contributions what each rule added; they sum to the entry's points
     * @param overdraw what happens when a refund finds the points spent
     */
    record Accrual(
            String orderId,
            String orderNumber,
            Instant paidAt,
            String currency,
            LotTerm lot,
            String programmeVersion,
            EarningTerms terms,
            List<Contribution> contributions,
            Overdraw overdraw)
            implements Booking {
        public Accrual {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * Points of an order went back. Its entry may take fewer points than are due where the overdraw
     * policy clamps at zero, and none where rounding leaves the order's points as they were.
     *
     * @param lot the lot that the order opened
     * @param kept points that remain earned by the order
     * @param due points that had to go, of which the entry took as many as the policy allows
     */
    record ClawBack(
            String orderId, Cause cause, LotTerm lot, long kept, long due, Overdraw overdraw)
            implements Booking {}

    /** Why points of an order went back. */
    sealed interface Cause {

        /** Money or goods went back. */
        record OfRefund(Refund refund) implements Cause {}

        /** The whole order was cancelled. */
        record OfCancellation(Instant cancelledAt) implements Cause {}
    }

    /**
     * A person corrected the account.
     *
     * @param reason for the customer and the auditor to read
     * @param actor who did it
     * @param lot the lot that a gift opens; absent where points are taken
     */
    record Adjustment(String reason, String actor, @Nullable LotTerm lot) implements Booking {}

    /**
     * A campaign gave points.
     *
     * @param campaign its id
     * @param occurrence what they were for, such as the year of a birthday
     * @param lot the lot that they opened
     */
    record Gift(String campaign, String occurrence, GiftReason reason, LotTerm lot)
            implements Booking {}

    /** What kind of campaign gave points. */
    enum GiftReason {
        BIRTHDAY,
        /** To come back after a long time. */
        WIN_BACK,
        /** A day of the calendar. */
        OCCASION
    }

    /** Points were lost, since nobody spent them in time. */
    record Expiry(Instant expiredAt) implements Booking {}
}
