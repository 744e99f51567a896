package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** An order of a shop that speaks Standard Webhooks. */
final class StandardOrder {

    private final ObjectNode order;
    private final ObjectNode line;

    StandardOrder(int number, int customer) {
        this.order = (ObjectNode) ShopDelivery.payload("standard/order-paid.json").path("data");
        this.line = (ObjectNode) order.path("lines").path(0).deepCopy();
        order.put("id", SoldOn.STANDARD.order(number)).put("number", String.valueOf(number));
        order.put("placedAt", OrderLife.day(0).toString());
        order.putArray("lines");
        order.remove(List.of("shipping", "paidAt", "tax"));
        ((ObjectNode) order.path("customer"))
                .put("id", SoldOn.STANDARD.customer(customer))
                .put("email", "o" + customer + "@example.org")
                .put("updatedAt", OrderLife.day(0).toString());
    }

    StandardOrder goods(int lineId, String price) {
        return line(lineId, "goods", price);
    }

    StandardOrder line(int lineId, String kind, String price) {
        var added = line.deepCopy();
        var tax = kind.equals("goods") ? new PriceWithTax(price).tax() : BigDecimal.ZERO;
        added.put("id", String.valueOf(lineId)).put("kind", kind).put("quantity", 1);
        added.put("listed", price).put("paid", price).put("tax", tax.toPlainString());
        ((ArrayNode) order.path("lines")).add(added);
        return total();
    }

    StandardOrder shipping(String price) {
        var tax = new PriceWithTax(price).tax().toPlainString();
        order.set("shipping", Json.tree(Map.of("paid", price, "tax", tax)));
        return total();
    }

    private StandardOrder total() {
        var total = new BigDecimal(order.at("/shipping/paid").asText("0.00"));
        var tax = new BigDecimal(order.at("/shipping/tax").asText("0.00"));
        for (JsonNode item : order.path("lines")) {
            total = total.add(new BigDecimal(item.path("paid").asText()));
            tax = tax.add(new BigDecimal(item.path("tax").asText()));
        }
        order.put("total", total.toPlainString()).put("tax", tax.toPlainString());
        return this;
    }

    StandardOrder set(String field, Object value) {
        order.set(field, Json.tree(value));
        return this;
    }

    StandardOrder setOfLine(String field, Object value) {
        ((ObjectNode) order.path("lines").path(0)).set(field, Json.tree(value));
        return this;
    }

    ShopDelivery placed(String paymentState, int day) {
        var told = order.deepCopy().put("paymentState", paymentState);
        return delivery("order.placed", told, day);
    }

    ShopDelivery paid(int day) {
        if (order.path("paidAt").isMissingNode()) {
            order.put("paidAt", OrderLife.day(day).toString());
        }
        return delivery("order.paid", order.deepCopy(), day);
    }

    ShopDelivery cancelled(int day) {
        var told = Json.object().set("orderId", order.path("id"));
        ((ObjectNode) told).put("cancelledAt", OrderLife.day(day).toString());
        return delivery("order.cancelled", told, day);
    }

    /** Tells of a refund, which is of a line if there is one, and of nothing but money if not. */
    ShopDelivery refunded(int lineId, String amount, int day) {
        var refund = Json.object().put("id", "R-1").put("currency", "EUR");
        refund.set("orderId", order.path("id"));
        refund.put("refundedAt", OrderLife.day(day).toString());
        if (lineId > 0) {
            refund.putArray("lines")
                    .addObject()
                    .put("lineId", String.valueOf(lineId))
                    .put("quantity", 1)
                    .put("amount", amount);
        } else {
            refund.put("unallocated", amount);
        }
        return delivery("order.refunded", refund, day);
    }

    static ShopDelivery merged(int kept, int gone, int day) {
        var told = Json.object().put("customerId", SoldOn.STANDARD.customer(kept));
        told.put("mergedCustomerId", SoldOn.STANDARD.customer(gone));
        told.put("mergedAt", OrderLife.day(day).toString());
        return delivery("customer.merged", told, day);
    }

    private static ShopDelivery delivery(String type, JsonNode data, int day) {
        var envelope = Json.object().put("type", type);
        envelope.put("timestamp", OrderLife.day(day).toString()).set("data", data);
        return new ShopDelivery(SoldOn.STANDARD, "", envelope);
    }
}
