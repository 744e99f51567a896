package dev.stammkunde.shop;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * What went back of an order in one refund. All amounts include tax.
 *
 * @param refundId the platform's id, unique in the order
 * @param lines the lines that it names; empty where the shop gave back an amount only
 * @param shipping what it gave back for shipping, as far as the shop says so
 * @param unallocated what it gave back without saying for what: a share of the whole order
 */
public record Refund(
        String refundId,
        String orderId,
        Instant refundedAt,
        List<RefundedLine> lines,
        Money shipping,
        Money unallocated) {

    /**
     * The part of a line that went back.
     *
     * @param quantity pieces; 0 where an amount was given back and the goods were kept
     * @param amount what was given back for them, tax included
     */
    public record RefundedLine(String lineId, int quantity, Money amount) {
        public RefundedLine {
            Order.requireText(lineId, "lineId");
            Order.requireNotNegative(amount, "amount");
            if (quantity < 0) {
                throw new IllegalArgumentException("quantity must not be negative");
            }
        }
    }

    public Refund {
        lines = List.copyOf(lines);
        Order.requireText(refundId, "refundId");
        Order.requireText(orderId, "orderId");
        Order.requireNotNegative(shipping, "shipping");
        Order.requireNotNegative(unallocated, "unallocated");
        boolean oneCurrency =
                shipping.isSameCurrency(unallocated)
                        && lines.stream().allMatch(line -> line.amount().isSameCurrency(shipping));
        if (!oneCurrency) {
            throw new IllegalArgumentException("a refund has one currency");
        }
    }

    /** The currency of every amount of this refund. */
    public CurrencyUnit currency() {
        return shipping.getCurrencyUnit();
    }

    /** Everything that went back. */
    public Money total() {
        Money sum = shipping.plus(unallocated);
        for (RefundedLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }
}
