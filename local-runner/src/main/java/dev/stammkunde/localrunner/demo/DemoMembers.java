package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The year of {@code demo-shop}: its customers join, and buy now and then. */
final class DemoMembers {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DELIVERY = Duration.ofDays(2);

    private final List<DemoMemberWebhook> webhooks = new ArrayList<>();
    private final List<DemoPurchase> purchases = new ArrayList<>();

    private DemoMembers() {}

    /** Returns all deliveries of the year before the given time. */
    static List<DemoMemberWebhook> until(Instant end) {
        return make(end).webhooks;
    }

    /** Returns the orders of the same year. */
    static List<DemoPurchase> purchasesUntil(Instant end) {
        return make(end).purchases;
    }

    private static DemoMembers make(Instant end) {
        var year = new DemoMembers();
        var last = end.truncatedTo(ChronoUnit.SECONDS);
        DemoMember.make(last).forEach(member -> year.add(member, last));
        return year;
    }

    private void add(DemoMember member, Instant end) {
        var joined = end.minus(YEAR);
        add("customer.updated", member.id(), joined, member.json(joined));
        var number = 0;
        for (int days : member.daysSincePurchases()) {
            var at = end.minus(Duration.ofDays(days)).minus(Duration.ofHours(2));
            var id = member.id() + "-" + ++number;
            var order = order(member, id, at, number, joined);
            add("order.paid", id, at, order);
            var delivered = at.plus(DELIVERY);
            purchases.add(member.purchase(id, at, delivered));
            if (delivered.isBefore(end)) {
                add(
                        "order.delivered",
                        id,
                        delivered,
                        order.deepCopy().put("deliveredAt", delivered.toString()));
            }
        }
    }

    private static ObjectNode order(
            DemoMember member, String id, Instant at, int number, Instant joined) {
        var product = DemoCatalogue.PRODUCTS.get(number % DemoCatalogue.PRODUCTS.size());
        var order = Json.object();
        order.put("id", id);
        order.put("number", id);
        order.put("currency", "EUR");
        order.put("placedAt", at.toString());
        order.put("paidAt", at.toString());
        order.set("customer", member.json(joined));
        order.putArray("lines")
                .addObject()
                .put("id", "1")
                .put("productId", product.id())
                .put("sku", product.sku())
                .put("quantity", 1)
                .put("paid", product.price().toPlainString())
                .put("tax", tax(product).toPlainString());
        order.putObject("shipping").put("paid", "4.90").put("tax", "0.78");
        order.put("total", product.price().add(new BigDecimal("4.90")).toPlainString());
        order.put("tax", tax(product).add(new BigDecimal("0.78")).toPlainString());
        return order;
    }

    private static BigDecimal tax(DemoCatalogue.Product product) {
        return product.price()
                .multiply(BigDecimal.valueOf(product.taxPercent()))
                .divide(BigDecimal.valueOf(100L + product.taxPercent()), 2, RoundingMode.HALF_UP);
    }

    private void add(String type, String id, Instant at, ObjectNode data) {
        var body = Json.object().put("type", type).put("timestamp", at.toString());
        body.set("data", data);
        webhooks.add(new DemoMemberWebhook("demo-" + type + "-" + id, at, Json.bytes(body)));
    }
}
