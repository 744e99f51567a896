package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.EndpointAnswer;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.EndpointStanding.Disabled;
import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEvent;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Delivers an event to an endpoint, or leaves it to wait.
 *
 * <p>What came of an attempt is written before the next one is ordered. Whoever dies in between
 * leaves the message, which then finds a delivery that waits, and orders it. An attempt of which
 * nothing could be written is made again: a receiver tells a repeat by its id.
 */
final class DeliverWebhook {

    /** Of those who write the same endpoint's standing at once. */
    private static final int MOST_TRIES = 5;

    private final FindWebhookEndpoints endpoints;
    private final EndpointStandings standings;
    private final WebhookDeliveries deliveries;
    private final CallEndpoint call;
    private final AwaitAttempt await;

    DeliverWebhook(SendWebhooksPorts ports) {
        endpoints = ports.endpoints();
        standings = ports.standings();
        deliveries = ports.deliveries();
        call = new CallEndpoint(ports.calls(), ports.keys());
        await = new AwaitAttempt(ports.queue(), ports.sweeps());
    }

    SendingOutcome deliver(DocumentId id, WebhookEvent event, Instant now) {
        WebhookDelivery delivery =
                deliveries.find(id, event.id()).orElseGet(() -> WebhookDelivery.first(id, event));
        if (!delivery.isOpen()) {
            return new SendingOutcome.Settled();
        }
        // What is a partner's goes to no other, whatever the endpoint has become meanwhile.
        Optional<WebhookEndpoint> endpoint = endpoints.find(id).filter(it -> it.mayHave(event));
        EndpointStanding standing = standings.find(id);
        if (endpoint.isEmpty() || !standing.takesEvents()) {
            return findSaved(delivery, it -> it.stopped(now))
                    .<SendingOutcome>map(_ -> new SendingOutcome.Stopped())
                    .orElseGet(SendingOutcome.Settled::new);
        }
        if (delivery.findWait(now).isPresent()) {
            await.order(delivery, now);
            return new SendingOutcome.Waits();
        }
        Optional<Instant> rest = standing.findRest(now);
        if (rest.isPresent()) {
            Optional<WebhookDelivery> off = findSaved(delivery, it -> it.putOff(rest.get(), now));
            off.ifPresent(it -> await.order(it, now));
            return off.<SendingOutcome>map(_ -> new SendingOutcome.Waits())
                    .orElseGet(SendingOutcome.Settled::new);
        }
        return settle(delivery, standing, call.send(endpoint.get(), standing, event, now), now);
    }

    private SendingOutcome settle(
            WebhookDelivery before, EndpointStanding standing, EndpointAnswer answer, Instant now) {
        Optional<WebhookDelivery> saved = findSaved(before, it -> it.after(answer, now));
        boolean isExhausted = saved.filter(it -> it.state() == DeliveryState.EXHAUSTED).isPresent();
        Optional<DisabledReason> disabled = keep(standing, answer, isExhausted, now);
        if (saved.isEmpty()) {
            return new SendingOutcome.Settled();
        }
        if (saved.get().isOpen()) {
            await.order(saved.get(), now);
        }
        return new SendingOutcome.Tried(saved.get(), disabled);
    }

    /**
     * Changes a delivery and finds it as it was written; nothing if somebody else has tried it
     * meanwhile. Who only swept it up has said nothing of it.
     */
    private Optional<WebhookDelivery> findSaved(
            WebhookDelivery before, UnaryOperator<WebhookDelivery> change) {
        WebhookDelivery read = before;
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            WebhookDelivery after = change.apply(read);
            if (deliveries.save(after) == SaveResult.SAVED) {
                return Optional.of(after);
            }
            Optional<WebhookDelivery> found =
                    deliveries.find(before.endpoint(), before.event().id());
            if (found.isEmpty()
                    || !found.get().isOpen()
                    || !found.get().attempts().equals(before.attempts())) {
                return Optional.empty();
            }
            read = found.get();
        }
        throw new IllegalStateException("a delivery changes all the time");
    }

    /** Keeps how the endpoint stands; returns why it is disabled, if it is so by this answer. */
    private Optional<DisabledReason> keep(
            EndpointStanding read, EndpointAnswer answer, boolean isExhausted, Instant now) {
        EndpointStanding before = read;
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<EndpointStanding> after = before.findAfter(answer, isExhausted, now);
            if (after.isEmpty() || after.get().equals(before)) {
                return Optional.empty();
            }
            if (standings.save(after.get()) == SaveResult.SAVED) {
                boolean wasDisabled = before.disabled() != null;
                return Optional.ofNullable(after.get().disabled())
                        .filter(_ -> !wasDisabled)
                        .map(Disabled::reason);
            }
            before = standings.find(read.endpoint());
        }
        // Others tell the same of it at this moment.
        return Optional.empty();
    }
}
