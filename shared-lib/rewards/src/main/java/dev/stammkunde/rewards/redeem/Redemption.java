package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.donations.DonatedAmount;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One customer's redemption of points. Each change is the next version, written on condition of the
 * one before, and together with the ledger's entry where points move.
 *
 * @param what what was asked for, which never changes
 * @param uses the orders that used it, one unless the shop took a code twice; and those that named
 *     its code and are not paid
 * @param given what it gave to an organisation; absent where it gave nothing, or has not yet
 * @param version 1, 2, … without gaps
 */
public record Redemption(
        RedemptionId id,
        SetAside what,
        Progress progress,
        List<OrderUse> uses,
        @Nullable DonatedAmount given,
        long version) {

    /** How long a call that was to make a code may be on its way. */
    static final Duration LANDING = Duration.ofMinutes(15);

    /** How long points are held for an order that has used the code and is not paid. */
    static final Duration ORDER_AWAITED = Duration.ofDays(14);

    /**
     * How long points are held after the own end of a code that nobody can ask about: an order of
     * its last hours may not have been reported.
     */
    static final Duration REPORTS_AWAITED = Duration.ofDays(2);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    /**
     * What was set aside.
     *
     * @param customerId who redeems, as they were named; their account may be another's by now
     * @param holder whose account it was, against whose limits it counts
     * @param points its price
     * @param held the lots that were taken
     * @param units what was taken of another unit instead of points; absent where points were
     */
    public record SetAside(
            String customerId,
            String holder,
            Purpose purpose,
            long points,
            List<Lot> held,
            Instant at,
            @Nullable UnitPrice units) {
        public SetAside {
            held = List.copyOf(held);
        }

        /** Of points. */
        public SetAside(
                String customerId,
                String holder,
                Purpose purpose,
                long points,
                List<Lot> held,
                Instant at) {
            this(customerId, holder, purpose, points, held, at, null);
        }
    }

    public Redemption {
        uses = List.copyOf(uses);
    }

    /** One that gave nothing. */
    public Redemption(
            RedemptionId id, SetAside what, Progress progress, List<OrderUse> uses, long version) {
        this(id, what, progress, uses, null, version);
    }

    /** The account that has its points, before merges are followed. */
    public AccountId account() {
        return new AccountId(id.shopId(), what.customerId());
    }

    public RedemptionState state() {
        return progress.state();
    }

    /** Whether it goes with a parcel: of one order, and there once. */
    public boolean isOfParcel() {
        return what.purpose() instanceof Purpose.OfReward reward
                && reward.benefit().delivery() == Benefit.Delivery.NEXT_PARCEL;
    }

    /** Finds what an order used of it. */
    public Optional<OrderUse> findUse(String orderId) {
        return uses.stream().filter(use -> use.order().orderId().equals(orderId)).findFirst();
    }

    /** The shop is asked for its code. */
    Redemption requested(Instant now) {
        CodeLife code = code().requested(now);
        return next(
                new Progress(
                        RedemptionState.CODE_REQUESTED,
                        progress.endsAt(),
                        now.plus(retryAfter(code.attempts())),
                        code,
                        null));
    }

    /** The customer can use it; a code that cannot be ended is waited for until its own end. */
    Redemption active(@Nullable WorkingCode working) {
        Instant endsAt =
                working == null || working.canBeEnded() ? progress.endsAt() : working.endsAt();
        Instant dueAt = endsAt;
        if (endsAt != null && working != null && !working.canBeEnded()) {
            dueAt = endsAt.plus(REPORTS_AWAITED);
        }
        CodeLife code = working == null ? progress.code() : code().working(working);
        return next(new Progress(RedemptionState.ACTIVE, endsAt, dueAt, code, null));
    }

    /** It is over, and its code is to be ended. */
    Redemption ending(ReleaseReason reason, Instant now) {
        return next(new Progress(RedemptionState.EXPIRING, now, now, code().anew(), reason));
    }

    /** Nobody knows yet whether its code works. */
    Redemption notEnded(Instant now) {
        CodeLife code = code().askedAgain();
        return waiting(code, now.plus(retryAfter(code.attempts())));
    }

    /**
     * Its code was used, and may have worked until now, since ending it failed before: the order is
     * waited for from now on.
     */
    Redemption endedLate(Instant now) {
        return next(new Progress(state(), now, now, code().anew(), progress.ending()));
    }

    /** It is looked at again at a time. */
    Redemption waiting(Instant until) {
        return waiting(progress.code(), until);
    }

    private Redemption waiting(@Nullable CodeLife code, Instant until) {
        return next(new Progress(state(), progress.endsAt(), until, code, progress.ending()));
    }

    Redemption released(ReleaseReason reason) {
        return next(
                new Progress(
                        RedemptionState.RELEASED,
                        progress.endsAt(),
                        null,
                        progress.code(),
                        reason));
    }

    /** It counts as redeemed without an order. */
    Redemption captured() {
        return next(
                new Progress(
                        RedemptionState.CAPTURED,
                        progress.endsAt(),
                        null,
                        progress.code(),
                        progress.ending()));
    }

    Redemption captured(OrderUse use) {
        return new Redemption(id, what, captured().progress, usesWith(use), given, version + 1);
    }

    /** It counts as redeemed, and gave something to an organisation. */
    Redemption captured(DonatedAmount donation) {
        return new Redemption(id, what, captured().progress, uses, donation, version + 1);
    }

    /** What it gave is taken back. */
    Redemption donationCancelled(DonatedAmount before) {
        return new Redemption(id, what, progress, uses, before.cancelled(), version + 1);
    }

    /** Keeps what is known of an order, or what it used. */
    Redemption with(OrderUse use) {
        return new Redemption(id, what, progress, usesWith(use), given, version + 1);
    }

    private List<OrderUse> usesWith(OrderUse use) {
        List<OrderUse> all = new ArrayList<>(uses);
        all.removeIf(one -> one.order().orderId().equals(use.order().orderId()));
        all.add(use);
        return all;
    }

    /** Whether an order that names its code may still be paid. */
    boolean awaitsAnOrder() {
        return uses.stream().anyMatch(OrderUse::mayBePaid);
    }

    /**
     * Whether it counts against limits: not where its points came back, be it that all orders which
     * used it do not stand any more, or that what it gave was taken back.
     */
    public boolean counts() {
        return state() != RedemptionState.RELEASED
                && (given == null || !given.isCancelled())
                && (uses.stream().noneMatch(use -> use.redeemed() != null)
                        || uses.stream().anyMatch(use -> use.restored() < use.shares()));
    }

    CodeLife code() {
        CodeLife code = progress.code();
        if (code == null) {
            throw new IllegalStateException("a redemption without a code");
        }
        return code;
    }

    private Redemption next(Progress further) {
        return new Redemption(id, what, further, uses, given, version + 1);
    }

    /** One minute, then twice as long each time, up to about an hour. */
    private static Duration retryAfter(int attempts) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
    }
}
