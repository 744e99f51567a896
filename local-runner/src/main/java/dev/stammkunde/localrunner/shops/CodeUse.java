package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Lets somebody order with a code: the shop counts the use and reports a paid order of 40 EUR, from
 * which the code took 10, as its platform's webhook does. What a code really gives is the shop's
 * affair and not played.
 */
public final class CodeUse {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PlayedShops shops;

    public CodeUse(PlayedShops shops) {
        this.shops = shops;
    }

    /**
     * Places an order.
     *
     * @param isLost whether its webhook is: then only the shop's list of orders has it
     * @return the status that the webhook was answered with; zero where it was lost
     * @throws IllegalArgumentException if the shop has no such code that works
     */
    public int order(String shopId, String code, String customerId, String email, boolean isLost)
            throws InterruptedException {
        if (shops.findWorking(shopId, code).isEmpty()) {
            throw new IllegalArgumentException("The shop has no code that works: " + code);
        }
        var now = shops.now().truncatedTo(ChronoUnit.SECONDS);
        var orderId = shops.now().toEpochMilli();
        var order = new Order(orderId, code, customerId, email, now);
        shops.use(shopId, code, String.valueOf(orderId));
        var request =
                switch (shops.platform(shopId)) {
                    case "shopify" -> shopify(shopId, order);
                    case "woocommerce" -> wooCommerce(shopId, order);
                    default -> shopware(shopId, order);
                };
        if (isLost) {
            return 0;
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            request.timeout(LONGEST).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The runner does not answer its own webhook.", e);
        }
    }

    private record Order(long id, String code, String customerId, String email, Instant at) {}

    private HttpRequest.Builder shopify(String shopId, Order order) {
        var json = Json.object().put("id", order.id()).put("name", "#" + order.id());
        json.put("created_at", order.at().toString()).put("processed_at", order.at().toString());
        json.put("updated_at", order.at().toString()).putNull("cancelled_at").put("test", false);
        json.put("currency", "EUR").put("financial_status", "paid").put("taxes_included", true);
        json.put("email", order.email());
        json.put("subtotal_price", "30.00").put("total_price", "30.00");
        json.put("current_total_price", "30.00").put("total_discounts", "10.00");
        json.put("total_tax", "4.79");
        json.putArray("discount_codes")
                .addObject()
                .put("code", order.code())
                .put("amount", "10.00")
                .put("type", "fixed_amount");
        json.putObject("customer").put("id", number(order)).put("email", order.email());
        var line = json.putArray("line_items").addObject().put("id", order.id() + 1);
        line.put("product_id", 1).put("quantity", 1).put("price", "40.00").put("title", "Ware");
        line.put("total_discount", "0.00").put("gift_card", false).put("taxable", true);
        line.putArray("discount_allocations").addObject().put("amount", "10.00");
        line.putArray("tax_lines")
                .addObject()
                .put("rate", 0.19)
                .put("price", "4.79")
                .put("title", "MwSt");
        json.putArray("shipping_lines");
        json.putArray("refunds");
        return told(shopId, order, "orders/paid", json);
    }

    private HttpRequest.Builder wooCommerce(String shopId, Order order) {
        var at = LocalDateTime.ofInstant(order.at(), ZoneOffset.UTC).toString();
        var json = Json.object().put("id", order.id()).put("number", String.valueOf(order.id()));
        json.put("status", "processing").put("currency", "EUR").put("prices_include_tax", true);
        for (String time :
                new String[] {"date_created_gmt", "date_modified_gmt", "date_paid_gmt"}) {
            json.put(time, at);
        }
        json.put("discount_total", "8.40").put("discount_tax", "1.60");
        json.put("shipping_total", "0.00").put("shipping_tax", "0.00");
        json.put("total", "30.00").put("total_tax", "4.79").put("customer_id", number(order));
        json.putObject("billing").put("email", order.email());
        var line = json.putArray("line_items").addObject().put("id", order.id() + 1);
        line.put("name", "Ware").put("product_id", 1).put("quantity", 1);
        line.put("subtotal", "33.61").put("subtotal_tax", "6.39");
        line.put("total", "25.21").put("total_tax", "4.79");
        json.putArray("coupon_lines")
                .addObject()
                .put("id", order.id() + 2)
                .put("code", order.code().toLowerCase(Locale.ROOT))
                .put("discount", "8.40")
                .put("discount_tax", "1.60");
        json.putArray("shipping_lines");
        json.putArray("fee_lines");
        json.putArray("refunds");
        return told(shopId, order, "order.updated", json);
    }

    private HttpRequest.Builder shopware(String shopId, Order order) {
        var json = Json.object().put("timestamp", order.at().getEpochSecond());
        var source = json.putObject("source").put("url", "https://" + shopId + ".example");
        source.put("eventId", hex(order.id(), 9)).put("shopId", shopId);
        var data = json.putObject("data").put("event", "state_enter.order_transaction.state.paid");
        shopwareOrder(order, data.putObject("payload").putObject("order"));
        return told(shopId, order, "state_enter.order_transaction.state.paid", json);
    }

    private static void shopwareOrder(Order order, ObjectNode json) {
        json.put("id", hex(order.id(), 0)).put("orderNumber", String.valueOf(order.id()));
        json.put("orderDateTime", order.at().toString()).put("createdAt", order.at().toString());
        json.put("amountTotal", 30.0).put("amountNet", 25.21).put("taxStatus", "gross");
        json.put("positionPrice", 30.0).put("shippingTotal", 0.0);
        json.putObject("currency").put("isoCode", "EUR");
        var customer = json.putObject("orderCustomer").put("email", order.email());
        customer.put("customerNumber", order.customerId());
        json.putArray("deliveries");
        var lines = json.putArray("lineItems");
        var article = line(lines.addObject(), hex(order.id(), 1), "product", 40.0, 6.39);
        article.put("label", "Ware").putObject("payload").put("productNumber", "SW10001");
        var promotion = line(lines.addObject(), hex(order.id(), 2), "promotion", -10.0, -1.6);
        promotion.put("referencedId", order.code()).put("label", "Code");
        promotion.putObject("payload").put("code", order.code()).put("discountType", "absolute");
        var transaction = json.putArray("transactions").addObject().put("id", hex(order.id(), 3));
        transaction.putObject("stateMachineState").put("technicalName", "paid");
        transaction.putObject("amount").put("totalPrice", 30.0);
        transaction.put("createdAt", order.at().toString());
    }

    private static ObjectNode line(
            ObjectNode line, String id, String type, double price, double tax) {
        line.put("id", id).put("type", type).put("quantity", 1).put("good", type.equals("product"));
        line.put("unitPrice", price).put("totalPrice", price);
        line.putObject("price")
                .put("totalPrice", price)
                .putArray("calculatedTaxes")
                .addObject()
                .put("tax", tax)
                .put("taxRate", 19)
                .put("price", price);
        return line;
    }

    private HttpRequest.Builder told(String shopId, Order order, String topic, ObjectNode json) {
        var platform = shops.platform(shopId);
        var inside = json.at("/data/payload/order");
        shops.placed(shopId, inside.isMissingNode() ? json : inside, order.at());
        return new SignedDelivery(shopId, topic, "code-" + order.id(), order.at(), Json.bytes(json))
                .request(
                        platform,
                        shops.runner().resolve("/webhooks/" + platform + '/' + shopId),
                        LocalShops.WEBHOOK_SECRET);
    }

    private static long number(Order order) {
        return order.customerId().matches("\\d{1,18}") ? Long.parseLong(order.customerId()) : 0;
    }

    private static String hex(long id, int part) {
        return String.format(Locale.ROOT, "%031x%x", id, part);
    }
}
