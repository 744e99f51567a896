package dev.stammkunde.insights;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a booked state of an order says of it: a purchase, or none any more. Of several of one order
 * the one of the greatest state holds, in whichever order they come.
 *
 * @param state counts the states of the order, from 1; 0 where it was booked before states were
 * @param counts whether it is paid, no test, and not wholly refunded
 * @param currency ISO 4217 code
 * @param net what remains of it after tax, gift cards, tips and refunds, in minor units; absent
 *     where the journal does not know
 */
public record CountedPurchase(
        String customerId,
        String orderId,
        long state,
        Instant paidAt,
        boolean counts,
        String currency,
        @Nullable Long net) {

    /** Returns the same as that of another customer, who is the same person. */
    public CountedPurchase of(String customer) {
        return new CountedPurchase(customer, orderId, state, paidAt, counts, currency, net);
    }
}
