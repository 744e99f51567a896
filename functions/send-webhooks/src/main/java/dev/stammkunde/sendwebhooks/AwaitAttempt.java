package dev.stammkunde.sendwebhooks;

import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.queues.WebhookQueue;

import java.time.Duration;
import java.time.Instant;

/**
 * Has a delivery tried again at its time: within a minute by a message that the queue delays, and
 * later by a schedule that has all swept up that is due.
 */
final class AwaitAttempt {

    private final WebhookQueue queue;
    private final ScheduleSweep sweeps;

    AwaitAttempt(WebhookQueue queue, ScheduleSweep sweeps) {
        this.queue = queue;
        this.sweeps = sweeps;
    }

    /** Orders it; done again it is ordered twice, which does no harm. */
    void order(WebhookDelivery delivery, Instant now) {
        Duration wait = delivery.findWait(now).orElse(Duration.ZERO);
        if (wait.compareTo(WebhookDelivery.LONGEST_DELAY) <= 0) {
            queue.putLater(new Deliver(delivery.endpoint(), delivery.event()), wait);
        } else {
            sweeps.schedule(now.plus(wait), now);
        }
    }
}
