package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.Redemption.SetAside;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Pays a part of an order with points, for shops with a checkout of their own: reserve, then
 * capture or void. Each is one transaction, and each may be repeated.
 */
public final class PayWithPoints {

    private final PointsLedger ledger;
    private final Redemptions redemptions;
    private final FindRedemptions find;
    private final BookRedemption book;

    /**
     * Wires the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public PayWithPoints(
            PointsLedger ledger,
            Redemptions redemptions,
            FindRedemptions find,
            IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.redemptions = redemptions;
        this.find = find;
        this.book = new BookRedemption(ledger, redemptions, UnitRulesOfShops.NONE, beforeRetry);
    }

    /**
     * What a customer wants to pay.
     *
     * @param customerId as the caller names them
     * @param payable what is to pay
     */
    public record Wish(String customerId, long points, Money payable) {}

    /**
     * Sets points aside for a checkout. After {@link PartPaymentTerms#heldFor} they go back.
     *
     * @param id made of the caller's key
     */
    public RedemptionOutcome reserve(
            RedemptionId id, Wish wish, PartPaymentTerms terms, Instant now) {
        return untilWritten(() -> tryToReserve(id, wish, terms, now));
    }

    private Optional<RedemptionOutcome> tryToReserve(
            RedemptionId id, Wish wish, PartPaymentTerms terms, Instant now) {
        Optional<Redemption> before = redemptions.find(id);
        if (before.isPresent()) {
            return isSame(before.get().what(), wish)
                    ? Optional.of(RedemptionOutcome.replayed(before.get()))
                    : refused(RedemptionRefusal.KEY_USED_OTHERWISE);
        }
        Optional<RedemptionRefusal> obstacle = terms.findObstacle(wish.points(), wish.payable());
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        PointsAccount account = ledger.account(new AccountId(id.shopId(), wish.customerId()));
        RedemptionCommand.Reserve reserve =
                new RedemptionCommand.Reserve(id.id(), null, wish.points());
        return switch (Decide.decide(account, reserve, now)) {
            case Decision.Refuse _ -> refused(RedemptionRefusal.INSUFFICIENT_POINTS);
            case Decision.Book booking -> {
                Redemption fresh = fresh(id, wish, terms, booking, now);
                yield redemptions.reserve(booking, fresh, RewardLimits.NONE) == SaveResult.SAVED
                        ? Optional.of(RedemptionOutcome.done(fresh))
                        : Optional.empty();
            }
        };
    }

    private static boolean isSame(SetAside what, Wish wish) {
        return what.customerId().equals(wish.customerId())
                && what.points() == wish.points()
                && what.purpose() instanceof Purpose.OfOrder order
                && order.payable().equals(wish.payable());
    }

    private static Redemption fresh(
            RedemptionId id,
            Wish wish,
            PartPaymentTerms terms,
            Decision.Book booking,
            Instant now) {
        var taken = (RedemptionBooking.Reservation) booking.entry().booking();
        SetAside what =
                new SetAside(
                        wish.customerId(),
                        booking.entry().account().customerId(),
                        new Purpose.OfOrder(wish.payable(), terms.value(wish.points())),
                        wish.points(),
                        taken.taken(),
                        now);
        Instant endsAt = now.plus(terms.heldFor());
        return new Redemption(
                id,
                what,
                new Progress(RedemptionState.RESERVED, endsAt, endsAt, null, null),
                List.of(),
                1);
    }

    /**
     * Has points that were set aside pay for an order: all of them, or fewer, and the rest go back.
     *
     * @param points more than zero
     */
    public RedemptionOutcome capture(RedemptionId id, UsedOrder order, long points, Instant now) {
        return untilWritten(() -> tryToCapture(id, order, _ -> points, now));
    }

    /** Has all points that were set aside pay for an order. */
    public RedemptionOutcome captureAll(RedemptionId id, UsedOrder order, Instant now) {
        return untilWritten(
                () -> tryToCapture(id, order, redemption -> redemption.what().points(), now));
    }

    private Optional<RedemptionOutcome> tryToCapture(
            RedemptionId id, UsedOrder order, ToLongFunction<Redemption> wanted, Instant now) {
        Optional<Redemption> found = find(id);
        if (found.isEmpty()) {
            return refused(RedemptionRefusal.UNKNOWN_REDEMPTION);
        }
        Redemption redemption = found.get();
        long points = wanted.applyAsLong(redemption);
        if (points <= 0 || points > redemption.what().points()) {
            return refused(RedemptionRefusal.MORE_THAN_RESERVED);
        }
        return switch (redemption.state()) {
            case CAPTURED ->
                    redemption
                                    .findUse(order.orderId())
                                    .filter(use -> use.points() == points)
                                    .isPresent()
                            ? Optional.of(RedemptionOutcome.replayed(redemption))
                            : refused(RedemptionRefusal.CAPTURED_OTHERWISE);
            case RELEASED -> refused(RedemptionRefusal.RELEASED_BEFORE);
            case RESERVED, CODE_REQUESTED, ACTIVE, EXPIRING ->
                    captured(redemption, order, points, now).or(() -> whyNot(redemption, order));
        };
    }

    /** That an order is paid once is a condition of the write: asked for only where that failed. */
    private Optional<RedemptionOutcome> whyNot(Redemption redemption, UsedOrder order) {
        return isPaidByAnother(redemption, order)
                ? refused(RedemptionRefusal.ORDER_PAID_BEFORE)
                : Optional.empty();
    }

    private boolean isPaidByAnother(Redemption redemption, UsedOrder order) {
        return find.ofOrder(redemption.id().shopId(), order.orderId()).stream()
                .filter(id -> !id.equals(redemption.id()))
                .map(redemptions::find)
                .flatMap(Optional::stream)
                .anyMatch(other -> other.what().purpose() instanceof Purpose.OfOrder);
    }

    private Optional<RedemptionOutcome> captured(
            Redemption before, UsedOrder order, long points, Instant now) {
        return book.capture(
                        before, order, points, now, capture -> before.captured(use(order, capture)))
                .map(RedemptionOutcome::done);
    }

    private static OrderUse use(UsedOrder order, RedemptionBooking.Capture capture) {
        return OrderUse.heard(order).redeemed(new RedeemedPoints(capture.redeemed(), 0), false);
    }

    /** Gives back what was set aside. */
    public RedemptionOutcome callOff(RedemptionId id, Instant now) {
        return untilWritten(() -> tryToCallOff(id, now));
    }

    private Optional<RedemptionOutcome> tryToCallOff(RedemptionId id, Instant now) {
        Optional<Redemption> found = find(id);
        if (found.isEmpty()) {
            return refused(RedemptionRefusal.UNKNOWN_REDEMPTION);
        }
        Redemption redemption = found.get();
        return switch (redemption.state()) {
            case CAPTURED -> refused(RedemptionRefusal.CAPTURED_OTHERWISE);
            case RELEASED -> Optional.of(RedemptionOutcome.replayed(redemption));
            case RESERVED, CODE_REQUESTED, ACTIVE, EXPIRING ->
                    book.release(redemption, ReleaseReason.VOIDED, now) == SaveResult.SAVED
                            ? Optional.of(
                                    RedemptionOutcome.done(
                                            redemption.released(ReleaseReason.VOIDED)))
                            : Optional.empty();
        };
    }

    private Optional<Redemption> find(RedemptionId id) {
        return redemptions
                .find(id)
                .filter(redemption -> redemption.what().purpose() instanceof Purpose.OfOrder);
    }

    private RedemptionOutcome untilWritten(Supplier<Optional<RedemptionOutcome>> attempt) {
        return book.untilWritten(attempt)
                .orElseGet(() -> RedemptionOutcome.refused(RedemptionRefusal.BUSY));
    }

    private static Optional<RedemptionOutcome> refused(RedemptionRefusal reason) {
        return Optional.of(RedemptionOutcome.refused(reason));
    }
}
