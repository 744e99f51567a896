package dev.stammkunde.rewards.redeem;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how a shop's orders can be paid with points in part.
 *
 * @param terms absent where they cannot
 */
public record PartPayment(@Nullable PartPaymentTerms terms) {

    /** What a shop has that has said nothing. */
    public static final PartPayment OFF = new PartPayment(null);
}
