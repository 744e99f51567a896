package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.queues.BusEvent;
import dev.stammkunde.webhooks.json.WebhookEventsJson;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;

import java.time.Instant;

/**
 * Sends webhooks: makes a message for each endpoint of what the bus tells, delivers each by itself,
 * and has what waits for long tried again.
 */
final class SendWebhooks {

    private final PlanDeliveries plan;
    private final DeliverWebhook deliver;
    private final SweepDue sweep;

    SendWebhooks(SendWebhooksPorts ports) {
        plan = new PlanDeliveries(ports.endpoints(), ports.standings(), ports.queue());
        deliver = new DeliverWebhook(ports);
        sweep = new SweepDue(ports.deliveries(), ports.queue());
    }

    /** Plans what an event of the bus tells; returns how many deliveries that makes. */
    int plan(BusEvent event) {
        return plan.plan(WebhookEventsJson.of(event));
    }

    /** Delivers an event to an endpoint, or leaves it to wait. */
    SendingOutcome deliver(Deliver asked, Instant now) {
        return deliver.deliver(asked.endpoint(), asked.event(), now);
    }

    /** Orders what is due by a moment; returns how many deliveries that is. */
    int sweep(Instant by) {
        return sweep.sweep(by);
    }
}
