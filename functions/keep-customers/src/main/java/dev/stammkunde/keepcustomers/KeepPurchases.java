package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.mail.purchases.FollowPurchases;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hears a report of an order and carries what changed over to the customer's activity, and to the
 * mails that it came after, all in one transaction: a replay finds what it says in the order and
 * changes nothing.
 */
final class KeepPurchases {

    private final PurchaseStore purchases;
    private final PurchaseStoreAfterMails store;
    private final FollowPurchases follow;
    private final ConflictRetry retry;

    KeepPurchases(PurchaseStore purchases, Stores.AfterMails afterMails, ConflictRetry retry) {
        this.purchases = purchases;
        this.store = afterMails.purchases();
        this.follow = new FollowPurchases(afterMails.mails());
        this.retry = retry;
    }

    KeepingOutcome keep(OrderId order, OrderReport<OrderFacts> report) {
        return retry.run(order, () -> attempt(order, report));
    }

    private Optional<KeepingOutcome> attempt(OrderId order, OrderReport<OrderFacts> report) {
        Versioned<KnownOrder<OrderFacts>> stored = purchases.order(order);
        KnownOrder<OrderFacts> next = stored.value().hear(report);
        if (next.equals(stored.value())) {
            return Optional.of(
                    isLate(report, next) ? KeepingOutcome.SUPERSEDED : KeepingOutcome.REPLAYED);
        }
        OrderFigures before = KeptOrder.figures(stored.value());
        OrderFigures after = KeptOrder.figures(next);
        List<ActivityChange> activities = activityChanges(order, before, after);
        SaveResult saved =
                store.save(
                        new PurchaseChange(order, stored, next, activities),
                        follow.changes(order, before, after, activities));
        return saved == SaveResult.SAVED ? Optional.of(outcomeOf(next)) : Optional.empty();
    }

    private static boolean isLate(OrderReport<OrderFacts> report, KnownOrder<OrderFacts> order) {
        AsOf asOf = report.asOf();
        return order.asOf().filter(newest -> asOf.compareTo(newest) < 0).isPresent();
    }

    private static KeepingOutcome outcomeOf(KnownOrder<OrderFacts> order) {
        if (order.order().isEmpty()) {
            return KeepingOutcome.WAITING;
        }
        if (KeptOrder.figures(order).equals(OrderFigures.none())) {
            return KeepingOutcome.NOT_COUNTED;
        }
        return KeptOrder.hasForeignRefund(order)
                ? KeepingOutcome.REFUND_IN_OTHER_CURRENCY
                : KeepingOutcome.APPLIED;
    }

    /** There are two only where the shop gave the order to another person. */
    private List<ActivityChange> activityChanges(
            OrderId order, OrderFigures before, OrderFigures after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<ActivityChange> changes = new ArrayList<>();
        Buyer from = buyer(order, before);
        Buyer to =
                Objects.equals(before.customerId(), after.customerId())
                        ? from
                        : buyer(order, after);
        if (from != null && to != null && from.id().equals(to.id())) {
            changes.add(change(order, to, before, after));
        } else {
            if (from != null) {
                changes.add(change(order, from, before, OrderFigures.none()));
            }
            if (to != null) {
                changes.add(change(order, to, OrderFigures.none(), after));
            }
        }
        return changes;
    }

    /** Read before any purchase: its version proves that the purchases did not change since. */
    private @Nullable Buyer buyer(OrderId order, OrderFigures figures) {
        return figures.customerId() == null
                ? null
                : purchases.buyer(new CustomerId(order.shopId(), figures.customerId()));
    }

    private ActivityChange change(
            OrderId order, Buyer buyer, OrderFigures before, OrderFigures after) {
        Set<Bought> removed = bought(order, before);
        Set<Bought> added = bought(order, after);
        boolean samePlace =
                Objects.equals(before.purchasedAt(), after.purchasedAt())
                        && Objects.equals(before.customerId(), after.customerId());
        return new ActivityChange(
                buyer,
                activity(order, buyer, before, after),
                added.equals(removed) ? Set.of() : added,
                samePlace ? Set.of() : removed);
    }

    private Activity activity(OrderId order, Buyer buyer, OrderFigures before, OrderFigures after) {
        Activity stored = buyer.activity().value();
        if (Objects.equals(before.purchasedAt(), after.purchasedAt())) {
            return stored.adjusted(before, after);
        }
        Activity without =
                before.purchasedAt() == null
                        ? stored.adjusted(before, OrderFigures.none())
                        : without(order, buyer, before);
        return without.plus(after);
    }

    private Activity without(OrderId order, Buyer buyer, OrderFigures figures) {
        List<Instant> first = others(order, buyer, End.EARLIEST, 2).sorted().limit(1).toList();
        List<Instant> recent =
                others(order, buyer, End.LATEST, Activity.RECENT_LIMIT + 1)
                        .sorted(Comparator.reverseOrder())
                        .limit(Activity.RECENT_LIMIT)
                        .toList();
        return buyer.activity()
                .value()
                .minus(figures, first.isEmpty() ? null : first.getFirst(), recent.reversed());
    }

    private Stream<Instant> others(OrderId order, Buyer buyer, End from, int limit) {
        return buyer.everyId().stream()
                .flatMap(id -> purchases.purchases(id, from, limit).stream())
                .filter(purchase -> !purchase.orderId().equals(order.id()))
                .map(Purchase::at);
    }

    private static Set<Bought> bought(OrderId order, OrderFigures figures) {
        Instant at = figures.purchasedAt();
        if (at == null || figures.customerId() == null) {
            return Set.of();
        }
        CustomerId by = new CustomerId(order.shopId(), figures.customerId());
        return Set.of(new Bought(by, new Purchase(at, order.id(), figures.products())));
    }
}
