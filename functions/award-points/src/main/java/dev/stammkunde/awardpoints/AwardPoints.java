package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderPaid;
import dev.stammkunde.shop.ShopEvent.OrderPlaced;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns what shops report into bookings, each exactly once, in whatever order and however often it
 * is reported.
 *
 * <p>It may stop at any call: the same event, delivered again, finds what was written and does the
 * rest.
 */
final class AwardPoints {

    /** More writers of one account than this at a time are left to the queue's redelivery. */
    private static final int ATTEMPTS = 40;

    private final PointsLedger ledger;
    private final Function<Instant, Programmes> programmesAsOf;
    private final Pause pause;

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules as known at the time of the event that is handled
     */
    AwardPoints(PointsLedger ledger, Function<Instant, Programmes> programmesAsOf, Pause pause) {
        this.ledger = ledger;
        this.programmesAsOf = programmesAsOf;
        this.pause = pause;
    }

    /**
     * Books an event.
     *
     * @param now when the event was sent, which becomes the time of the booking
     * @throws InvalidFieldException if no attempt can ever book it
     * @throws RuntimeException if the store fails; then nothing or all of a booking is written
     */
    Outcome award(ShopEvent event, Instant now) {
        String shopId = event.source().shopId();
        return switch (event) {
            case OrderPaid paid -> earn(paid, now);
            case OrderRefunded refunded ->
                    takeBack(
                            shopId,
                            refunded.refund().orderId(),
                            new Cause.OfRefund(refunded.refund()),
                            now);
            case OrderCancelled cancelled -> cancel(cancelled, now);
            case OrderPlaced placed -> earnsNothing(shopId, placed.order(), reason(placed), now);
            case ShopEvent.CustomerChanged ignored -> new Outcome.NotOurs();
            case ShopEvent.CustomerDeleted ignored -> new Outcome.NotOurs();
            case ShopEvent.CustomerDataRequested ignored -> new Outcome.NotOurs();
            case ShopEvent.CustomerRedactionRequested ignored -> new Outcome.NotOurs();
            case ShopEvent.ShopRedactionRequested ignored -> new Outcome.NotOurs();
        };
    }

    private Outcome earn(OrderPaid paid, Instant now) {
        Order order = paid.order();
        String shopId = paid.source().shopId();
        Optional<NoPoints> obstacle = Decide.findObstacle(order);
        if (obstacle.isPresent() || order.customerId() == null) {
            return earnsNothing(shopId, order, obstacle.orElse(NoPoints.GUEST), now);
        }
        AccountId account = new AccountId(shopId, order.customerId());
        PointsCommand earn =
                new PointsCommand.Earn(
                        paid, programmesAsOf.apply(now).inForce(shopId, paid.paidAt()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Standing standing = ledger.standing(account, earn.key());
            if (standing.booked().isPresent()) {
                return thenWaiting(new Outcome.Replayed(standing.booked().get()), paid, now);
            }
            switch (Decide.decide(standing.account(), earn, now)) {
                case Decision.EarnsNothing(NoPoints reason) -> {
                    return earnsNothing(shopId, order, reason, now);
                }
                case Decision.Refuse(Decision.Refusal reason) -> throw unexpected(reason);
                case Decision.Book booking -> {
                    if (ledger.write(booking) == Written.WRITTEN) {
                        return thenWaiting(new Outcome.Booked(booking.entry()), paid, now);
                    }
                }
            }
            pause.before(attempt);
        }
        throw tooManyWriters();
    }

    /**
     * Applies what waited for the order. Whatever is made to wait from here on finds that the order
     * has earned, since making it wait asks for that in its own transaction.
     */
    private Outcome thenWaiting(Outcome outcome, OrderPaid paid, Instant now) {
        String shopId = paid.source().shopId();
        String orderId = paid.order().orderId();
        for (OrderRecord.Waiting waiting : ledger.waiting(shopId, orderId)) {
            Outcome unused = takeBack(shopId, orderId, waiting.cause(), now);
            ledger.settle(waiting);
        }
        return outcome;
    }

    private Outcome cancel(OrderCancelled cancelled, Instant now) {
        String shopId = cancelled.source().shopId();
        Cause cause = new Cause.OfCancellation(cancelled.cancelledAt());
        Outcome outcome = takeBack(shopId, cancelled.orderId(), cause, now);
        if (outcome instanceof Outcome.Waits) {
            note(shopId, cancelled.orderId(), cancelled.customerId(), NoPoints.CANCELLED, now);
        }
        return outcome;
    }

    private Outcome takeBack(String shopId, String orderId, Cause cause, Instant now) {
        OrderRecord.Waiting waiting = new OrderRecord.Waiting(shopId, orderId, cause, now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<LedgerEntry> accrual = ledger.order(shopId, orderId).findAccrual();
            if (accrual.isPresent()) {
                Optional<Outcome> outcome = takeBack(accrual.get(), waiting, now);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                pause.before(attempt);
            } else if (ledger.await(waiting)) {
                return new Outcome.Waits();
            }
        }
        throw tooManyWriters();
    }

    /** Tries once. Empty if another writer was faster. */
    private Optional<Outcome> takeBack(
            LedgerEntry accrual, OrderRecord.Waiting waiting, Instant now) {
        Standing standing = ledger.standing(accrual.account(), waiting.key());
        if (standing.booked().isPresent()) {
            return Optional.of(new Outcome.Replayed(standing.booked().get()));
        }
        // Read after the account: an entry that is missing here moves the account before the write.
        OrderRecord order = ledger.order(waiting.shopId(), waiting.orderId());
        PointsCommand clawBack =
                new PointsCommand.ClawBack(accrual, order.clawBacks(), waiting.cause());
        return switch (Decide.decide(standing.account(), clawBack, now)) {
            case Decision.Book booking ->
                    ledger.write(booking) == Written.WRITTEN
                            ? Optional.of(new Outcome.Booked(booking.entry()))
                            : Optional.empty();
            case Decision.EarnsNothing(NoPoints reason) -> throw unexpected(reason);
            case Decision.Refuse(Decision.Refusal reason) ->
                    throw reason == Decision.Refusal.OTHER_CURRENCY
                            ? new InvalidFieldException(
                                    "detail.refund.currency", "must be the order's currency")
                            : unexpected(reason);
        };
    }

    private static NoPoints reason(OrderPlaced placed) {
        PaymentState state = placed.paymentState();
        return Decide.findObstacle(placed.order())
                .orElseGet(
                        () ->
                                switch (state) {
                                    case PENDING, AUTHORIZED, FAILED -> NoPoints.NOT_PAID;
                                    case PARTIALLY_PAID -> NoPoints.PARTIALLY_PAID;
                                    case VOIDED -> NoPoints.VOIDED;
                                });
    }

    private Outcome earnsNothing(String shopId, Order order, NoPoints reason, Instant now) {
        note(shopId, order.orderId(), order.customerId(), reason, now);
        return new Outcome.EarnsNothing(reason);
    }

    private void note(
            String shopId,
            String orderId,
            @Nullable String customerId,
            NoPoints reason,
            Instant now) {
        ledger.note(new OrderRecord.Note(shopId, orderId, customerId, reason, now));
    }

    private static IllegalStateException unexpected(Enum<?> reason) {
        return new IllegalStateException("no such command is refused for " + reason);
    }

    private static IllegalStateException tooManyWriters() {
        return new IllegalStateException("too many writers of one account");
    }
}
