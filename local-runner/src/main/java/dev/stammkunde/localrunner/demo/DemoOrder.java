package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** An order of the demo shop, in the shape of Shopify's webhook: money as text, prices with tax. */
record DemoOrder(long id, int number, DemoCustomer customer, Instant at, List<Line> lines) {

    private static final BigDecimal FREE_SHIPPING_FROM = new BigDecimal("50");
    private static final BigDecimal SHIPPING = new BigDecimal("4.95");

    /** A line; {@code discount} is what a code took off the whole line. */
    record Line(long id, DemoCatalogue.Product product, int quantity, BigDecimal discount) {

        BigDecimal gross() {
            return product.price().multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal paid() {
            return gross().subtract(discount);
        }
    }

    BigDecimal goods() {
        return lines.stream().map(Line::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal shipping() {
        return goods().compareTo(FREE_SHIPPING_FROM) < 0 ? SHIPPING : new BigDecimal("0.00");
    }

    BigDecimal total() {
        return goods().add(shipping());
    }

    /** Returns the payload of {@code orders/paid}. */
    ObjectNode paid() {
        var order = Json.object();
        order.put("id", id);
        order.put("name", "#" + number);
        order.put("order_number", number);
        order.put("created_at", at.toString());
        order.put("processed_at", at.toString());
        order.put("updated_at", at.toString());
        order.putNull("cancelled_at");
        order.put("test", false);
        order.put("currency", "EUR");
        order.put("presentment_currency", "EUR");
        order.put("financial_status", "paid");
        order.put("taxes_included", true);
        order.put("customer_locale", customer.locale());
        order.put("email", customer.email());
        order.put("subtotal_price", goods().toPlainString());
        order.put("total_price", total().toPlainString());
        order.put("current_total_price", total().toPlainString());
        order.put("total_discounts", discount().toPlainString());
        order.put("total_tax", tax().toPlainString());
        order.putObject("total_shipping_price_set")
                .putObject("shop_money")
                .put("amount", shipping().toPlainString())
                .put("currency_code", "EUR");
        order.set("customer", customer.json(at));
        lines(order.putArray("line_items"));
        var shippingLine = order.putArray("shipping_lines").addObject();
        shippingLine.put("id", id + 900).put("title", "Standard");
        shippingLine.put("price", shipping().toPlainString());
        shippingLine.put("discounted_price", shipping().toPlainString());
        shippingLine.putArray("discount_allocations");
        taxLine(shippingLine.putArray("tax_lines"), shipping(), 19);
        order.putArray("refunds");
        return order;
    }

    /** Returns the payload of {@code orders/fulfilled}. */
    ObjectNode sent(Instant when) {
        var order = paid();
        order.put("updated_at", when.toString());
        order.put("fulfillment_status", "fulfilled");
        order.putArray("fulfillments")
                .addObject()
                .put("id", id + 950)
                .put("order_id", id)
                .put("status", "success")
                .put("created_at", when.toString());
        return order;
    }

    /** Returns the order as surveys see it. */
    DemoPurchase purchase(Instant deliveredAt) {
        return new DemoPurchase(
                new CustomerId("demo-shopify", String.valueOf(customer.id())),
                String.valueOf(id),
                at,
                deliveredAt,
                customer.email(),
                customer.locale().startsWith("en") ? Language.EN : Language.DE,
                null,
                customer.wantsMail());
    }

    /** Returns the payload of {@code orders/cancelled}. */
    ObjectNode cancelled(Instant when) {
        var order = paid();
        order.put("cancelled_at", when.toString());
        order.put("updated_at", when.toString());
        order.put("cancel_reason", "customer");
        order.put("financial_status", "refunded");
        return order;
    }

    /**
     * Returns the payload of {@code refunds/create} for one line, of which so many pieces came
     * back.
     */
    ObjectNode refund(Line line, int quantity, Instant when) {
        var amount =
                line.paid()
                        .multiply(BigDecimal.valueOf(quantity))
                        .divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.HALF_UP);
        var refund = Json.object();
        var refundId = id + 500;
        refund.put("id", refundId);
        refund.put("order_id", id);
        refund.put("created_at", when.toString());
        refund.put("processed_at", when.toString());
        refund.put("note", "Rückgabe");
        refund.put("restock", true);
        var item = refund.putArray("refund_line_items").addObject();
        item.put("id", refundId + 1);
        item.put("line_item_id", line.id());
        item.put("quantity", quantity);
        item.put("restock_type", "return");
        item.put("subtotal", amount);
        item.put("total_tax", includedTax(amount, line.product().taxPercent()));
        item.set("line_item", lineItem(line));
        refund.putArray("transactions")
                .addObject()
                .put("id", refundId + 2)
                .put("order_id", id)
                .put("kind", "refund")
                .put("status", "success")
                .put("amount", amount.toPlainString())
                .put("currency", "EUR")
                .put("processed_at", when.toString());
        refund.putArray("order_adjustments");
        refund.putArray("refund_shipping_lines");
        return refund;
    }

    private BigDecimal discount() {
        return lines.stream().map(Line::discount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal tax() {
        return lines.stream()
                .map(line -> includedTax(line.paid(), line.product().taxPercent()))
                .reduce(includedTax(shipping(), 19), BigDecimal::add);
    }

    private void lines(ArrayNode items) {
        lines.forEach(line -> items.add(lineItem(line)));
    }

    private static ObjectNode lineItem(Line line) {
        var item = Json.object();
        item.put("id", line.id());
        item.put("product_id", Long.parseLong(line.product().id()));
        item.put("variant_id", Long.parseLong(line.product().id()) + 1_000);
        item.put("sku", line.product().sku());
        item.put("title", line.product().title());
        item.put("name", line.product().title());
        item.put("vendor", "Kaffeekontor");
        item.put("quantity", line.quantity());
        item.put("price", line.product().price().toPlainString());
        item.put("total_discount", "0.00");
        item.put("taxable", true);
        item.put("gift_card", false);
        item.put("requires_shipping", true);
        var allocations = item.putArray("discount_allocations");
        if (line.discount().signum() > 0) {
            allocations
                    .addObject()
                    .put("amount", line.discount().toPlainString())
                    .put("discount_application_index", 0);
        }
        taxLine(item.putArray("tax_lines"), line.paid(), line.product().taxPercent());
        return item;
    }

    private static void taxLine(ArrayNode lines, BigDecimal gross, int percent) {
        lines.addObject()
                .put("title", "MwSt")
                .put("rate", percent / 100.0)
                .put("price", includedTax(gross, percent).toPlainString());
    }

    private static BigDecimal includedTax(BigDecimal gross, int percent) {
        return gross.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100L + percent), 2, RoundingMode.HALF_UP);
    }
}
