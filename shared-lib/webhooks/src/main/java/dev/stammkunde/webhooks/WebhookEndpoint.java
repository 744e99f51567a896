package dev.stammkunde.webhooks;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Set;

/**
 * Where somebody wants to hear of things.
 *
 * @param url without a query: who sends is said by the signature
 * @param partner whose endpoint it is; absent of the shop's own
 * @param events of which it hears
 * @param note for colleagues
 */
public record WebhookEndpoint(
        String url, @Nullable String partner, Set<WebhookEventType> events, @Nullable String note) {

    public WebhookEndpoint {
        events = Set.copyOf(events);
    }

    /** Makes one of the shop's own. */
    public WebhookEndpoint(String url, Set<WebhookEventType> events, @Nullable String note) {
        this(url, null, events, note);
    }

    /** Whether it asked for an event, and may have it. */
    public boolean hears(WebhookEvent event) {
        return events.contains(event.type()) && mayHave(event);
    }

    /** Whether an event is of whose endpoint it is: a partner's is of nobody else. */
    public boolean mayHave(WebhookEvent event) {
        return Objects.equals(partner, event.partner());
    }
}
