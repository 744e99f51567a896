package dev.stammkunde.mail.purchases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;

import org.joda.money.Money;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What one reader bought since they got a mail of a run. There is none for who did not buy.
 *
 * @param key of which reader and run
 * @param variant see {@link dev.stammkunde.mail.Reach#variant}
 * @param from when the mail went out; what was ordered earlier is not since
 * @param until when orders no longer count
 * @param orders by id, at most {@value #MOST_ORDERS}: what each came to without tax and refunds
 */
public record PurchasesSince(
        Key key, String variant, Instant from, Instant until, Map<String, Money> orders) {

    /** So many that they fit into an item; more of one customer in some days are no purchases. */
    public static final int MOST_ORDERS = 500;

    /**
     * The reader of a run.
     *
     * @param run when it was scheduled
     */
    public record Key(CustomerId reader, CampaignId campaign, Instant run) {}

    public PurchasesSince {
        orders = Map.copyOf(orders);
    }

    /** Whether an order of a time is since the mail, and soon enough. */
    public boolean isDuring(Instant orderedAt) {
        return !orderedAt.isBefore(from) && orderedAt.isBefore(until);
    }

    PurchasesSince with(String orderId, Money net) {
        if (orders.size() >= MOST_ORDERS && !orders.containsKey(orderId)) {
            return this;
        }
        Map<String, Money> next = new HashMap<>(orders);
        next.put(orderId, net);
        return new PurchasesSince(key, variant, from, until, next);
    }

    PurchasesSince without(String orderId) {
        Map<String, Money> next = new HashMap<>(orders);
        next.remove(orderId);
        return new PurchasesSince(key, variant, from, until, next);
    }
}
