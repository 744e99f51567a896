package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.queues.BusEvent;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import java.time.Instant;

/** What lies in the queue of who sends webhooks. */
public sealed interface WebhookMessage {

    /** Something was told on the bus. */
    record Told(BusEvent event) implements WebhookMessage {}

    /** An event is to be delivered to an endpoint. */
    record Deliver(DocumentId endpoint, WebhookEvent event) implements WebhookMessage {}

    /** Deliveries are due that wait for longer than a queue delays messages. */
    record Due(Instant by) implements WebhookMessage {}

    /**
     * Reads a message.
     *
     * @throws InvalidFieldException if it is none of these
     */
    static WebhookMessage read(SqsMessage message) {
        JsonField json = Json.parse(message.body());
        if (json.has("deliver")) {
            return deliver(json.at("deliver"));
        }
        return json.has("due") ? new Due(json.instant("due")) : new Told(message.busEvent());
    }

    private static Deliver deliver(JsonField json) {
        String shopId = json.at("shopId").storedId();
        return new Deliver(
                json.at("endpointId")
                        .parsed("the id of an endpoint", id -> new DocumentId(shopId, id)),
                new WebhookEvent(
                        json.text("id"),
                        shopId,
                        json.findText("partner").orElse(null),
                        json.at("type")
                                .parsed(
                                        "a type of events",
                                        word ->
                                                WebhookEventType.find(word)
                                                        .orElseThrow(
                                                                () ->
                                                                        new IllegalArgumentException(
                                                                                word))),
                        json.instant("at"),
                        json.text("payload")));
    }

    /** Returns the text of a message that has an event delivered. */
    static String write(Deliver deliver) {
        WebhookEvent event = deliver.event();
        return JsonText.object(
                json ->
                        json.object(
                                "deliver",
                                o ->
                                        o.text("shopId", event.shopId())
                                                .text("endpointId", deliver.endpoint().id())
                                                .text("id", event.id())
                                                .text("partner", event.partner())
                                                .text("type", event.type().word())
                                                .text("at", event.at())
                                                .text("payload", event.payload())));
    }

    /**
     * Returns the text of a message that has due deliveries swept up.
     *
     * @param by a time, or what stands for the time at which a schedule fires
     */
    static String writeDue(String by) {
        return JsonText.object(json -> json.text("due", by));
    }
}
