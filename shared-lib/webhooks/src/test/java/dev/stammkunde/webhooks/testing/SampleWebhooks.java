package dev.stammkunde.webhooks.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import java.time.Instant;

/** Endpoints and events of a shop. */
public final class SampleWebhooks {

    public static final DocumentId ERP = new DocumentId("shop", "erp");
    public static final DocumentId CRM = new DocumentId("shop", "crm");

    /** When the first event happened. */
    public static final Instant AT = Instant.parse("2026-05-04T07:59:00Z");

    private SampleWebhooks() {}

    /** Returns an event, each a second later than that of the number before. */
    public static WebhookEvent booked(int number) {
        Instant at = AT.plusSeconds(number);
        WebhookEventType type = WebhookEventType.POINTS_BOOKED;
        return new WebhookEvent(
                WebhookEvent.id("shop", type, at, "7001\n" + number),
                "shop",
                type,
                at,
                "{\"type\":\"points.booked\",\"data\":{\"sequence\":" + number + "}}");
    }
}
