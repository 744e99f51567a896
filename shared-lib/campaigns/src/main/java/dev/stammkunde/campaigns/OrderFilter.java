package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * Which orders a campaign is for.
 *
 * @param fromPurchase the customer's nth purchase and later ones; 1 for all
 * @param toPurchase up to the nth purchase; absent without an end
 * @param goods what must have been bought
 * @param withPoints whether only for orders that stand for points when the mail goes out
 */
public record OrderFilter(
        int fromPurchase, @Nullable Integer toPurchase, Goods goods, boolean withPoints) {

    /** All orders. */
    public static final OrderFilter ALL = new OrderFilter(1, null, Goods.ANY, false);

    /** Whether a customer's nth purchase is one of them. */
    public boolean includes(long ordinal) {
        return ordinal >= fromPurchase && (toPurchase == null || ordinal <= toPurchase);
    }
}
