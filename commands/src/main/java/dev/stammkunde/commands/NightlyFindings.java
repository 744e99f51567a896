package dev.stammkunde.commands;

import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrder.State;
import dev.stammkunde.reports.missed.MissedOrders;
import dev.stammkunde.shop.ShopComparisons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the nightly comparison with the shop's API found, and what became of it.
 *
 * @param told how far it is, for people
 * @param found the newest first
 */
record NightlyFindings(String told, List<Found> found) {

    /** More than a shop misses in 90 days, unless nothing works. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 100;

    /** An order that was found. */
    record Found(MissedOrder order, State state) {}

    static NightlyFindings of(
            String shop,
            ShopComparisons comparisons,
            MissedOrders missed,
            FindOrders orders,
            Instant now) {
        List<MissedOrder> all = missed.newest(shop, MOST);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<MissedOrder> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            Map<String, LedgerOrder> known =
                    orders.orders(
                            shop, some.stream().map(MissedOrder::orderId).distinct().toList());
            some.forEach(
                    one -> found.add(new Found(one, one.state(known.get(one.orderId()), now))));
        }
        return new NightlyFindings(
                comparisons
                        .find(shop)
                        .map(
                                known ->
                                        "The nightly comparison with the shop's API has taken in all changes up to %s."
                                                .formatted(known.until()))
                        .orElse(
                                "The nightly comparison with the shop's API has never run for this shop."),
                found);
    }

    void each(BiConsumer<MissedOrder, State> receiver) {
        found.forEach(one -> receiver.accept(one.order(), one.state()));
    }

    /** How many it found, for people. */
    String counted() {
        return "It found %,d orders in 90 days, of which %,d are open."
                .formatted(
                        found.size(),
                        found.stream().filter(one -> one.state() == State.OPEN).count());
    }
}
