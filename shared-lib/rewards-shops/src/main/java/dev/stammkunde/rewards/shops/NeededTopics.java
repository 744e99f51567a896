package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import java.util.List;

/**
 * The webhooks that the product needs of a shop, and no more: each tells something that no other
 * tells. See {@code docs/webhooks.md} for what becomes of them.
 */
public final class NeededTopics {

    private static final String OF_PAYMENT = "state_enter.order_transaction.state.";

    private NeededTopics() {}

    /** Returns the topics, in the platform's words; none for a shop that tells by itself. */
    public static List<String> of(Platform platform) {
        return switch (platform) {
            case SHOPIFY ->
                    List.of(
                            "orders/paid",
                            "orders/updated",
                            "refunds/create",
                            "customers/create",
                            "customers/update",
                            "customers_email_marketing_consent/update",
                            "customers/merge",
                            "customers/delete");
            case WOOCOMMERCE ->
                    List.of(
                            "order.created",
                            "order.updated",
                            "order.deleted",
                            "customer.created",
                            "customer.updated",
                            "customer.deleted");
            case SHOPWARE ->
                    List.of(
                            "checkout.order.placed",
                            OF_PAYMENT + "paid",
                            OF_PAYMENT + "paid_partially",
                            OF_PAYMENT + "refunded",
                            OF_PAYMENT + "refunded_partially",
                            OF_PAYMENT + "chargeback",
                            OF_PAYMENT + "authorized",
                            OF_PAYMENT + "failed",
                            OF_PAYMENT + "cancelled",
                            OF_PAYMENT + "open",
                            OF_PAYMENT + "in_progress",
                            OF_PAYMENT + "reminded",
                            OF_PAYMENT + "unconfirmed",
                            "state_enter.order.state.open",
                            "state_enter.order.state.in_progress",
                            "state_enter.order.state.completed",
                            "state_enter.order.state.cancelled",
                            "state_enter.order_delivery.state.shipped",
                            "checkout.customer.register",
                            "customer.written",
                            "checkout.customer.deleted");
            case STANDARD -> List.of();
        };
    }
}
