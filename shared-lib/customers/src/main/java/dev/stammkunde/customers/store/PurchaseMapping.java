package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.shop.KnownOrder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes orders and activities as rows, and reads them back. */
final class PurchaseMapping {

    /** An order of thousands of refunds has room only compressed; others are read as they are. */
    private static final int LONGEST_PLAIN = 50_000;

    private PurchaseMapping() {}

    static OrderRow toRow(OrderId id, KnownOrder<OrderFacts> order, long version) {
        String known = OrderFactsJson.OF_ORDERS.write(order);
        boolean isLong = known.length() > LONGEST_PLAIN;
        return new OrderRow(
                CustomerKeys.order(id),
                CustomerKeys.ORDER,
                version,
                order.order()
                        .flatMap(facts -> Optional.ofNullable(facts.number()))
                        .map(number -> CustomerKeys.numbered(id.shopId(), number))
                        .orElse(null),
                DueKeys.of(id, order),
                isLong ? null : known,
                isLong ? SdkBytes.fromByteArray(DeflatedText.deflate(known)) : null);
    }

    static KnownOrder<OrderFacts> toOrder(OrderId id, OrderRow row) {
        SdkBytes deflated = row.knownDeflated();
        String known =
                deflated == null ? row.known() : DeflatedText.inflate(deflated.asByteArray());
        return known == null
                ? FormerOrder.read(id, row)
                : OrderFactsJson.OF_ORDERS.read(Json.parse(known));
    }

    static MarkRow toRow(Bought bought) {
        return new MarkRow(
                CustomerKeys.customer(bought.by()),
                CustomerKeys.purchase(bought.purchase()),
                null,
                productsOrNull(bought.purchase().products()));
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

    static ActivityRow toRow(
            CustomerId id, Activity activity, Set<String> mergedFrom, long version) {
        return toRow(
                id,
                activity,
                version,
                null,
                mergedFrom.isEmpty() ? null : mergedFrom.stream().sorted().toList());
    }

    /** Leads from one who was merged to the one who stays. */
    static ActivityRow toPointer(CustomerId id, CustomerId into, long version) {
        return toRow(id, Activity.none(), version, into.id(), null);
    }

    private static ActivityRow toRow(
            CustomerId id,
            Activity activity,
            long version,
            @Nullable String mergedInto,
            @Nullable List<String> mergedFrom) {
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
                DueKeys.of(id, activity),
                mergedInto,
                mergedFrom);
    }

    static Buyer toBuyer(CustomerId id, ActivityRow row) {
        return new Buyer(
                id,
                new Versioned<>(toActivity(row), row.version()),
                new TreeSet<>(row.mergedFrom() == null ? List.of() : row.mergedFrom()));
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
