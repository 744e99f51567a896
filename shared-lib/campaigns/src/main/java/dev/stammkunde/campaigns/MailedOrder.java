package dev.stammkunde.campaigns;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;

import java.time.Instant;
import java.util.Set;

/**
 * What a mail can say of the order that it comes after.
 *
 * @param number what the customer knows it by
 * @param products ids and SKUs of what was bought
 * @param categories of what was bought
 * @param points that it stands for now
 */
public record MailedOrder(
        String number,
        Instant placedAt,
        Set<String> products,
        Set<String> categories,
        long points) {

    public MailedOrder {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
    }

    /** Returns what can be said of an order. */
    public static MailedOrder of(OrderId id, OrderFacts facts, long points) {
        String number = facts.number();
        return new MailedOrder(
                number == null ? id.id() : number,
                facts.placedAt(),
                facts.products(),
                facts.categories(),
                points);
    }
}
