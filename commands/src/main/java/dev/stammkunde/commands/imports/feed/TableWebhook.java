package dev.stammkunde.commands.imports.feed;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What a platform's webhook would say of an order.
 *
 * @param headers by lower-case name
 * @param body the platform's JSON
 * @param paidAt when the table says that it was paid; absent where the body tells it
 * @param refunded all that went back so far; absent where the body tells it
 */
public record TableWebhook(
        Map<String, String> headers,
        String body,
        @Nullable Instant paidAt,
        @Nullable Money refunded) {

    public TableWebhook {
        headers = Map.copyOf(headers);
    }
}
