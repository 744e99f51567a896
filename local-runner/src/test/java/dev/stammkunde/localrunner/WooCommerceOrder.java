package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An order as WooCommerce has it, of which each delivery shows the present state. */
final class WooCommerceOrder {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final int number;
    private final ObjectNode order = ShopDelivery.payload("woocommerce/order-completed.json");
    private final ObjectNode line;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;

    WooCommerceOrder(int number) {
        this.number = number;
        this.line = (ObjectNode) order.path("line_items").path(0).deepCopy();
        order.put("id", 700_000 + number).put("number", String.valueOf(700_000 + number));
        order.put("customer_id", 40_000 + number);
        ((ObjectNode) order.path("billing")).put("email", "w" + number + "@example.org");
        order.put("shipping_total", "0.00").put("shipping_tax", "0.00").put("total_tax", "0.00");
        order.putArray("line_items");
        order.putArray("fee_lines");
        order.putArray("coupon_lines");
        order.putArray("shipping_lines");
        at("date_created", OrderLife.day(0));
        order.putNull("date_paid").putNull("date_paid_gmt");
    }

    WooCommerceOrder goods(int lineId, String price) {
        var net = new PriceWithTax(price).net();
        var tax = new PriceWithTax(price).tax().toPlainString();
        var added = line.deepCopy();
        added.put("id", lineId).put("quantity", 1);
        added.put("subtotal", net.toPlainString()).put("subtotal_tax", tax);
        added.put("total", net.toPlainString()).put("total_tax", tax);
        ((ArrayNode) order.path("line_items")).add(added);
        return costs(price);
    }

    WooCommerceOrder shipping(String price) {
        order.put("shipping_total", new PriceWithTax(price).net().toPlainString());
        order.put("shipping_tax", new PriceWithTax(price).tax().toPlainString());
        return costs(price);
    }

    /** Adds a fee without tax. */
    WooCommerceOrder fee(String price) {
        ((ArrayNode) order.path("fee_lines"))
                .addObject()
                .put("id", 95)
                .put("name", "Tip")
                .put("tax_status", "none")
                .put("total", price)
                .put("total_tax", "0.00");
        return charged(total.add(new BigDecimal(price)));
    }

    private WooCommerceOrder costs(String price) {
        tax = tax.add(new PriceWithTax(price).tax());
        order.put("total_tax", tax.toPlainString());
        return charged(total.add(new BigDecimal(price)));
    }

    /** Says what is to be paid, which plugins for gift cards lower. */
    WooCommerceOrder charged(BigDecimal amount) {
        total = amount;
        order.put("total", amount.toPlainString());
        return this;
    }

    WooCommerceOrder setOfLine(String field, Object value) {
        ((ObjectNode) order.path("line_items").path(0)).set(field, Json.tree(value));
        return this;
    }

    WooCommerceOrder paid(int day) {
        at("date_paid", OrderLife.day(day));
        return this;
    }

    WooCommerceOrder completed(int day) {
        at("date_completed", OrderLife.day(day));
        return this;
    }

    /** Says how much was refunded so far, in one row; nothing is none. */
    WooCommerceOrder refunded(String amount) {
        var refunds = order.putArray("refunds");
        if (!amount.isEmpty()) {
            refunds.addObject().put("id", 8001).put("reason", "").put("total", "-" + amount);
        }
        return this;
    }

    ShopDelivery is(String status, int day) {
        return is("order.updated", status, day);
    }

    ShopDelivery is(String status, Instant at) {
        return is("order.updated", status, at);
    }

    ShopDelivery is(String topic, String status, int day) {
        return is(topic, status, OrderLife.day(day));
    }

    private ShopDelivery is(String topic, String status, Instant at) {
        order.put("status", status);
        at("date_modified", at);
        return new ShopDelivery(SoldOn.WOOCOMMERCE, topic, order.deepCopy());
    }

    ShopDelivery deleted() {
        return new ShopDelivery(
                SoldOn.WOOCOMMERCE, "order.deleted", Json.object().put("id", 700_000 + number));
    }

    private void at(String name, Instant instant) {
        order.put(name, SECONDS.format(LocalDateTime.ofInstant(instant, ZONE)));
        order.put(name + "_gmt", SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
    }
}
