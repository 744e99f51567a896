package dev.stammkunde.customers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A customer's request for all data held on them (GDPR Art. 15), for the merchant to answer. It
 * names persons by id only.
 *
 * @param customers whom it is about; several or none where the shop knew an e-mail address only
 * @param orderIds the orders that the shop names
 */
public record DataRequest(
        String shopId,
        String requestId,
        List<CustomerId> customers,
        List<String> orderIds,
        Instant requestedAt) {

    /** The time the law gives is one month (Art. 12 (3) GDPR); platforms count 30 days. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

    public DataRequest {
        customers = List.copyOf(customers);
        orderIds = List.copyOf(orderIds);
    }

    /** Returns when it must have been answered. */
    public Instant dueAt() {
        return requestedAt.plus(ANSWER_WITHIN);
    }
}
