package dev.stammkunde.webhooks.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.webhooks.DeliveryAttempt;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A delivery as an item. */
final class DeliveryItem {

    /**
     * From the event on. Less than the 30 days within which a request for erasure must be done, and
     * more than all attempts take.
     */
    static final Duration KEPT = Duration.ofDays(25);

    private static final String PARTNER = "partner";
    private static final String TYPE = "type";
    private static final String AT = "at";
    private static final String PAYLOAD = "payload";
    private static final String FAILED = "failed";
    private static final String NEXT_AT = "attemptAt";
    private static final String ATTEMPTS = "attempts";
    private static final String OUTCOME = "outcome";

    private DeliveryItem() {}

    static Map<String, AttributeValue> toItem(WebhookDelivery delivery) {
        WebhookEvent event = delivery.event();
        Instant sweepAt = delivery.sweepAt();
        ItemWriter item =
                new ItemWriter()
                        .number(WebhookKeys.VERSION, delivery.version() + 1)
                        .text(WebhookKeys.STATE, delivery.state())
                        .text(PARTNER, event.partner())
                        .text(TYPE, event.type())
                        .text(AT, event.at())
                        .text(PAYLOAD, event.payload())
                        .number(FAILED, delivery.failed())
                        .text(NEXT_AT, delivery.nextAt())
                        .list(
                                ATTEMPTS,
                                delivery.attempts(),
                                attempt ->
                                        new ItemWriter()
                                                .text(AT, attempt.at())
                                                .text(OUTCOME, attempt.outcome()))
                        .number(WebhookKeys.EXPIRES_AT, event.at().plus(KEPT).getEpochSecond());
        if (sweepAt != null) {
            item.text(WebhookKeys.SWEEP_SHARD, WebhookKeys.sweepShard(event.id()))
                    .text(WebhookKeys.SWEEP_AT, KeyText.sortable(sweepAt));
        }
        Map<String, AttributeValue> whole = new HashMap<>(item.toItem());
        whole.putAll(WebhookKeys.delivery(delivery.endpoint(), event.id()));
        return whole;
    }

    static WebhookDelivery fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        DocumentId endpoint = WebhookKeys.endpointOf(attributes);
        return new WebhookDelivery(
                endpoint,
                new WebhookEvent(
                        item.text(KeyText.SK),
                        endpoint.shopId(),
                        item.findText(PARTNER).orElse(null),
                        WebhookEventType.valueOf(item.text(TYPE)),
                        item.instant(AT),
                        item.text(PAYLOAD)),
                DeliveryState.valueOf(item.text(WebhookKeys.STATE)),
                item.integer(FAILED),
                DynamoDbEndpointStandings.instantOrNull(item, NEXT_AT),
                item.has(WebhookKeys.SWEEP_AT) ? item.instant(WebhookKeys.SWEEP_AT) : null,
                item.list(
                        ATTEMPTS,
                        attempt -> new DeliveryAttempt(attempt.instant(AT), attempt.text(OUTCOME))),
                item.number(WebhookKeys.VERSION));
    }
}
