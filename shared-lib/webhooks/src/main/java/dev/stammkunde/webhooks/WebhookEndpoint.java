package dev.stammkunde.webhooks;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Where a shop wants to hear of things.
 *
 * @param url without a query: who sends is said by the signature
 * @param events of which it hears
 * @param note for colleagues
 */
public record WebhookEndpoint(String url, Set<WebhookEventType> events, @Nullable String note) {

    public WebhookEndpoint {
        events = Set.copyOf(events);
    }
}
