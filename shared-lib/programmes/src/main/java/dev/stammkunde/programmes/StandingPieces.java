package dev.stammkunde.programmes;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.Money;

/**
 * Tells what of an order stands. It follows from all refunds that are known, so that it does not
 * matter in how many they came, or in which order.
 */
public final class StandingPieces {

    private StandingPieces() {}

    /**
     * Whether nothing stands: it is cancelled, its payment is lost, or all of its money is back.
     */
    public static boolean isGone(KnownOrder<? extends PiecesOfOrder> known) {
        return known.isCancelled() || isLost(known) || isRefunded(known);
    }

    /** Whether all of its money is back. */
    public static boolean isRefunded(KnownOrder<? extends PiecesOfOrder> known) {
        return known.order().map(PiecesOfOrder::total).filter(Money::isPositive).stream()
                .anyMatch(total -> !refunded(known, total).isLessThan(total));
    }

    /** Returns how many pieces were ordered. */
    public static int ordered(KnownOrder<? extends PiecesOfOrder> known) {
        return known.order().stream()
                .flatMap(order -> order.pieces().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Returns how many of them came back. */
    public static int back(KnownOrder<? extends PiecesOfOrder> known) {
        return known.order().stream()
                .flatMap(order -> order.pieces().entrySet().stream())
                .mapToInt(line -> Math.min(line.getValue(), back(known, line.getKey())))
                .sum();
    }

    private static int back(KnownOrder<?> known, String lineId) {
        return known.refundsThatCount().stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.lineId().equals(lineId))
                .mapToInt(RefundedLine::quantity)
                .sum();
    }

    private static boolean isLost(KnownOrder<?> known) {
        return known.unpaid()
                .filter(state -> state == PaymentState.VOIDED || state == PaymentState.FAILED)
                .isPresent();
    }

    private static Money refunded(KnownOrder<?> known, Money total) {
        return known.refundsThatCount().stream()
                .map(Refund::total)
                .filter(total::isSameCurrency)
                .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }
}
