package dev.stammkunde.webhooks.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Standings and deliveries in memory. */
public final class InMemoryWebhooks implements EndpointStandings, WebhookDeliveries {

    private final InMemoryAudit audit;
    private final Map<DocumentId, EndpointStanding> standings = new HashMap<>();
    private final Map<Place, WebhookDelivery> deliveries = new HashMap<>();

    private record Place(DocumentId endpoint, String eventId) {}

    /** Keeps who did what beside others. */
    public InMemoryWebhooks(InMemoryAudit audit) {
        this.audit = audit;
    }

    @Override
    public synchronized EndpointStanding find(DocumentId endpoint) {
        return standings.getOrDefault(endpoint, EndpointStanding.first(endpoint));
    }

    @Override
    public synchronized SaveResult save(EndpointStanding standing) {
        if (find(standing.endpoint()).version() != standing.version()) {
            return SaveResult.CONFLICT;
        }
        standings.put(
                standing.endpoint(),
                new EndpointStanding(
                        standing.endpoint(),
                        standing.secrets(),
                        standing.failuresInRow(),
                        standing.failingSince(),
                        standing.restsUntil(),
                        standing.disabled(),
                        standing.version() + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult save(EndpointStanding standing, AuditEntry entry) {
        return audit.holds(entry) ? SaveResult.CONFLICT : noted(save(standing), entry);
    }

    private SaveResult noted(SaveResult result, AuditEntry entry) {
        return result == SaveResult.SAVED && !audit.add(entry) ? SaveResult.CONFLICT : result;
    }

    @Override
    public synchronized Optional<WebhookDelivery> find(DocumentId endpoint, String eventId) {
        return Optional.ofNullable(deliveries.get(new Place(endpoint, eventId)));
    }

    @Override
    public synchronized SaveResult save(WebhookDelivery delivery) {
        Place place = new Place(delivery.endpoint(), delivery.event().id());
        WebhookDelivery before = deliveries.get(place);
        if ((before == null ? 0 : before.version()) != delivery.version()) {
            return SaveResult.CONFLICT;
        }
        deliveries.put(
                place,
                new WebhookDelivery(
                        delivery.endpoint(),
                        delivery.event(),
                        delivery.state(),
                        delivery.failed(),
                        delivery.nextAt(),
                        delivery.sweepAt(),
                        delivery.attempts(),
                        delivery.version() + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult save(WebhookDelivery delivery, AuditEntry entry) {
        return audit.holds(entry) ? SaveResult.CONFLICT : noted(save(delivery), entry);
    }

    @Override
    public synchronized List<WebhookDelivery> due(Instant by, int limit) {
        return deliveries.values().stream()
                .filter(each -> each.sweepAt() != null && !by.isBefore(each.sweepAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Page page(
            DocumentId endpoint, Question question, Optional<String> after, int limit) {
        String from = WebhookEvent.from(question.from());
        List<WebhookDelivery> found =
                new ArrayList<>(
                        deliveries.values().stream()
                                .filter(each -> each.endpoint().equals(endpoint))
                                .filter(each -> each.event().id().compareTo(from) >= 0)
                                .filter(
                                        each ->
                                                after.isEmpty()
                                                        || each.event().id().compareTo(after.get())
                                                                < 0)
                                .filter(
                                        each ->
                                                question.state().isEmpty()
                                                        || question.state().get() == each.state())
                                .sorted(
                                        Comparator.comparing(
                                                        (WebhookDelivery each) -> each.event().id())
                                                .reversed())
                                .toList());
        boolean isMore = found.size() > limit;
        List<WebhookDelivery> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, isMore ? Optional.of(page.getLast().event().id()) : Optional.empty());
    }
}
