package dev.stammkunde.points;

import dev.stammkunde.points.programme.Buyer;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.RateOrder;
import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.points.programme.RefundedSoFar;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an order stands for by the newest that is known of it: a function of that alone. */
sealed interface OrderPoints {

    /**
     * It stands for points, or for none any more.
     *
     * @param contributions what each rule added before refunds; empty where it is not rated again
     */
    record Due(
            OrderStanding standing,
            long points,
            EarningTerms terms,
            List<Contribution> contributions)
            implements OrderPoints {}

    /**
     * It has earned nothing.
     *
     * @param terms by which it earns none, of an order that counts; absent for one that does not
     */
    record Nothing(NoPoints reason, @Nullable EarningTerms terms) implements OrderPoints {

        /** Of an order that does not count. */
        Nothing(NoPoints reason) {
            this(reason, null);
        }
    }

    /** Nothing can be said yet: the order itself was not heard of. */
    record Unheard() implements OrderPoints {}

    /** Whether an order can earn, and why it cannot. */
    static Optional<NoPoints> findObstacle(KnownOrder<Order> known, boolean booked) {
        Optional<Order> newest = known.newest();
        if (newest.isPresent() && newest.get().test()) {
            return Optional.of(NoPoints.TEST_ORDER);
        }
        if (known.isCancelled()) {
            return Optional.of(NoPoints.CANCELLED);
        }
        if (known.unpaid().filter(PaymentState.VOIDED::equals).isPresent()) {
            return Optional.of(NoPoints.VOIDED);
        }
        if (newest.isPresent() && newest.get().customerId() == null) {
            return Optional.of(NoPoints.GUEST);
        }
        // Of an order that is booked and whose payment is not told it is known that it was paid.
        boolean paid = known.paidAt().isPresent() || (booked && known.payment() == null);
        if (paid) {
            return Optional.empty();
        }
        return Optional.of(
                known.unpaid().filter(PaymentState.PARTIALLY_PAID::equals).isPresent()
                        ? NoPoints.PARTIALLY_PAID
                        : NoPoints.NOT_PAID);
    }

    /**
     * Says what an order that was never booked stands for.
     *
     * @param buyer whose it is
     */
    static OrderPoints ofNew(
            KnownOrder<Order> known, @Nullable Programme programme, Buyer buyer, Instant now) {
        Optional<NoPoints> obstacle = findObstacle(known, false);
        Optional<Order> order = known.order();
        if (order.isEmpty()) {
            return known.isCancelled() ? new Nothing(NoPoints.CANCELLED) : new Unheard();
        }
        if (obstacle.isPresent() || programme == null || known.paidAt().isEmpty()) {
            return new Nothing(obstacle.orElse(NoPoints.NOT_PAID));
        }
        Instant paidAt = known.paidAt().get();
        Optional<NoPoints> past =
                known.findHistory()
                        .flatMap(it -> findPast(it, LotTerm.from(programme, paidAt), now));
        if (past.isPresent()) {
            return new Nothing(past.get());
        }
        return switch (RateOrder.rate(order.get(), paidAt, programme, buyer, null)) {
            case Rating.Nothing(NoPoints reason, EarningTerms terms) -> new Nothing(reason, terms);
            case Rating.Earned earned -> {
                long due = after(earned.terms(), known, order.get().currency().getCode());
                yield due == 0
                        ? new Nothing(NoPoints.REFUNDED, earned.terms())
                        : new Due(
                                OrderStanding.COUNTS, due, earned.terms(), earned.contributions());
            }
        };
    }

    /** Finds why history earns nothing: without points, or with points that are lost by now. */
    private static Optional<NoPoints> findPast(History history, LotTerm term, Instant now) {
        return switch (history) {
            case WITHOUT_POINTS -> Optional.of(NoPoints.HISTORY);
            case WITH_POINTS ->
                    term.isExpired(now) ? Optional.of(NoPoints.HISTORY_EXPIRED) : Optional.empty();
        };
    }

    /**
     * Says what an order stands for that was booked.
     *
     * @param buyer whose it is: whom it was booked for, or who has it now
     */
    static Due ofBooked(
            KnownOrder<Order> known, LedgerOrder.Booked booked, Programme programme, Buyer buyer) {
        OrderStanding standing = standing(known);
        if (standing != OrderStanding.COUNTS) {
            return new Due(standing, 0, booked.terms(), List.of());
        }
        Optional<Order> order = known.order();
        if (order.isEmpty()) {
            long due = after(booked.terms(), known, booked.currency());
            return new Due(OrderStanding.COUNTS, due, booked.terms(), List.of());
        }
        String currency = order.get().currency().getCode();
        // Rates and the minimum are of a currency, so they do not stay in another.
        boolean anew =
                programme.version().equals(booked.programmeVersion())
                        || !currency.equals(booked.currency());
        Rating rating =
                RateOrder.rate(
                        order.get(),
                        booked.paidAt(),
                        programme,
                        buyer,
                        anew ? null : booked.terms());
        return switch (rating) {
            case Rating.Nothing _ -> new Due(OrderStanding.COUNTS, 0, booked.terms(), List.of());
            case Rating.Earned earned ->
                    new Due(
                            OrderStanding.COUNTS,
                            after(earned.terms(), known, currency),
                            earned.terms(),
                            earned.contributions());
        };
    }

    /** Says what an order comes to that was booked. */
    static OrderStanding standing(KnownOrder<Order> known) {
        return findObstacle(known, true).map(OrderPoints::standing).orElse(OrderStanding.COUNTS);
    }

    private static OrderStanding standing(NoPoints obstacle) {
        return switch (obstacle) {
            case CANCELLED -> OrderStanding.CANCELLED;
            case VOIDED, NOT_PAID, PARTIALLY_PAID -> OrderStanding.NOT_PAID;
            case TEST_ORDER,
                    GUEST,
                    ZERO_TOTAL,
                    CURRENCY_WITHOUT_RATE,
                    BELOW_MINIMUM,
                    NOTHING_EARNS,
                    PAID_BY_GIFT_CARD,
                    REFUNDED,
                    HISTORY,
                    HISTORY_EXPIRED,
                    LESS_THAN_ONE_POINT ->
                    OrderStanding.EXCLUDED;
        };
    }

    private static long after(EarningTerms terms, KnownOrder<Order> known, String currency) {
        return after(terms, known.refundsThatCount(), currency);
    }

    /** Refunds in another currency cannot be told in points; who reports one is told so. */
    static long after(EarningTerms terms, List<Refund> refunds, String currency) {
        List<Refund> ofCurrency =
                refunds.stream()
                        .filter(refund -> refund.currency().getCode().equals(currency))
                        .toList();
        return terms.pointsAfter(RefundedSoFar.sumOf(ofCurrency));
    }
}
