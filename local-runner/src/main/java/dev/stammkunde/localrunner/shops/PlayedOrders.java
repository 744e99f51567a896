package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Plays the orders of the shops' admin interfaces: they can be written, which gives them the time
 * of the clock and is told by the webhooks that are on, and are listed by when they changed.
 */
final class PlayedOrders {

    private static final String KIND = "order";
    private static final String WOOCOMMERCE = "/wp-json/wc/v3/orders";
    private static final Pattern SHOPIFY =
            Pattern.compile("/admin/api/20\\d\\d-\\d\\d/orders(?:/(\\d+))?\\.json");
    private static final String SHOPWARE = "/api/order";
    private static final String SEARCH = "/api/search/order";
    private static final String NUMBER = "autoIncrement";

    private final ShopDocuments documents;
    private final PlayedWebhooks webhooks;

    PlayedOrders(ShopDocuments documents, PlayedWebhooks webhooks) {
        this.documents = documents;
        this.webhooks = webhooks;
    }

    /** Whether a call is about orders. */
    boolean isOf(ShopCall call) {
        return call.path().startsWith(WOOCOMMERCE)
                || SHOPIFY.matcher(call.path()).matches()
                || call.path().equals(SEARCH)
                || call.path().equals(SHOPWARE)
                || call.path().startsWith(SHOPWARE + '/');
    }

    /** Whether a call writes orders. */
    boolean isWrite(ShopCall call) {
        return !call.method().equals("GET") && !call.path().equals(SEARCH);
    }

    /** Answers a call whose credentials are right. */
    ShopAnswer answer(PlayedShop shop, ShopCall call, Instant now) {
        if (call.path().startsWith(WOOCOMMERCE)) {
            return call.method().equals("GET")
                    ? listed(page(wooCommerce(shop.id(), call.query()), call.query(), "per_page"))
                    : ShopAnswer.of(201, write(shop, "order.updated", call.body(), now));
        }
        if (SHOPIFY.matcher(call.path()).matches()) {
            return call.method().equals("GET")
                    ? shopify(shop.id(), call.query())
                    : ShopAnswer.of(
                            201,
                            Json.object()
                                    .set(
                                            "order",
                                            write(
                                                    shop,
                                                    "orders/updated",
                                                    call.body().path("order"),
                                                    now)));
        }
        if (call.path().equals(SEARCH)) {
            return shopware(shop.id(), call.body());
        }
        write(shop, "state_enter.order_transaction.state.paid", call.body(), now);
        return ShopAnswer.nothing();
    }

    private ObjectNode write(PlayedShop shop, String topic, JsonNode fields, Instant now) {
        var order = keep(shop.id(), fields, now);
        webhooks.happen(
                shop, topic, shop.platform().equals("shopware") ? event(topic, order, now) : order);
        return order;
    }

    private static ObjectNode event(String event, ObjectNode order, Instant now) {
        var envelope = Json.object().put("timestamp", now.getEpochSecond());
        envelope.putObject("source").put("eventId", order.path("id").asText());
        envelope.putObject("data").put("event", event).putObject("payload").set("order", order);
        return envelope;
    }

    /** Keeps an order, or changes the fields that are named of one that is there. */
    ObjectNode keep(String shop, JsonNode fields, Instant now) {
        var id = fields.path("id").asText();
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        var before = documents.find(shop, KIND, id);
        var order = before.orElseGet(Json::object);
        order.setAll((ObjectNode) fields);
        order.put("updated_at", at.toString());
        order.put(
                "date_modified_gmt",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
        if (before.isEmpty()) {
            order.put(NUMBER, documents.all(shop, KIND).size() + 1).put("createdAt", at.toString());
        } else {
            order.put("updatedAt", at.toString());
        }
        documents.put(shop, KIND, id, order);
        return order;
    }

    private List<ObjectNode> wooCommerce(String shop, Map<String, String> query) {
        var after =
                LocalDateTime.parse(query.getOrDefault("modified_after", "1970-01-01T00:00:00"));
        var bin = query.getOrDefault("status", "any").equals("trash");
        return documents.all(shop, KIND).stream()
                .filter(order -> order.path("status").asText().equals("trash") == bin)
                .filter(order -> gmt(order).isAfter(after))
                .sorted(Comparator.comparing(PlayedOrders::gmt))
                .toList();
    }

    private static LocalDateTime gmt(JsonNode order) {
        return LocalDateTime.parse(order.path("date_modified_gmt").asText());
    }

    private static List<ObjectNode> page(
            List<ObjectNode> all, Map<String, String> query, String size) {
        var most = Integer.parseInt(query.getOrDefault(size, "10"));
        var page = Integer.parseInt(query.getOrDefault("page", "1"));
        return all.stream().skip((page - 1L) * most).limit(most).toList();
    }

    private static ShopAnswer listed(List<ObjectNode> orders) {
        var list = Json.array();
        orders.forEach(list::add);
        return ShopAnswer.ok(list);
    }

    private ShopAnswer shopify(String shop, Map<String, String> query) {
        var info = query.getOrDefault("page_info", "").split("_");
        var since =
                info.length == 2
                        ? info[0]
                        : query.getOrDefault("updated_at_min", "1970-01-01T00:00:00Z");
        var page = info.length == 2 ? info[1] : "1";
        var all =
                documents.all(shop, KIND).stream()
                        .filter(order -> !updated(order).isBefore(Instant.parse(since)))
                        .sorted(Comparator.comparing(PlayedOrders::updated))
                        .toList();
        var list = Json.array();
        var asked = Map.of("limit", query.getOrDefault("limit", "50"), "page", page);
        page(all, asked, "limit").forEach(list::add);
        var body = Json.object().set("orders", list);
        var isLast = Integer.parseInt(page) * Integer.parseInt(asked.get("limit")) >= all.size();
        return isLast
                ? ShopAnswer.ok(body)
                : new ShopAnswer(
                        200,
                        Map.of(
                                "Link",
                                "<https://%s.myshopify.com/admin/api/orders.json?page_info=%s_%d>; rel=\"next\""
                                        .formatted(shop, since, Integer.parseInt(page) + 1)),
                        body);
    }

    private static Instant updated(JsonNode order) {
        return OffsetDateTime.parse(order.path("updated_at").asText()).toInstant();
    }

    private ShopAnswer shopware(String shop, JsonNode search) {
        var since = bound(search.path("filter").path(0).path("queries").path(0), "gte");
        var after = bound(search.path("filter").path(1), "gt").map(Long::parseLong).orElse(0L);
        var found = new ArrayList<ObjectNode>();
        documents.all(shop, KIND).stream()
                .filter(order -> order.path(NUMBER).asLong() > after)
                .filter(order -> since.isEmpty() || changedSince(order, Instant.parse(since.get())))
                .sorted(Comparator.comparingLong(order -> order.path(NUMBER).asLong()))
                .limit(search.path("limit").asInt(500))
                .forEach(found::add);
        var answer = Json.object().put("total", found.size());
        var data = answer.putArray("data");
        found.forEach(data::add);
        return ShopAnswer.ok(answer);
    }

    private static Optional<String> bound(JsonNode range, String name) {
        var value = range.path("parameters").path(name);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private static boolean changedSince(JsonNode order, Instant since) {
        return Stream.concat(
                        Stream.of(order),
                        StreamSupport.stream(order.path("transactions").spliterator(), false))
                .flatMap(part -> Stream.of(part.path("createdAt"), part.path("updatedAt")))
                .filter(JsonNode::isTextual)
                .map(at -> OffsetDateTime.parse(at.asText()).toInstant())
                .anyMatch(at -> !at.isBefore(since));
    }
}
