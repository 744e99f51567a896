package dev.stammkunde.finance.imports;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an export and the ledger both say of an order.
 *
 * @param orderId the platform's id, unique in the shop
 * @param number what the customer calls it
 * @param currency ISO 4217 code of all amounts
 * @param amount all that was paid, tax included, in minor units; refunds do not lower it
 * @param byGiftCard what of it was paid with gift cards, as far as that is told
 * @param refunded all that went back so far, in minor units; absent where it is not told
 */
public record ComparedFacts(
        String orderId,
        String number,
        Instant placedAt,
        String currency,
        long amount,
        long byGiftCard,
        @Nullable Long refunded) {

    /** Returns what is known of an order; empty if no report of the whole order was heard. */
    public static Optional<ComparedFacts> of(KnownOrder<Order> known) {
        return known.newest().map(order -> of(order, known.refundsThatCount()));
    }

    /** Returns what an order and its refunds come to. */
    public static ComparedFacts of(Order order, List<Refund> refunds) {
        return new ComparedFacts(
                order.orderId(),
                order.number(),
                order.placedAt(),
                order.currency().getCode(),
                order.total().getAmountMinorLong(),
                order.byGiftCard().getAmountMinorLong(),
                refunds.stream()
                        .filter(refund -> refund.currency().equals(order.currency()))
                        .mapToLong(refund -> refund.total().getAmountMinorLong())
                        .sum());
    }

    /** Whether an export says the same amount; some leave out what gift cards paid. */
    boolean isAmount(long exported) {
        return exported == amount || exported == amount - byGiftCard;
    }
}
