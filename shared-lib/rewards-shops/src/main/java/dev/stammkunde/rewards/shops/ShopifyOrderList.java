package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders of Shopify's REST Admin API, each in the shape that its webhooks have. More orders of one
 * second than a page holds are the only ones for which its own mark of the next page is used, which
 * does not live long.
 */
final class ShopifyOrderList implements OrderList {

    static final int PAGE = 50;

    private static final Map<String, String> HEADERS = Map.of("x-shopify-topic", "orders/updated");
    private static final String AT = "at/";
    private static final String MARK = "mark/";

    /** Of the header, whose address is not believed. */
    private static final Pattern NEXT =
            Pattern.compile(
                    "<[^>]*[?&]page_info=([A-Za-z0-9._~%=-]{1,1000})[^>]*>; *rel=\"?next\"?");

    private final ShopifyAdmin shop;

    ShopifyOrderList(ShopifyAdmin shop) {
        this.shop = shop;
    }

    @Override
    public Platform platform() {
        return Platform.SHOPIFY;
    }

    @Override
    public Listing list(OrdersPlace place) {
        AtomicReference<String> links = new AtomicReference<>("");
        ShopReply reply = shop.send(request(place), answer -> links.set(links(answer)));
        return Listing.read(
                reply,
                json -> {
                    List<ListedOrder> orders =
                            json.elements("orders").stream().map(ShopifyOrderList::order).toList();
                    return OldestFirst.findNewest(orders)
                            .<Listing>map(
                                    newest ->
                                            new Listing.Listed(
                                                    orders, next(place, newest, links.get())))
                            .orElseGet(() -> Listing.senseless(Listing.UNSORTED));
                });
    }

    private static String links(Answered answer) {
        return answer.findHeader("link").orElse("");
    }

    private static @Nullable OrdersPlace next(OrdersPlace place, Instant newest, String links) {
        Matcher mark = NEXT.matcher(links);
        if (!mark.find()) {
            return null;
        }
        return place.at(
                newest.isAfter(since(place))
                        ? AT + newest
                        : MARK + URLDecoder.decode(mark.group(1), StandardCharsets.UTF_8));
    }

    /** Since when a page is; of the last one that has a time, where it has a mark. */
    private static Instant since(OrdersPlace place) {
        String position = place.position();
        return position.startsWith(AT)
                ? Instant.parse(position.substring(AT.length()))
                : position.isEmpty() ? place.since() : Instant.MAX;
    }

    private OutboundRequest request(OrdersPlace place) {
        OutboundRequest request =
                OutboundRequest.get(shop.at("/orders.json"))
                        .asking("limit", String.valueOf(PAGE))
                        .forUpTo(MOST_BYTES);
        return place.position().startsWith(MARK)
                ? request.asking("page_info", place.position().substring(MARK.length()))
                : request.asking("status", "any")
                        .asking("updated_at_min", since(place).toString())
                        .asking("order", "updated_at asc");
    }

    private static ListedOrder order(JsonField order) {
        return new ListedOrder(
                OrderList.findTime(order, o -> o.instant("updated_at")).orElse(null),
                HEADERS,
                JsonText.of(order).getBytes(StandardCharsets.UTF_8));
    }
}
