package dev.stammkunde.points;

import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.RateOrder;
import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.points.programme.RefundedSoFar;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderPaid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a command does to an account. Pure: the same account, command and time give the same
 * entry, hash included.
 *
 * <p>Whether the command's key is booked already is for the store to say, which alone can know.
 */
public final class Decide {

    private Decide() {}

    /** Decides a command at a time. */
    public static Decision decide(PointsAccount account, PointsCommand command, Instant now) {
        return switch (command) {
            case PointsCommand.Earn earn -> earn(account, earn, now);
            case PointsCommand.ClawBack clawBack -> clawBack(account, clawBack, now);
            case PointsCommand.Adjust adjust -> adjust(account, adjust, now);
            case PointsCommand.Give give -> give(account, give, now);
            case PointsCommand.Expire expire -> expire(account, expire, now);
        };
    }

    /** What keeps an order from earning whatever the rules say. */
    public static Optional<NoPoints> findObstacle(Order order) {
        if (order.test()) {
            return Optional.of(NoPoints.TEST_ORDER);
        }
        if (order.cancelled()) {
            return Optional.of(NoPoints.CANCELLED);
        }
        if (order.voided()) {
            return Optional.of(NoPoints.VOIDED);
        }
        return order.customerId() == null ? Optional.of(NoPoints.GUEST) : Optional.empty();
    }

    private static Decision earn(PointsAccount account, PointsCommand.Earn earn, Instant now) {
        OrderPaid paid = earn.paid();
        Optional<NoPoints> obstacle = findObstacle(paid.order());
        if (obstacle.isPresent()) {
            return new Decision.EarnsNothing(obstacle.get());
        }
        boolean firstOrder = account.ordersRewarded() == 0;
        return switch (RateOrder.rate(paid.order(), paid.paidAt(), earn.programme(), firstOrder)) {
            case Rating.Nothing(NoPoints reason) -> new Decision.EarnsNothing(reason);
            case Rating.Earned earned ->
                    book(account, earn, now, earned.points(), accrual(earn, earned, now));
        };
    }

    private static Booking accrual(PointsCommand.Earn earn, Rating.Earned earned, Instant now) {
        OrderPaid paid = earn.paid();
        return new Booking.Accrual(
                paid.order().orderId(),
                paid.order().number(),
                paid.paidAt(),
                paid.order().currency().getCode(),
                lot(earn, now),
                earn.programme().version(),
                earned.terms(),
                earned.contributions(),
                earn.programme().overdraw());
    }

    /**
     * Hold and expiry count from payment. Points of an order that is reported so late that they
     * would be lost at once count from the report: nobody is given what has expired.
     */
    private static LotTerm lot(PointsCommand.Earn earn, Instant now) {
        Programme programme = earn.programme();
        Instant paidAt = earn.paid().paidAt();
        LotTerm fromPayment = term(programme, programme.lots().availableAt(paidAt), paidAt);
        return fromPayment.isExpired(now)
                ? term(programme, programme.lots().availableAt(now), now)
                : fromPayment;
    }

    private static Decision clawBack(
            PointsAccount account, PointsCommand.ClawBack command, Instant now) {
        Booking.Accrual accrual = command.terms();
        if (command.cause() instanceof Cause.OfRefund(Refund refund)
                && !refund.shipping().getCurrencyUnit().getCode().equals(accrual.currency())) {
            return new Decision.Refuse(Refusal.OTHER_CURRENCY);
        }
        long keptBefore = command.accrual().points();
        boolean cancelled = command.cause() instanceof Cause.OfCancellation;
        List<Refund> refunds = new ArrayList<>();
        for (LedgerEntry entry : command.earlier()) {
            if (entry.booking() instanceof Booking.ClawBack earlier) {
                keptBefore -= earlier.due();
                cancelled |= earlier.cause() instanceof Cause.OfCancellation;
                addRefund(refunds, earlier.cause());
            }
        }
        addRefund(refunds, command.cause());
        long remaining = cancelled ? 0 : accrual.terms().pointsAfter(RefundedSoFar.sumOf(refunds));
        long kept = Math.min(keptBefore, remaining);
        long due = keptBefore - kept;
        long taken = Math.min(due, takeable(account, accrual, now));
        Booking booking =
                new Booking.ClawBack(
                        accrual.orderId(),
                        command.cause(),
                        accrual.lot(),
                        kept,
                        due,
                        accrual.overdraw());
        return book(account, command, now, -taken, booking);
    }

    private static void addRefund(List<Refund> refunds, Cause cause) {
        if (cause instanceof Cause.OfRefund(Refund refund)) {
            refunds.add(refund);
        }
    }

    private static long takeable(PointsAccount account, Booking.Accrual accrual, Instant now) {
        return switch (accrual.overdraw()) {
            case ALLOWED -> Long.MAX_VALUE;
            case CLAMPED -> Math.max(0, account.settled(now).takeable(accrual.lot()));
        };
    }

    private static Decision adjust(
            PointsAccount account, PointsCommand.Adjust adjust, Instant now) {
        if (adjust.points() == 0 || adjust.reason().isBlank() || adjust.actor().isBlank()) {
            return new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT);
        }
        Programme programme = adjust.programme();
        boolean takesTooMuch =
                adjust.points() < 0
                        && -adjust.points() > account.settled(now).spendable()
                        && programme.overdraw() == Overdraw.CLAMPED;
        if (takesTooMuch) {
            return new Decision.Refuse(Refusal.INSUFFICIENT_POINTS);
        }
        Booking booking =
                new Booking.Adjustment(
                        adjust.reason(),
                        adjust.actor(),
                        adjust.points() > 0 ? term(programme, now, now) : null);
        return book(account, adjust, now, adjust.points(), booking);
    }

    private static Decision give(PointsAccount account, PointsCommand.Give give, Instant now) {
        Booking booking =
                new Booking.Gift(
                        give.campaign(),
                        give.occurrence(),
                        give.reason(),
                        term(give.programme(), now, now));
        return book(account, give, now, give.points(), booking);
    }

    private static Decision expire(
            PointsAccount account, PointsCommand.Expire expire, Instant now) {
        long points =
                account.settled(now).expiredLots().stream()
                        .filter(lot -> expire.expiredAt().equals(lot.term().expiresAt()))
                        .mapToLong(Lot::points)
                        .sum();
        return points == 0
                ? new Decision.Refuse(Refusal.NOTHING_TO_EXPIRE)
                : book(account, expire, now, -points, new Booking.Expiry(expire.expiredAt()));
    }

    private static LotTerm term(Programme programme, Instant availableAt, Instant from) {
        return new LotTerm(
                availableAt, programme.lots().expiresAt(from, programme.timeZone()).orElse(null));
    }

    private static Decision book(
            PointsAccount account,
            PointsCommand command,
            Instant now,
            long points,
            Booking booking) {
        LedgerEntry entry = LedgerEntry.following(account, command.key(), now, points, booking);
        return new Decision.Book(entry, account, account.apply(entry));
    }
}
