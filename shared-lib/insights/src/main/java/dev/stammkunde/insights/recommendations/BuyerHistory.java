package dev.stammkunde.insights.recommendations;

import dev.stammkunde.insights.BoughtPieces;
import dev.stammkunde.insights.CountedPurchase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a customer bought, day by day, and what they sent back. In whatever order purchases are
 * told, the history is the same.
 *
 * @param baskets the earliest first, each of another day
 * @param sentBack products of which the last that was bought went back
 */
record BuyerHistory(List<Basket> baskets, Set<String> sentBack) {

    BuyerHistory {
        baskets = List.copyOf(baskets);
        sentBack = Set.copyOf(sentBack);
    }

    /**
     * Returns what purchases of one customer come to.
     *
     * @param now what was paid later is not known yet
     */
    static BuyerHistory of(Collection<CountedPurchase> purchases, ZoneId zone, Instant now) {
        SortedMap<Integer, SortedMap<String, Integer>> days = new TreeMap<>();
        Set<String> back = new HashSet<>();
        purchases.stream()
                .filter(it -> !it.paidAt().isAfter(now))
                .sorted(
                        Comparator.comparing(CountedPurchase::paidAt)
                                .thenComparing(CountedPurchase::orderId))
                .forEach(purchase -> take(purchase, zone, days, back));
        List<Basket> baskets = new ArrayList<>();
        days.forEach((day, pieces) -> baskets.add(new Basket(day, pieces)));
        return new BuyerHistory(baskets, back);
    }

    private static void take(
            CountedPurchase purchase,
            ZoneId zone,
            SortedMap<Integer, SortedMap<String, Integer>> days,
            Set<String> back) {
        int day = Math.toIntExact(LocalDate.ofInstant(purchase.paidAt(), zone).toEpochDay());
        for (BoughtPieces bought : purchase.products()) {
            if (bought.pieces() == 0) {
                back.add(bought.product());
            } else if (purchase.counts()) {
                back.remove(bought.product());
                days.computeIfAbsent(day, _ -> new TreeMap<>())
                        .merge(bought.product(), bought.pieces(), Math::addExact);
            }
        }
    }

    /**
     * Returns this without its last basket, of which nothing is known then; it has at least one.
     */
    BuyerHistory withoutLast() {
        return new BuyerHistory(baskets.subList(0, baskets.size() - 1), Set.of());
    }

    /** Returns all that was bought and kept. */
    SortedSet<String> products() {
        SortedSet<String> all = new TreeSet<>();
        baskets.forEach(basket -> all.addAll(basket.pieces().keySet()));
        return all;
    }

    /**
     * Returns what was bought and kept latest.
     *
     * @param most products; a basket that exceeds it is taken in part, in the order of ids
     */
    SortedSet<String> latest(int most) {
        SortedSet<String> latest = new TreeSet<>();
        for (Basket basket : baskets.reversed()) {
            for (String product : basket.pieces().keySet()) {
                if (latest.size() < most) {
                    latest.add(product);
                }
            }
        }
        return latest;
    }
}
