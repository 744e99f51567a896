package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.CustomerChanged;
import dev.stammkunde.shop.ShopEvent.CustomerDataRequested;
import dev.stammkunde.shop.ShopEvent.CustomerDeleted;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;
import dev.stammkunde.shop.ShopEvent.CustomersMerged;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.ShopEvent.ShopRedactionRequested;

import java.util.List;

/**
 * The canonical JSON of a {@link ShopEvent}, the {@code detail} on the event bus.
 *
 * <p>Each document names its {@code schema} and its {@code type}. Absent values have no field;
 * amounts are texts in the currency that their order or refund names once, so that the largest
 * orders fit into one event; times are ISO 8601 in UTC. Readers ignore fields they do not know, so
 * a new field needs no new schema; a changed meaning does. {@code events/shop-events} holds a
 * sample of each type.
 */
public final class ShopEventJson {

    /** The source of all shop events on the bus. */
    public static final String BUS_SOURCE = "stammkunde.shop";

    /** The one schema there is. */
    static final int SCHEMA = 2;

    private ShopEventJson() {}

    /** Returns an event's document; its detail-type on the bus is {@link ShopEvent#type()}. */
    public static String write(ShopEvent event) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA).text("type", event.type());
                    SourceJson.write(json, "source", event.source());
                    writeFacts(json, event);
                });
    }

    private static void writeFacts(JsonObjectText json, ShopEvent event) {
        switch (event) {
            case OrderReported reported -> {
                AsOfJson.write(json, reported.asOf());
                OrderJson.write(json, "order", reported.order());
                PaymentJson.write(json, reported.payment());
                json.bool("cancelled", reported.cancelled());
                RefundJson.writeAll(json, "refunds", reported.refunds());
                ReportedCustomerJson.write(json, "customer", reported.customer());
                json.text("deliveredAt", reported.deliveredAt());
            }
            case OrderRefunded refunded -> {
                AsOfJson.write(json, refunded.asOf());
                RefundJson.write(json, "refund", refunded.refund());
            }
            case OrderCancelled cancelled -> {
                AsOfJson.write(json, cancelled.asOf());
                json.text("orderId", cancelled.orderId())
                        .text("customerId", cancelled.customerId());
            }
            case CustomersMerged merged ->
                    json.text("mergedAt", merged.mergedAt())
                            .text("customerId", merged.customerId())
                            .text("mergedCustomerId", merged.mergedCustomerId());
            case CustomerChanged changed -> {
                json.text("customerId", changed.customerId())
                        .text("changedAt", changed.changedAt());
                ProfileJson.write(json, "profile", changed.profile());
            }
            case CustomerDeleted deleted ->
                    json.text("customerId", deleted.customerId())
                            .text("deletedAt", deleted.deletedAt());
            case CustomerDataRequested requested ->
                    json.text("requestId", requested.requestId())
                            .text("customerId", requested.customerId())
                            .text("email", requested.email())
                            .texts("orderIds", requested.orderIds());
            case CustomerRedactionRequested requested ->
                    json.text("customerId", requested.customerId())
                            .text("email", requested.email())
                            .texts("orderIds", requested.orderIds());
            case ShopRedactionRequested _ -> {
                // Its source says it all.
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static ShopEvent read(JsonField json) {
        if (json.integer("schema") != SCHEMA) {
            throw json.at("schema").invalid("must be " + SCHEMA);
        }
        var source = SourceJson.read(json.at("source"));
        JsonField type = json.at("type");
        return switch (type.text()) {
            case "OrderReported" -> {
                Order order = OrderJson.read(json.at("order"));
                yield new OrderReported(
                        source,
                        AsOfJson.read(json),
                        order,
                        PaymentJson.read(json),
                        json.bool("cancelled"),
                        RefundJson.readAll(json, "refunds"),
                        json.find("customer")
                                .map(it -> ReportedCustomerJson.read(it, order))
                                .orElse(null),
                        json.findInstant("deliveredAt").orElse(null));
            }
            case "OrderRefunded" ->
                    new OrderRefunded(
                            source, AsOfJson.read(json), RefundJson.read(json.at("refund")));
            case "OrderCancelled" ->
                    new OrderCancelled(
                            source,
                            AsOfJson.read(json),
                            json.at("orderId").storedId(),
                            json.find("customerId").map(JsonField::storedId).orElse(null));
            case "CustomersMerged" ->
                    new CustomersMerged(
                            source,
                            json.instant("mergedAt"),
                            json.at("customerId").storedId(),
                            json.at("mergedCustomerId").storedId());
            case "CustomerChanged" ->
                    new CustomerChanged(
                            source,
                            json.at("customerId").storedId(),
                            json.instant("changedAt"),
                            ProfileJson.read(json.at("profile")));
            case "CustomerDeleted" ->
                    new CustomerDeleted(
                            source, json.at("customerId").storedId(), json.instant("deletedAt"));
            case "CustomerDataRequested" ->
                    new CustomerDataRequested(
                            source,
                            json.at("requestId").storedId(),
                            json.find("customerId").map(JsonField::storedId).orElse(null),
                            json.findText("email").orElse(null),
                            orderIds(json));
            case "CustomerRedactionRequested" ->
                    new CustomerRedactionRequested(
                            source,
                            json.find("customerId").map(JsonField::storedId).orElse(null),
                            json.findText("email").orElse(null),
                            orderIds(json));
            case "ShopRedactionRequested" -> new ShopRedactionRequested(source);
            default -> throw type.invalid("must be the type of a shop event");
        };
    }

    private static List<String> orderIds(JsonField json) {
        return json.elementsIfAny("orderIds").stream().map(JsonField::storedId).toList();
    }
}
