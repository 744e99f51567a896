package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.finance.imports.OrderColumns;
import dev.stammkunde.shop.Platform;

/**
 * Says what a table tells of an order in the words of its platform's webhooks, so that the same
 * translation reads both and one order has one identity.
 */
public sealed interface TablePayload permits ShopifyTable, WooCommerceTable, ShopwareTable {

    /** Returns the one for a platform's tables. */
    static TablePayload of(OrderColumns columns) {
        return switch (columns) {
            case SHOPIFY -> new ShopifyTable();
            case WOOCOMMERCE -> new WooCommerceTable();
            case SHOPWARE -> new ShopwareTable();
        };
    }

    Platform platform();

    /** Whether a column, in lower case, is needed. */
    boolean reads(String column);

    /**
     * Returns what a webhook would say.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if the table does not tell
     *     something that points follow from; it names the column
     */
    TableWebhook webhook(TableOrder order, FindCustomerId customers);
}
