package dev.stammkunde.webhooks;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps deliveries for some weeks. */
public interface WebhookDeliveries {

    /** Finds one, strongly consistent. */
    Optional<WebhookDelivery> find(DocumentId endpoint, String eventId);

    /** Saves one, if nobody did since it was read. */
    SaveResult save(WebhookDelivery delivery);

    /** Saves one and who did it, if nobody did anything since it was read. */
    SaveResult save(WebhookDelivery delivery, AuditEntry entry);

    /** Returns some of those that are to be swept up by a moment. */
    List<WebhookDelivery> due(Instant by, int limit);

    /**
     * Returns those of an endpoint, the newest event first.
     *
     * @param question which of them
     * @param after the id of the event after which to begin
     */
    Page page(DocumentId endpoint, Question question, Optional<String> after, int limit);

    /**
     * Which deliveries somebody asks for.
     *
     * @param from the time of the event at the earliest
     * @param state only those in it
     */
    record Question(Instant from, Optional<DeliveryState> state) {}

    /**
     * Some deliveries.
     *
     * @param next the id of the event after which others begin, if there may be some
     */
    record Page(List<WebhookDelivery> deliveries, Optional<String> next) {
        public Page {
            deliveries = List.copyOf(deliveries);
        }
    }
}
