package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.util.List;
import java.util.Locale;

/**
 * Reads {@code customers/merge}, which comes for each attempt: one that failed or is under way says
 * nothing. Customers are named as in GraphQL, {@code gid://shopify/Customer/9}.
 */
final class ShopifyMerges {

    private static final String COMPLETED = "completed";

    private ShopifyMerges() {}

    static List<ShopEvent> events(JsonField body, Delivery delivery, Source source) {
        String status = body.findText("status").orElse(COMPLETED).toLowerCase(Locale.ROOT);
        if (!status.equals(COMPLETED)) {
            return List.of();
        }
        String kept = customerId(body, "customer_kept_id");
        String merged = customerId(body, "customer_deleted_id");
        if (kept.equals(merged)) {
            throw body.at("admin_graphql_api_customer_deleted_id")
                    .invalid("must be another customer than the one that is kept");
        }
        return List.of(
                new ShopEvent.CustomersMerged(
                        source,
                        ShopifyTimes.triggeredAt(delivery).orElse(source.receivedAt()),
                        kept,
                        merged));
    }

    private static String customerId(JsonField body, String name) {
        String inGraphQl = "admin_graphql_api_" + name;
        String id = body.findId(name).orElseGet(() -> body.id(inGraphQl));
        String last = id.substring(id.lastIndexOf('/') + 1);
        if (last.isBlank()) {
            throw body.at(inGraphQl).invalid("must end with the customer's id");
        }
        return last;
    }
}
