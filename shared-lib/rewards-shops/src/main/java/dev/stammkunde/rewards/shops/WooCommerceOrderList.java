package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Orders of WooCommerce's REST API, each in the shape that its webhooks have. Those in the bin are
 * a list of their own, which comes first: an order that is thrown away or taken back meanwhile is
 * in one of them at least.
 */
final class WooCommerceOrderList implements OrderList {

    static final int PAGE = 20;

    private static final String ORDERS = "/wp-json/wc/v3/orders";
    private static final Map<String, String> HEADERS =
            Map.of("x-wc-webhook-topic", "order.updated");
    private static final String BIN = "trash";
    private static final String REST = "any";

    private final WooCommerceAdmin shop;

    WooCommerceOrderList(WooCommerceAdmin shop) {
        this.shop = shop;
    }

    /** One of the two lists, since when, and which page of what changed since. */
    private record Position(String list, Instant since, int page) {

        static Position of(OrdersPlace place) {
            if (place.position().isEmpty()) {
                return new Position(BIN, place.since(), 1);
            }
            String[] parts = place.position().split("/");
            return new Position(parts[0], Instant.parse(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return list + '/' + since + '/' + page;
        }
    }

    @Override
    public Platform platform() {
        return Platform.WOOCOMMERCE;
    }

    @Override
    public Listing list(OrdersPlace place) {
        Position position = Position.of(place);
        return Listing.read(
                shop.send(request(position)),
                json -> {
                    List<ListedOrder> orders =
                            json.elements().stream().map(WooCommerceOrderList::order).toList();
                    return OldestFirst.findNewest(orders)
                            .<Listing>map(
                                    at ->
                                            new Listing.Listed(
                                                    orders, next(place, position, orders, at)))
                            .orElseGet(() -> Listing.senseless(Listing.UNSORTED));
                });
    }

    private static @Nullable OrdersPlace next(
            OrdersPlace place, Position position, List<ListedOrder> orders, Instant newest) {
        if (orders.size() >= PAGE) {
            return place.at(
                    (newest.isAfter(position.since())
                                    ? new Position(position.list(), newest, 1)
                                    : new Position(
                                            position.list(), position.since(), position.page() + 1))
                            .text());
        }
        return position.list().equals(BIN)
                ? place.at(new Position(REST, place.since(), 1).text())
                : null;
    }

    /** Its "after" leaves out the second that it names. */
    private OutboundRequest request(Position position) {
        LocalDateTime after =
                LocalDateTime.ofInstant(
                        position.since().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1),
                        ZoneOffset.UTC);
        return OutboundRequest.get(shop.at(ORDERS))
                .asking("modified_after", after.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .asking("dates_are_gmt", "true")
                .asking("orderby", "modified")
                .asking("order", "asc")
                .asking("status", position.list())
                .asking("per_page", String.valueOf(PAGE))
                .asking("page", String.valueOf(position.page()))
                .forUpTo(MOST_BYTES);
    }

    private static ListedOrder order(JsonField order) {
        return new ListedOrder(
                OrderList.findTime(order, o -> o.at("date_modified_gmt").instantInUtc())
                        .orElse(null),
                HEADERS,
                JsonText.of(order).getBytes(StandardCharsets.UTF_8));
    }
}
