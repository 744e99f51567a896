package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import java.time.Instant;

/** What an endpoint gets when somebody tries it: nothing happened. */
public final class TestEvent {

    private TestEvent() {}

    /**
     * Makes one.
     *
     * @param at when somebody asked for it; two of a moment are the same
     */
    public static WebhookEvent of(DocumentId id, WebhookEndpoint endpoint, Instant at) {
        WebhookEventType type = WebhookEventType.TEST;
        return new WebhookEvent(
                WebhookEvent.id(id.shopId(), type, at, id.id()),
                id.shopId(),
                endpoint.partner(),
                type,
                at,
                WebhookEventsJson.payload(
                        type, at, id.shopId(), data -> data.text("webhookId", id.id())));
    }
}
