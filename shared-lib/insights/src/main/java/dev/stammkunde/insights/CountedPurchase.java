package dev.stammkunde.insights;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a booked state of an order says of it: a purchase, or none any more. Of several of one order
 * the one of the greatest state holds, in whichever order they come.
 *
 * @param state counts the states of the order, from 1; 0 where it was booked before states were
 * @param counts whether it is paid, no test, and not wholly refunded
 * @param currency ISO 4217 code
 * @param net what remains of it after tax, gift cards, tips and refunds, in minor units; absent
 *     where the journal does not know
 * @param products at most {@value #MOST_PRODUCTS}, each once; none where the journal does not know
 */
public record CountedPurchase(
        String customerId,
        String orderId,
        long state,
        Instant paidAt,
        boolean counts,
        String currency,
        @Nullable Long net,
        List<BoughtPieces> products) {

    /** More of one order are not kept. */
    public static final int MOST_PRODUCTS = 100;

    public CountedPurchase {
        products = List.copyOf(products);
    }

    /** A purchase of which no products are known. */
    public CountedPurchase(
            String customerId,
            String orderId,
            long state,
            Instant paidAt,
            boolean counts,
            String currency,
            @Nullable Long net) {
        this(customerId, orderId, state, paidAt, counts, currency, net, List.of());
    }

    /** Returns the same as that of another customer, who is the same person. */
    public CountedPurchase of(String customer) {
        return new CountedPurchase(
                customer, orderId, state, paidAt, counts, currency, net, products);
    }
}
