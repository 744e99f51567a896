package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** An order as Shopify has it, of which each delivery shows the present state. */
final class ShopifyOrder {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String NOTHING = "0.00";

    private final int number;
    private final ObjectNode order = ShopDelivery.payload("shopify/order-paid.json");
    private final ObjectNode line;
    private BigDecimal tax = BigDecimal.ZERO;

    ShopifyOrder(int number, int customer) {
        this.number = number;
        this.line = (ObjectNode) order.path("line_items").path(0).deepCopy();
        var customerId = Long.parseLong(SoldOn.SHOPIFY.customer(customer));
        order.put("id", Long.parseLong(id())).put("name", "#" + number);
        order.put("created_at", at(OrderLife.day(0))).put("processed_at", at(OrderLife.day(0)));
        order.putArray("line_items");
        order.putArray("shipping_lines");
        order.putArray("discount_applications");
        order.putArray("discount_codes");
        order.remove(List.of("total_shipping_price_set", "total_tax_set"));
        var who = (ObjectNode) order.path("customer");
        who.put("id", customerId).put("email", "s" + customer + "@example.org");
        who.put("updated_at", at(OrderLife.day(0)));
        status("paid", NOTHING);
    }

    String id() {
        return SoldOn.SHOPIFY.order(number);
    }

    /** Adds goods, whose price includes its tax. */
    ShopifyOrder goods(int lineId, String price) {
        var goods = line(lineId, price);
        goods.putArray("tax_lines")
                .addObject()
                .put("price", new PriceWithTax(price).tax().toPlainString())
                .put("rate", 0.19)
                .put("title", "MwSt");
        return taxed(price);
    }

    /** Adds goods of which the tax is told for the order alone. */
    ShopifyOrder goodsWithoutTax(int lineId, String price, String taxOfOrder) {
        line(lineId, price).putArray("tax_lines");
        order.put("total_tax", taxOfOrder).put("current_total_tax", taxOfOrder);
        return this;
    }

    /** Adds a tip as the checkout does. */
    ShopifyOrder tip(String price) {
        var tip = line(90, price);
        tip.putNull("product_id").putNull("variant_id").putNull("sku");
        tip.put("title", "Tip").put("name", "Tip").put("taxable", false);
        tip.put("tip_payment_gateway", "shopify_payments").put("tip_payment_method", "card");
        tip.putArray("tax_lines");
        return this;
    }

    private ObjectNode line(int lineId, String price) {
        var added = line.deepCopy();
        added.put("id", lineId).put("quantity", 1).put("current_quantity", 1).put("price", price);
        added.putArray("discount_allocations");
        added.remove("price_set");
        ((ArrayNode) order.path("line_items")).add(added);
        add();
        return added;
    }

    private ShopifyOrder taxed(String price) {
        tax = tax.add(new PriceWithTax(price).tax());
        order.put("total_tax", tax.toPlainString()).put("current_total_tax", tax.toPlainString());
        return this;
    }

    private void add() {
        var total = BigDecimal.ZERO;
        for (JsonNode item : order.path("line_items")) {
            total = total.add(new BigDecimal(item.path("price").asText()));
        }
        for (JsonNode item : order.path("shipping_lines")) {
            total = total.add(new BigDecimal(item.path("price").asText()));
        }
        for (String name : List.of("total_price", "current_total_price")) {
            order.put(name, total.toPlainString());
        }
        order.remove(List.of("subtotal_price", "current_subtotal_price"));
        order.remove(List.of("total_price_set", "subtotal_price_set"));
    }

    ShopifyOrder shipping(String price) {
        ((ArrayNode) order.path("shipping_lines"))
                .addObject()
                .put("id", 5_391_170_683_093_001L)
                .put("title", "DHL Paket")
                .put("price", price)
                .put("discounted_price", price)
                .putArray("tax_lines")
                .addObject()
                .put("price", new PriceWithTax(price).tax().toPlainString());
        add();
        return taxed(price);
    }

    ShopifyOrder status(String financial, String outstanding) {
        order.put("financial_status", financial).put("total_outstanding", outstanding);
        return this;
    }

    ShopifyOrder set(String field, Object value) {
        order.set(field, Json.tree(value));
        return this;
    }

    ShopifyOrder notCancelled() {
        order.putNull("cancelled_at");
        return this;
    }

    ShopifyOrder setOfLine(String field, Object value) {
        ((ObjectNode) order.path("line_items").path(0)).set(field, Json.tree(value));
        return this;
    }

    /** Puts a refund into the order, from now on. */
    ShopifyOrder refunds(ObjectNode... all) {
        var refunds = order.putArray("refunds");
        for (ObjectNode refund : all) {
            refunds.add(refund);
        }
        return this;
    }

    /** Tells of a refund, which is of a line if there is one, and of nothing but money if not. */
    ObjectNode refund(int id, Instant refundedAt, int lineId, String amount, String status) {
        var name =
                lineId > 0 ? "shopify/refund-one-of-two.json" : "shopify/refund-amount-only.json";
        var refund = ShopDelivery.payload(name);
        refund.put("id", id).put("order_id", Long.parseLong(id()));
        refund.put("created_at", at(refundedAt)).put("processed_at", at(refundedAt));
        var transaction = (ObjectNode) refund.path("transactions").path(0);
        transaction.put("amount", amount).put("status", status);
        if (status.isEmpty()) {
            refund.putArray("transactions");
        }
        if (lineId > 0) {
            var item = (ObjectNode) refund.path("refund_line_items").path(0);
            item.put("line_item_id", lineId).remove(List.of("subtotal_set", "line_item"));
            item.put("subtotal", new BigDecimal(amount)).put("quantity", 1);
        } else {
            refund.putArray("order_adjustments");
        }
        return refund;
    }

    static ShopDelivery refunded(ObjectNode refund) {
        return new ShopDelivery(SoldOn.SHOPIFY, "refunds/create", refund.deepCopy());
    }

    ShopDelivery tell(String topic, int day) {
        order.put("updated_at", at(OrderLife.day(day)));
        return new ShopDelivery(SoldOn.SHOPIFY, topic, order.deepCopy());
    }

    static ShopDelivery merged(int kept, int deleted) {
        var merge = ShopDelivery.payload("shopify/customers-merge.json");
        Map.of("kept", kept, "deleted", deleted)
                .forEach(
                        (which, customer) ->
                                merge.put(
                                        "admin_graphql_api_customer_" + which + "_id",
                                        "gid://shopify/Customer/"
                                                + SoldOn.SHOPIFY.customer(customer)));
        return new ShopDelivery(SoldOn.SHOPIFY, "customers/merge", merge);
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }
}
