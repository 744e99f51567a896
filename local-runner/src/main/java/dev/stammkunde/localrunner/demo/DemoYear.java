package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A year of a small shop: who bought what, sent what back and changed their mind. Always the same
 * for the same end.
 */
final class DemoYear {

    private static final long SEED = 20_261_122L;
    private static final long FIRST_ORDER_ID = 820_982_911_946_154_508L;
    private static final long IDS_PER_ORDER = 1_000;
    private static final int CUSTOMERS = 160;
    private static final int ORDERS = 300;
    private static final int FIRST_NUMBER = 1_001;
    private static final int MOST_LINES = 3;
    private static final double DISCOUNTED = 0.15;
    private static final double REFUNDED = 0.08;
    private static final double CANCELLED = 0.02;
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.10");
    private static final Duration DELIVERY = Duration.ofDays(2);

    /**
     * Only of these days is told that orders were sent: of all, the demo would start too slowly.
     */
    private static final Duration TOLD_AS_SENT = Duration.ofDays(28);

    private final Random random = new Random(SEED);
    private final List<DemoWebhook> webhooks = new ArrayList<>();
    private final List<DemoPurchase> purchases = new ArrayList<>();
    private final Instant end;

    private DemoYear(Instant end) {
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Returns all webhooks of the year before the given time, in the order in which the shop would
     * send them.
     */
    static List<DemoWebhook> until(Instant end) {
        return new DemoYear(end).make();
    }

    /** Returns the orders of the same year that stand, the first one first. */
    static List<DemoPurchase> purchasesUntil(Instant end) {
        var year = new DemoYear(end);
        year.make();
        return year.purchases;
    }

    private List<DemoWebhook> make() {
        var customers = DemoCustomer.make(CUSTOMERS, random);
        var secondsPerOrder = Duration.ofDays(365).toSeconds() / ORDERS;
        for (int index = 0; index < ORDERS; index++) {
            var at =
                    end.minusSeconds((ORDERS - index) * secondsPerOrder)
                            .plusSeconds(random.nextLong(secondsPerOrder));
            // Some customers buy much more often than others.
            var customer = customers.get((int) (CUSTOMERS * Math.pow(random.nextDouble(), 1.8)));
            order(index, customer, at);
        }
        webhooks.sort(Comparator.comparing(DemoWebhook::at));
        return webhooks;
    }

    private void order(int index, DemoCustomer customer, Instant at) {
        var id = FIRST_ORDER_ID + index * IDS_PER_ORDER;
        var isDiscounted = random.nextDouble() < DISCOUNTED;
        var lines = new ArrayList<DemoOrder.Line>();
        var first = random.nextInt(DemoCatalogue.PRODUCTS.size());
        for (int line = 0; line <= random.nextInt(MOST_LINES); line++) {
            var product =
                    DemoCatalogue.PRODUCTS.get((first + line) % DemoCatalogue.PRODUCTS.size());
            var quantity = 1 + random.nextInt(2);
            var gross = product.price().multiply(BigDecimal.valueOf(quantity));
            var discount =
                    isDiscounted
                            ? gross.multiply(TEN_PERCENT).setScale(2, RoundingMode.HALF_UP)
                            : new BigDecimal("0.00");
            lines.add(new DemoOrder.Line(id + 100 + line, product, quantity, discount));
        }
        var order = new DemoOrder(id, FIRST_NUMBER + index, customer, at, List.copyOf(lines));
        add("orders/paid", id + 1, at, order.paid());
        var fate = random.nextDouble();
        var later = at.plus(Duration.ofHours(20 + random.nextInt(200)));
        if (fate >= CANCELLED + REFUNDED) {
            stands(order);
        }
        if (later.isAfter(end)) {
            return;
        }
        if (fate < CANCELLED) {
            add("orders/cancelled", id + 2, later, order.cancelled(later));
        } else if (fate < CANCELLED + REFUNDED) {
            add("refunds/create", id + 3, later, order.refund(lines.getFirst(), 1, later));
        }
    }

    private void stands(DemoOrder order) {
        purchases.add(order.purchase(order.at().plus(DELIVERY)));
        var sentAt = order.at().plus(DELIVERY);
        if (sentAt.isBefore(end) && sentAt.isAfter(end.minus(TOLD_AS_SENT))) {
            add("orders/fulfilled", order.id() + 4, sentAt, order.sent(sentAt));
        }
    }

    private void add(String topic, long deliveryId, Instant at, ObjectNode body) {
        webhooks.add(new DemoWebhook(topic, String.valueOf(deliveryId), at, Json.bytes(body)));
    }
}
