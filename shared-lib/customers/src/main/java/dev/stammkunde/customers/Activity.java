package dev.stammkunde.customers;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a customer did: the sum of the {@linkplain OrderFigures figures} of all their orders.
 *
 * @param purchases paid orders that were not cancelled
 * @param refunds refunds of those
 * @param cancellations paid orders that were cancelled
 * @param netRevenue what was paid for purchases without tax, less refunds; no entry where it is 0
 * @param firstPurchase absent without a purchase
 * @param recentPurchases when the latest purchases were made, oldest first, at most {@value
 *     #RECENT_LIMIT}; enough to tell a customer's rhythm
 */
public record Activity(
        long purchases,
        long refunds,
        long cancellations,
        Map<CurrencyUnit, Money> netRevenue,
        @Nullable Instant firstPurchase,
        List<Instant> recentPurchases) {

    /** How many purchase times are kept. */
    public static final int RECENT_LIMIT = 12;

    private static final Activity NONE = new Activity(0, 0, 0, Map.of(), null, List.of());

    public Activity {
        netRevenue = Map.copyOf(netRevenue);
        recentPurchases = List.copyOf(recentPurchases);
    }

    /** The activity of a customer without orders. */
    public static Activity none() {
        return NONE;
    }

    /** Returns when the customer last bought. */
    public Optional<Instant> lastPurchase() {
        return recentPurchases.isEmpty()
                ? Optional.empty()
                : Optional.of(recentPurchases.getLast());
    }

    /** Returns this activity with one more order. */
    public Activity plus(OrderFigures order) {
        Activity counted = counted(order, 1);
        return order.purchasedAt() == null
                ? counted
                : counted.withPurchases(order.purchasedAt(), List.of(order.purchasedAt()));
    }

    /** Returns what two customers did who are one person. */
    public Activity plus(Activity other) {
        Map<CurrencyUnit, Money> revenue = new TreeMap<>(netRevenue);
        other.netRevenue.forEach(
                (currency, amount) -> revenue.merge(currency, amount, Money::plus));
        revenue.values().removeIf(Money::isZero);
        Activity both =
                new Activity(
                        purchases + other.purchases,
                        refunds + other.refunds,
                        cancellations + other.cancellations,
                        revenue,
                        firstPurchase,
                        recentPurchases);
        if (other.firstPurchase != null) {
            both = both.withPurchases(other.firstPurchase, other.recentPurchases);
        }
        return both;
    }

    /**
     * Returns this activity without an order that it counts.
     *
     * @param firstOfOthers when the first of the other orders was bought, if there is one
     * @param recentOfOthers when the latest of the other orders were bought, oldest first
     */
    public Activity minus(
            OrderFigures order, @Nullable Instant firstOfOthers, List<Instant> recentOfOthers) {
        Activity counted = counted(order, -1);
        return new Activity(
                counted.purchases,
                counted.refunds,
                counted.cancellations,
                counted.netRevenue,
                firstOfOthers,
                recentOfOthers);
    }

    /**
     * Returns this activity with an order's new figures in place of its old ones, where both have
     * the same customer and purchase time.
     */
    public Activity adjusted(OrderFigures before, OrderFigures after) {
        return counted(before, -1).counted(after, 1);
    }

    private Activity withPurchases(Instant earliest, List<Instant> more) {
        List<Instant> times = new ArrayList<>(recentPurchases);
        times.addAll(more);
        times.sort(null);
        Instant first =
                firstPurchase == null || earliest.isBefore(firstPurchase)
                        ? earliest
                        : firstPurchase;
        int from = Math.max(0, times.size() - RECENT_LIMIT);
        return new Activity(
                purchases,
                refunds,
                cancellations,
                netRevenue,
                first,
                times.subList(from, times.size()));
    }

    private Activity counted(OrderFigures order, int sign) {
        Map<CurrencyUnit, Money> revenue = new TreeMap<>(netRevenue);
        Money amount = order.netRevenue();
        if (amount != null) {
            revenue.merge(amount.getCurrencyUnit(), amount.multipliedBy(sign), Money::plus);
            revenue.values().removeIf(Money::isZero);
        }
        return new Activity(
                purchases + sign * order.purchases(),
                refunds + sign * order.refunds(),
                cancellations + sign * order.cancellations(),
                revenue,
                firstPurchase,
                recentPurchases);
    }
}
