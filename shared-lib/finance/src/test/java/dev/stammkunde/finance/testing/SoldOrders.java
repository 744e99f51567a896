package dev.stammkunde.finance.testing;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Orders of one line with 19 % of tax, and refunds of that line. */
public final class SoldOrders {

    private SoldOrders() {}

    /**
     * An order of goods without shipping.
     *
     * @param cents what the customer paid, with tax
     */
    public static Order order(String orderId, String customer, long cents, Instant placedAt) {
        Money paid = eur(cents);
        Money tax = tax(paid);
        OrderLine line =
                new OrderLine("line-1", LineKind.GOODS, null, null, List.of(), 1, paid, paid, tax);
        return new Order(
                orderId,
                "#" + orderId,
                customer,
                placedAt,
                false,
                List.of(line),
                eur(0),
                eur(0),
                paid,
                tax,
                eur(0));
    }

    /** A refund of some cents of the line. */
    public static Refund refund(String refundId, String orderId, long cents, Instant at) {
        return new Refund(
                refundId,
                orderId,
                at,
                List.of(new Refund.RefundedLine("line-1", 0, eur(cents))),
                eur(0),
                eur(0));
    }

    public static Money eur(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    private static Money tax(Money paid) {
        return paid.multipliedBy(
                new BigDecimal(19).divide(new BigDecimal(119), 12, RoundingMode.HALF_UP),
                RoundingMode.HALF_UP);
    }
}
