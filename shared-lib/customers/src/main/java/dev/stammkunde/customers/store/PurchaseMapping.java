package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderState;
import dev.stammkunde.customers.PaidOrder;
import dev.stammkunde.customers.Purchase;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes orders and activities as rows, and reads them back. */
final class PurchaseMapping {

    private PurchaseMapping() {}

    static OrderRow toRow(OrderId id, OrderState order, long version) {
        PaidOrder paid = order.paid();
        Map<String, String> refunds = new HashMap<>();
        order.refunds().forEach((refundId, amount) -> refunds.put(refundId, amount.toString()));
        return new OrderRow(
                CustomerKeys.order(id),
                CustomerKeys.ORDER,
                version,
                paid == null ? null : paid.customerId(),
                paid == null ? null : paid.placedAt().toString(),
                paid == null ? null : paid.paidAt().toString(),
                paid == null ? null : paid.total().toString(),
                paid == null ? null : paid.tax().toString(),
                paid == null ? null : paid.test(),
                paid == null ? null : paid.voided(),
                order.cancelled(),
                refunds,
                paid == null ? null : productsOrNull(paid.products()));
    }

    static OrderState toOrder(OrderRow row) {
        SortedMap<String, Money> refunds = new TreeMap<>();
        row.refunds().forEach((refundId, amount) -> refunds.put(refundId, Money.parse(amount)));
        return new OrderState(paidOrder(row), row.cancelled(), refunds);
    }

    private static @Nullable PaidOrder paidOrder(OrderRow row) {
        if (row.total() == null) {
            return null;
        }
        return new PaidOrder(
                row.customerId(),
                Instant.parse(Objects.requireNonNull(row.placedAt())),
                Instant.parse(Objects.requireNonNull(row.paidAt())),
                Money.parse(row.total()),
                Money.parse(Objects.requireNonNull(row.tax())),
                Boolean.TRUE.equals(row.test()),
                Boolean.TRUE.equals(row.voided()),
                products(row.products()));
    }

    static MarkRow toRow(CustomerId customer, Purchase purchase) {
        return new MarkRow(
                CustomerKeys.customer(customer),
                CustomerKeys.purchase(purchase),
                null,
                productsOrNull(purchase.products()));
    }

    static Purchase toPurchase(MarkRow row) {
        Purchase key = CustomerKeys.purchaseOf(row.sk());
        return new Purchase(key.at(), key.orderId(), products(row.products()));
    }

    private static @Nullable List<String> productsOrNull(Set<String> products) {
        return products.isEmpty() ? null : products.stream().sorted().toList();
    }

    private static Set<String> products(@Nullable List<String> products) {
        return products == null ? Set.of() : Set.copyOf(products);
    }

    static ActivityRow toRow(CustomerId id, Activity activity, long version) {
        Map<String, String> revenue = new HashMap<>();
        activity.netRevenue()
                .forEach((currency, amount) -> revenue.put(currency.getCode(), amount.toString()));
        Instant first = activity.firstPurchase();
        return new ActivityRow(
                CustomerKeys.customer(id),
                CustomerKeys.ACTIVITY,
                version,
                activity.purchases(),
                activity.refunds(),
                activity.cancellations(),
                revenue,
                first == null ? null : first.toString(),
                activity.recentPurchases().stream().map(Instant::toString).toList(),
                DueKeys.of(id, activity));
    }

    static Activity toActivity(ActivityRow row) {
        Map<CurrencyUnit, Money> revenue = new HashMap<>();
        row.netRevenue()
                .values()
                .forEach(
                        text -> {
                            Money amount = Money.parse(text);
                            revenue.put(amount.getCurrencyUnit(), amount);
                        });
        return new Activity(
                row.purchaseCount(),
                row.refundCount(),
                row.cancellationCount(),
                revenue,
                row.firstPurchase() == null ? null : Instant.parse(row.firstPurchase()),
                row.recentPurchases().stream().map(Instant::parse).toList());
    }
}
