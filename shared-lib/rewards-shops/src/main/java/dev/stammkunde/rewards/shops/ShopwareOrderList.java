package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import java.time.Instant;
import java.util.List;

/**
 * Orders of Shopware's Admin API, in the shape of its webhooks. A payment that changes leaves the
 * order's own time as it was, so an order is found by the times of its parts too, and the list goes
 * by the numbers in which orders were made: those never change.
 */
final class ShopwareOrderList implements OrderList {

    static final int PAGE = 25;

    private static final List<String> TIMES =
            List.of(
                    "createdAt",
                    "updatedAt",
                    "transactions.createdAt",
                    "transactions.updatedAt",
                    "transactions.captures.updatedAt",
                    "transactions.captures.refunds.createdAt",
                    "transactions.captures.refunds.updatedAt",
                    "deliveries.updatedAt");

    private static final List<String> ASSOCIATIONS =
            List.of(
                    "stateMachineState",
                    "currency",
                    "lineItems",
                    "orderCustomer",
                    "addresses.country",
                    "billingAddress.country",
                    "language.locale",
                    "deliveries.stateMachineState",
                    "transactions.stateMachineState",
                    "transactions.captures.stateMachineState",
                    "transactions.captures.refunds.stateMachineState",
                    "transactions.captures.refunds.positions");

    private final ShopwareAdmin shop;
    private final Instant now;

    ShopwareOrderList(ShopwareAdmin shop, Instant now) {
        this.shop = shop;
        this.now = now;
    }

    @Override
    public Platform platform() {
        return Platform.SHOPWARE;
    }

    @Override
    public Listing list(OrdersPlace place) {
        long after = place.position().isEmpty() ? 0 : Long.parseLong(place.position());
        return Listing.read(
                shop.send(
                        OutboundRequest.post(shop.at("/api/search/order"), search(place, after))
                                .forUpTo(MOST_BYTES)),
                json -> {
                    List<JsonField> orders = json.elements("data");
                    long last = after;
                    for (JsonField order : orders) {
                        if (order.at("autoIncrement").longInteger() <= last) {
                            return Listing.senseless("orders must be sorted by autoIncrement");
                        }
                        last = order.at("autoIncrement").longInteger();
                    }
                    return new Listing.Listed(
                            orders.stream()
                                    .map(order -> ShopwareOrderDocument.listed(order, now))
                                    .toList(),
                            orders.size() < PAGE ? null : place.at(String.valueOf(last)));
                });
    }

    private static String search(OrdersPlace place, long after) {
        return JsonText.object(
                json ->
                        json.array(
                                        "filter",
                                        filters ->
                                                filters.object(any -> changedSince(any, place))
                                                        .object(
                                                                one ->
                                                                        range(
                                                                                one,
                                                                                "autoIncrement",
                                                                                "gt",
                                                                                after)))
                                .array("sort", sort -> sort.object(ShopwareOrderList::oldestFirst))
                                .object("associations", ShopwareOrderList::associations)
                                .number("limit", PAGE));
    }

    private static void changedSince(JsonObjectText json, OrdersPlace place) {
        json.text("type", "multi")
                .text("operator", "or")
                .array(
                        "queries",
                        queries ->
                                TIMES.forEach(
                                        time ->
                                                queries.object(
                                                        one ->
                                                                range(
                                                                        one,
                                                                        time,
                                                                        "gte",
                                                                        place.since()))));
    }

    private static void range(JsonObjectText json, String field, String bound, Object value) {
        json.text("type", "range")
                .text("field", field)
                .object("parameters", parameters -> parameters.text(bound, value));
    }

    private static void oldestFirst(JsonObjectText json) {
        json.text("field", "autoIncrement").text("order", "ASC");
    }

    private static void associations(JsonObjectText json) {
        nested(json, ASSOCIATIONS);
    }

    /** Writes paths such as {@code a.b} as objects in objects. */
    private static void nested(JsonObjectText json, List<String> paths) {
        paths.stream()
                .map(path -> path.split("\\.", 2)[0])
                .distinct()
                .forEach(
                        name -> {
                            List<String> below =
                                    paths.stream()
                                            .filter(path -> path.startsWith(name + '.'))
                                            .map(path -> path.substring(name.length() + 1))
                                            .toList();
                            json.object(
                                    name,
                                    inside -> {
                                        if (!below.isEmpty()) {
                                            inside.object("associations", a -> nested(a, below));
                                        }
                                    });
                        });
    }
}
