package dev.stammkunde.points;

import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a ledger entry is about: all that its points and its explanation follow from. */
public sealed interface Booking
        permits Booking.OrderState,
                Booking.MergeOut,
                Booking.MergeIn,
                Booking.Accrual,
                Booking.ClawBack,
                Booking.Adjustment,
                Booking.Gift,
                Booking.Expiry,
                Booking.Grace,
                Booking.Reinstatement,
                Booking.OfUnits,
                PartnerBooking,
                RedemptionBooking {

    /** Finds the order that it is about, or makes up for. */
    default Optional<String> findOrderId() {
        return switch (this) {
            case OrderState state -> Optional.of(state.orderId());
            case Accrual accrual -> Optional.of(accrual.orderId());
            case ClawBack clawBack -> Optional.of(clawBack.orderId());
            case Adjustment adjustment -> Optional.ofNullable(adjustment.orderId());
            case RedemptionBooking one -> one.findOrder().map(RedemptionBooking.UsedOrder::orderId);
            case PartnerBooking _ -> Optional.empty();
            case MergeIn _, MergeOut _, Gift _, Expiry _, Grace _, Reinstatement _, OfUnits _ ->
                    Optional.empty();
        };
    }

    /**
     * What an order came to at a time: the entries of an order are its states.
     *
     * <p>The entry's points are what the state adds to, or takes from, the states before, as far as
     * the overdraw policy allows.
     *
     * @param number counts the states of the order, from 1
     * @param asOf the shop's time of the newest report that it follows from
     * @param paidAt the payment from which hold and expiry count
     * @param currency ISO 4217 code of the terms' amounts
     * @param order the order without the person; absent where it was booked before orders were kept
     * @param refunds all that went back so far
     * @param terms how it earns, kept so that a later state is rated by the same rules
     * @param contributions what each rule added before refunds; they sum to the points of the terms
     * @param due points that the order stands for now
     * @param forgiven points that had to go and were spent already, by a policy that allows no debt
     * @param own the dates of all lots that the order had opened
     * @param opened the lots that this state opens
     * @param history whether this state was taken over as history, and is no news to anybody: the
     *     first of an order that was, and each that tells nothing of after that
     * @param units what the order stands for in units of other wings
     * @param earnsLate whether it earns points by this state for the first time, and was booked
     *     before for other units alone
     */
    record OrderState(
            String orderId,
            String orderNumber,
            long number,
            OrderStanding standing,
            Instant asOf,
            Instant paidAt,
            String currency,
            String programmeVersion,
            boolean firstOrder,
            @Nullable Order order,
            List<Refund> refunds,
            EarningTerms terms,
            List<Contribution> contributions,
            long due,
            long forgiven,
            List<LotTerm> own,
            List<Lot> opened,
            Overdraw overdraw,
            boolean history,
            OrderUnits units,
            boolean earnsLate)
            implements Booking {

        /** An order that no other wing counts. */
        public OrderState(
                String orderId,
                String orderNumber,
                long number,
                OrderStanding standing,
                Instant asOf,
                Instant paidAt,
                String currency,
                String programmeVersion,
                boolean firstOrder,
                @Nullable Order order,
                List<Refund> refunds,
                EarningTerms terms,
                List<Contribution> contributions,
                long due,
                long forgiven,
                List<LotTerm> own,
                List<Lot> opened,
                Overdraw overdraw,
                boolean history) {
            this(
                    orderId,
                    orderNumber,
                    number,
                    standing,
                    asOf,
                    paidAt,
                    currency,
                    programmeVersion,
                    firstOrder,
                    order,
                    refunds,
                    terms,
                    contributions,
                    due,
                    forgiven,
                    own,
                    opened,
                    overdraw,
                    history,
                    OrderUnits.NONE,
                    false);
        }

        public OrderState {
            refunds = List.copyOf(refunds);
            contributions = List.copyOf(contributions);
            own = List.copyOf(own);
            opened = List.copyOf(opened);
        }
    }

    /**
     * The customer's account was joined with another, which has all that this one had, and what was
     * set aside too. Nothing follows it.
     *
     * @param into the customer who stays
     */
    record MergeOut(String into) implements Booking {}

    /**
     * Another account of the same person was joined with this one.
     *
     * @param from the customer who is gone
     * @param head the last entry of that account
     * @param lots what it held
     * @param debt what it owed
     * @param ordersRewarded orders that had earned points in it
     */
    record MergeIn(String from, EntryHash head, List<Lot> lots, long debt, long ordersRewarded)
            implements Booking {
        public MergeIn {
            lots = List.copyOf(lots);
        }
    }

    /**
     * An order earned points: the first edition of {@link OrderState}, which is read and never
     * written any more.
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
     * Points of an order went back: first edition, read and never written any more. Its entry may
     * take fewer points than are due where the overdraw policy clamps at zero, and none where
     * rounding leaves the order's points as they were.
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
     * A person corrected the account, or took over what the customer had in another programme.
     *
     * @param reason for the customer and the auditor to read
     * @param actor who did it
     * @param lot the lot that a gift opens; absent where points are taken
     * @param note for colleagues and the auditor; of what was taken over its reference there
     * @param orderId the order that it makes up for
     * @param approver the second person, where one was needed
     * @param origin of that lot: {@link Origin#ADJUSTMENT} or {@link Origin#IMPORT}
     */
    record Adjustment(
            String reason,
            String actor,
            @Nullable LotTerm lot,
            @Nullable String note,
            @Nullable String orderId,
            @Nullable String approver,
            Origin origin)
            implements Booking {

        /** A correction. */
        public Adjustment(
                String reason,
                String actor,
                @Nullable LotTerm lot,
                @Nullable String note,
                @Nullable String orderId,
                @Nullable String approver) {
            this(reason, actor, lot, note, orderId, approver, Origin.ADJUSTMENT);
        }

        public Adjustment {
            if (origin != Origin.ADJUSTMENT && (origin != Origin.IMPORT || lot == null)) {
                throw new IllegalArgumentException("no origin of an adjustment");
            }
        }
    }

    /**
     * A campaign gave points.
     *
     * @param campaign its id
     * @param occurrence what they were for, such as the year of a birthday
     * @param lot the lot that they opened
     */
    record Gift(String campaign, String occurrence, GiftReason reason, LotTerm lot)
            implements Booking {}

    /** What gave points. */
    enum GiftReason {
        BIRTHDAY,
        /** To come back after a long time. */
        WIN_BACK,
        /** A day of the calendar, or something that happened. */
        OCCASION,
        /** An answer to a survey, whatever it is. */
        SURVEY,
        /** A friend who was brought, or to have come by a friend. */
        REFERRAL,
        /** Something that the customer did, such as a review. */
        ACTION,
        /** A goal that the customer reached, alone or together with others. */
        CHALLENGE
    }

    /**
     * Points were lost, since nobody spent them in time.
     *
     * @param lots what was lost; empty in entries that were written before lots were kept here
     */
    record Expiry(Instant expiredAt, List<Lot> lots) implements Booking {
        public Expiry {
            lots = List.copyOf(lots);
        }

        /** Returns what comes back of it: from where it had come, with other dates. */
        public List<Lot> returning(long points, LotTerm term) {
            return Lot.first(points, lots, term);
        }
    }

    /**
     * The programme lets points expire now: those that had no date of expiry have this one.
     *
     * @param expiresAt the first instant at which they are lost
     */
    record Grace(Instant expiresAt) implements Booking {}

    /**
     * Something of another wing happened that is of no order: the entry's effects and sections are
     * of that wing, and the points stay as they are.
     *
     * @param name that of the wing's section
     * @param kind what happened, in a word of the wing
     * @param detail more of it, in the wing's own form; empty where there is none
     * @param actor who did it; absent where it happened by itself
     * @param reason for the customer and the auditor to read; absent where the kind says it
     */
    record OfUnits(
            String name,
            String kind,
            String detail,
            @Nullable String actor,
            @Nullable String reason)
            implements Booking {}

    /**
     * A person gave back points that had been lost.
     *
     * @param reason for the customer and the auditor to read
     * @param actor who did it
     * @param note for colleagues and the auditor; absent without one
     * @param approver the second person; absent where none was needed
     * @param expiredAt when they had been lost
     * @param opened what came back, from where it had come, with new dates
     */
    record Reinstatement(
            String reason,
            String actor,
            @Nullable String note,
            @Nullable String approver,
            Instant expiredAt,
            List<Lot> opened)
            implements Booking {
        public Reinstatement {
            opened = List.copyOf(opened);
        }
    }
}
