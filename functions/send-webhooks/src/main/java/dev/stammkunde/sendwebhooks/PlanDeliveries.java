package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.queues.WebhookQueue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a message of each event for each endpoint that wants to hear of it. Nothing is kept for an
 * endpoint that is paused, disabled or has no secret yet.
 */
final class PlanDeliveries {

    private final FindWebhookEndpoints endpoints;
    private final EndpointStandings standings;
    private final WebhookQueue queue;

    PlanDeliveries(
            FindWebhookEndpoints endpoints, EndpointStandings standings, WebhookQueue queue) {
        this.endpoints = endpoints;
        this.standings = standings;
        this.queue = queue;
    }

    /**
     * Plans events of one shop. Done again, it puts the same messages once more, of which those
     * that were delivered come to nothing.
     *
     * @return how many messages were put
     * @throws UnusableDocumentException if an endpoint cannot be used, after all was put for others
     */
    int plan(List<WebhookEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<Deliver> deliveries = new ArrayList<>();
        @Nullable UnusableDocumentException unusable = null;
        for (DocumentId id : endpoints.ofShop(events.getFirst().shopId())) {
            try {
                deliveries.addAll(ofEndpoint(id, events));
            } catch (UnusableDocumentException e) {
                unusable = e;
            }
        }
        queue.put(deliveries);
        if (unusable != null) {
            throw unusable;
        }
        return deliveries.size();
    }

    /** How an endpoint stands is asked for those alone that hear of something. */
    private List<Deliver> ofEndpoint(DocumentId id, List<WebhookEvent> events) {
        List<Deliver> heard =
                endpoints.find(id).stream()
                        .flatMap(endpoint -> events.stream().filter(endpoint::hears))
                        .map(event -> new Deliver(id, event))
                        .toList();
        return heard.isEmpty() || !standings.find(id).takesEvents() ? List.of() : heard;
    }
}
