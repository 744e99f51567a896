package dev.stammkunde.compareorders;

import dev.stammkunde.rewards.shops.ListedOrder;
import dev.stammkunde.rewards.shops.OrdersAnswer;
import dev.stammkunde.rewards.shops.OrdersPlace;
import dev.stammkunde.rewards.shops.ShopOrders;
import dev.stammkunde.shop.Platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The orders of WooCommerce shops, listed two by two by when they changed. */
final class PlayedList implements ShopOrders {

    private static final int PAGE = 2;

    private final Map<String, Map<String, ListedOrder>> orders = new TreeMap<>();
    private final Map<String, OrdersAnswer> answers = new HashMap<>();
    private final List<OrdersPlace> asked = new ArrayList<>();
    private Platform platform = Platform.WOOCOMMERCE;

    /** Has an order that is paid, and of which so much went back. */
    void put(String shopId, int id, Instant changedAt, String refunded) {
        putDocument(
                shopId,
                id,
                changedAt,
                """
                {"id": %d, "status": "processing", "currency": "EUR", "total": "40.00", "total_tax": "0.00", "shipping_total": "0.00",
                 "date_created_gmt": "2026-11-01T08:00:00", "date_paid_gmt": "2026-11-01T08:00:00",
                 "date_modified_gmt": "%s", "customer_id": 17, "billing": {"email": "a@example.org"},
                 "line_items": [{"id": 1, "product_id": 5, "quantity": 1, "subtotal": "40.00", "total": "40.00"}],
                 "refunds": [%s]}
                """
                        .formatted(
                                id,
                                changedAt.toString().replace("Z", ""),
                                refunded.isEmpty()
                                        ? ""
                                        : "{\"id\": 9, \"total\": \"-%s\"}".formatted(refunded)));
    }

    /** Has an order of any shape. */
    void putDocument(String shopId, int id, Instant changedAt, String document) {
        orders.computeIfAbsent(shopId, _ -> new TreeMap<>())
                .put(
                        String.valueOf(id),
                        new ListedOrder(
                                changedAt,
                                Map.of("x-wc-webhook-topic", "order.updated"),
                                document.getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers the same to all that is asked of a shop. */
    void always(String shopId, OrdersAnswer answer) {
        answers.put(shopId, answer);
    }

    void recover(String shopId) {
        answers.remove(shopId);
    }

    void setPlatform(Platform other) {
        platform = other;
    }

    /** Returns where it was asked for, since the last time. */
    List<OrdersPlace> takeAsked() {
        List<OrdersPlace> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public OrdersAnswer list(String shopId, OrdersPlace place) {
        asked.add(place);
        OrdersAnswer answer = answers.get(shopId);
        if (answer != null) {
            return answer;
        }
        int from = place.position().isEmpty() ? 0 : Integer.parseInt(place.position());
        List<ListedOrder> all =
                orders.getOrDefault(shopId, Map.of()).values().stream()
                        .filter(order -> !changedAt(order).isBefore(place.since()))
                        .sorted(Comparator.comparing(PlayedList::changedAt))
                        .toList();
        List<ListedOrder> page = all.stream().skip(from).limit(PAGE).toList();
        return new OrdersAnswer.Page(
                platform,
                page,
                from + PAGE < all.size()
                        ? new OrdersPlace(place.since(), String.valueOf(from + PAGE))
                        : null);
    }

    private static Instant changedAt(ListedOrder order) {
        Instant at = order.changedAt();
        return at == null ? Instant.MAX : at;
    }
}
