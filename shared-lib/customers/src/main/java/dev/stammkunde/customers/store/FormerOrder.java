package dev.stammkunde.customers.store;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Told;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads an order as it was stored before reports had a time: a merge of facts in any order. They
 * count as of the payment, or as of long ago where that was not known, so that every report since
 * holds over them. The next report stores the order anew.
 */
final class FormerOrder {

    /** Of what was told at one time the newer form holds, but for a cancellation. */
    private static final int RANK = 0;

    private static final int RANK_OF_CANCELLATION = 10;

    private FormerOrder() {}

    static KnownOrder<OrderFacts> read(OrderId order, OrderRow row) {
        AsOf asOf = AsOf.of(row.paidAt() == null ? Instant.EPOCH : Instant.parse(row.paidAt()));
        boolean cancelled = Boolean.TRUE.equals(row.cancelled());
        SortedMap<String, Told<Refund>> apart = new TreeMap<>();
        Objects.requireNonNull(row.refunds(), CustomerAttributes.REFUNDS)
                .forEach((id, amount) -> apart.put(id, refund(order, id, amount, asOf)));
        Told<OrderFacts> facts =
                row.total() == null ? null : new Told<>(asOf, RANK, facts(row, row.total()));
        boolean voided = Boolean.TRUE.equals(row.voided());
        boolean paid = facts != null && !voided;
        return new KnownOrder<>(
                facts,
                facts == null ? null : new Told<>(asOf, RANK, payment(asOf, voided)),
                paid ? facts : null,
                null,
                paid ? asOf.time() : null,
                facts == null && !cancelled ? null : cancelled(asOf, cancelled),
                null,
                apart,
                null);
    }

    private static Told<Boolean> cancelled(AsOf asOf, boolean cancelled) {
        return new Told<>(asOf, cancelled ? RANK_OF_CANCELLATION : RANK, cancelled);
    }

    private static Payment payment(AsOf asOf, boolean voided) {
        return voided ? new Payment.Unpaid(PaymentState.VOIDED) : new Payment.Paid(asOf.time());
    }

    private static Told<Refund> refund(OrderId order, String id, String amount, AsOf asOf) {
        Money total = Money.parse(amount);
        return new Told<>(
                asOf,
                RANK,
                new Refund(
                        id,
                        order.id(),
                        asOf.time(),
                        List.of(),
                        Money.zero(total.getCurrencyUnit()),
                        total));
    }

    private static OrderFacts facts(OrderRow row, String total) {
        return new OrderFacts(
                row.customerId(),
                Instant.parse(required(row.placedAt(), CustomerAttributes.PLACED_AT)),
                Money.parse(total),
                Money.parse(required(row.tax(), CustomerAttributes.TAX)),
                Boolean.TRUE.equals(row.test()),
                new TreeSet<>(row.products() == null ? List.of() : row.products()),
                null);
    }

    private static String required(@Nullable String value, String name) {
        return Objects.requireNonNull(value, name);
    }
}
