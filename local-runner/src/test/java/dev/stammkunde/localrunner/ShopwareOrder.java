package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An order as Shopware has it, of which each delivery shows the present state. */
final class ShopwareOrder {

    static final String ORDER = "state_enter.order.state.";
    static final String PAYMENT = "state_enter.order_transaction.state.";

    private final ObjectNode envelope = ShopDelivery.payload("shopware/order-paid.json");
    private final ObjectNode order = (ObjectNode) envelope.at("/data/payload/order");
    private final ObjectNode line;
    private final ObjectNode payment;

    ShopwareOrder(int number) {
        this.line = (ObjectNode) order.path("lineItems").path(0).deepCopy();
        this.payment = (ObjectNode) order.path("transactions").path(1);
        order.put("id", SoldOn.SHOPWARE.order(number)).put("orderNumber", "B" + number);
        order.put("orderDateTime", OrderLife.day(0).toString());
        order.put("createdAt", OrderLife.day(0).toString()).putNull("updatedAt");
        order.put("shippingTotal", BigDecimal.ZERO).putNull("shippingCosts");
        order.putArray("lineItems");
        order.putArray("transactions").add(payment);
        ((ObjectNode) order.path("orderCustomer"))
                .put("customerNumber", SoldOn.SHOPWARE.customer(number))
                .put("email", "k" + number + "@example.org");
        payment.put("createdAt", OrderLife.day(0).toString()).putNull("updatedAt");
        payment.put("orderId", SoldOn.SHOPWARE.order(number));
        state(payment, "open");
    }

    /** Adds goods; what is to be paid by the one payment is what goods come to until it is told. */
    ShopwareOrder goods(int lineId, String price) {
        var added = line.deepCopy();
        var amount = new BigDecimal(price);
        added.put("id", "0190f1d2c4a77b0e9d2f3b6a5c1a%04d".formatted(lineId));
        added.put("quantity", 1).put("unitPrice", amount).put("totalPrice", amount);
        ((ObjectNode) added.path("priceDefinition")).put("quantity", 1).put("price", amount);
        ((ArrayNode) order.path("lineItems")).add(added);
        total();
        return this;
    }

    /** Adds an item below zero. */
    ShopwareOrder takenOff(int lineId, String type, String price) {
        goods(lineId, "-" + price);
        var item = (ObjectNode) order.path("lineItems").path(lineId - 1);
        item.put("type", type).putNull("productId").putNull("referencedId");
        return this;
    }

    ShopwareOrder shipping(String price) {
        order.put("shippingTotal", new BigDecimal(price));
        total();
        return this;
    }

    private void total() {
        var total = order.path("shippingTotal").decimalValue();
        for (JsonNode item : order.path("lineItems")) {
            total = total.add(item.path("totalPrice").decimalValue());
        }
        var taxes = Map.of("tax", new PriceWithTax(total).tax(), "taxRate", 19, "price", total);
        ((ObjectNode) order.path("price"))
                .put("totalPrice", total)
                .put("netPrice", new PriceWithTax(total).net())
                .set("calculatedTaxes", Json.tree(List.of(taxes)));
        order.put("amountTotal", total);
    }

    ShopwareOrder setOfProduct(String field, Object value) {
        ((ObjectNode) order.path("lineItems").path(0).path("payload")).set(field, Json.tree(value));
        return this;
    }

    /** The payment is about so much. */
    ShopwareOrder pays(String amount) {
        ((ObjectNode) payment.path("amount")).put("totalPrice", new BigDecimal(amount));
        return this;
    }

    /** Puts a refund of money alone into the payment. */
    ShopwareOrder refunded(String amount, String state, int day) {
        var refund = Json.object();
        refund.put("id", "0190f1d2c4a77b0e9d2f3b6a5c48f101");
        refund.set("amount", Json.tree(Map.of("totalPrice", new BigDecimal(amount))));
        refund.put("createdAt", OrderLife.day(day).toString()).putArray("positions");
        refund.set("stateMachineState", Json.tree(Map.of("technicalName", state)));
        var capture = Json.object().put("id", "0190f1d2c4a77b0e9d2f3b6a5c48f001");
        capture.putArray("refunds").add(refund);
        payment.putArray("captures").add(capture);
        return this;
    }

    /** The payment enters a state. */
    ShopDelivery payment(String state, Instant at) {
        state(payment, state);
        payment.put("updatedAt", at.toString());
        return tell(PAYMENT + state);
    }

    ShopDelivery payment(String state, int day) {
        return payment(state, OrderLife.day(day));
    }

    /** The order itself enters a state. */
    ShopDelivery order(String state, int day) {
        state(order, state);
        order.put("updatedAt", OrderLife.day(day).toString());
        return tell(ORDER + state);
    }

    ShopDelivery placed() {
        return tell("checkout.order.placed");
    }

    /** The payment is given up, of which some versions send no more than the order's id. */
    ShopDelivery paymentCancelledById() {
        var told = envelope.deepCopy();
        var data = (ObjectNode) told.path("data");
        data.put("event", PAYMENT + "cancelled");
        data.set("payload", Json.tree(List.of(Map.of("orderId", order.path("id").asText()))));
        return new ShopDelivery(SoldOn.SHOPWARE, "", told);
    }

    private ShopDelivery tell(String event) {
        ((ObjectNode) envelope.path("data")).put("event", event);
        return new ShopDelivery(SoldOn.SHOPWARE, "", envelope.deepCopy());
    }

    private static void state(ObjectNode entity, String name) {
        ((ObjectNode) entity.path("stateMachineState")).put("technicalName", name);
    }
}
