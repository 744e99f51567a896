package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderState;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Merges a fact into an order and carries what changed over to the customer's activity, both in one
 * transaction: a replay finds the fact in the order and changes nothing.
 */
final class KeepPurchases {

    private final PurchaseStore purchases;
    private final ConflictRetry retry;

    KeepPurchases(PurchaseStore purchases, ConflictRetry retry) {
        this.purchases = purchases;
        this.retry = retry;
    }

    KeepingOutcome keep(OrderId order, UnaryOperator<OrderState> fact) {
        return retry.run(order, () -> attempt(order, fact));
    }

    private Optional<KeepingOutcome> attempt(OrderId order, UnaryOperator<OrderState> fact) {
        Versioned<OrderState> stored = purchases.order(order);
        OrderState next = fact.apply(stored.value());
        if (next.equals(stored.value())) {
            return Optional.of(KeepingOutcome.REPLAYED);
        }
        List<ActivityChange> activities =
                activityChanges(order, stored.value().figures(), next.figures());
        SaveResult saved = purchases.save(new PurchaseChange(order, stored, next, activities));
        return saved == SaveResult.SAVED ? Optional.of(outcomeOf(next)) : Optional.empty();
    }

    private static KeepingOutcome outcomeOf(OrderState order) {
        if (order.paid() == null) {
            return KeepingOutcome.WAITING;
        }
        if (order.figures().equals(OrderFigures.none())) {
            return KeepingOutcome.NOT_COUNTED;
        }
        return order.hasForeignRefund()
                ? KeepingOutcome.REFUND_IN_OTHER_CURRENCY
                : KeepingOutcome.APPLIED;
    }

    private List<ActivityChange> activityChanges(
            OrderId order, OrderFigures before, OrderFigures after) {
        if (before.equals(after)) {
            return List.of();
        }
        return Stream.of(before.customerId(), after.customerId())
                .filter(Objects::nonNull)
                .distinct()
                .map(
                        customerId ->
                                activityChange(
                                        order,
                                        new CustomerId(order.shopId(), customerId),
                                        before.ofCustomer(customerId),
                                        after.ofCustomer(customerId)))
                .toList();
    }

    private ActivityChange activityChange(
            OrderId order, CustomerId customer, OrderFigures before, OrderFigures after) {
        // Read before any purchase: its version proves that the purchases did not change since.
        Versioned<Activity> stored = purchases.activity(customer);
        if (Objects.equals(before.purchasedAt(), after.purchasedAt())) {
            Activity adjusted = stored.value().adjusted(before, after);
            Set<Purchase> relabelled =
                    before.products().equals(after.products())
                            ? Set.of()
                            : purchaseOf(order, after);
            return new ActivityChange(customer, stored, adjusted, relabelled, Set.of());
        }
        Activity without =
                before.purchasedAt() == null
                        ? stored.value().adjusted(before, OrderFigures.none())
                        : without(order, customer, stored.value(), before);
        return new ActivityChange(
                customer,
                stored,
                without.plus(after),
                purchaseOf(order, after),
                purchaseOf(order, before));
    }

    private Activity without(
            OrderId order, CustomerId customer, Activity activity, OrderFigures figures) {
        List<Instant> first =
                others(order, purchases.purchases(customer, End.EARLIEST, 2)).limit(1).toList();
        List<Instant> recent =
                others(order, purchases.purchases(customer, End.LATEST, Activity.RECENT_LIMIT + 1))
                        .limit(Activity.RECENT_LIMIT)
                        .toList();
        return activity.minus(
                figures, first.isEmpty() ? null : first.getFirst(), recent.reversed());
    }

    private static Stream<Instant> others(OrderId order, List<Purchase> purchases) {
        return purchases.stream()
                .filter(purchase -> !purchase.orderId().equals(order.id()))
                .map(Purchase::at);
    }

    private static Set<Purchase> purchaseOf(OrderId order, OrderFigures figures) {
        Instant at = figures.purchasedAt();
        return at == null ? Set.of() : Set.of(new Purchase(at, order.id(), figures.products()));
    }
}
