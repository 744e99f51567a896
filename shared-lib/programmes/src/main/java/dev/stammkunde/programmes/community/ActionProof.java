package dev.stammkunde.programmes.community;

import org.jspecify.annotations.Nullable;

/**
 * What a shop says that an action can be looked up by. The text itself stays with the shop.
 *
 * @param orderId by which the product was bought
 * @param product its id or SKU
 * @param url where it is to be seen
 * @param externalId such as that of a service for reviews
 * @param characters how long its text is
 */
public record ActionProof(
        @Nullable String orderId,
        @Nullable String product,
        @Nullable String url,
        @Nullable String externalId,
        @Nullable Integer characters) {

    public static final ActionProof NONE = new ActionProof(null, null, null, null, null);
}
