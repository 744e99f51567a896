package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.queues.WebhookQueue;

import java.time.Instant;
import java.util.List;

/**
 * Puts deliveries that are due back into the queue. Each is left alone for an hour then, so that
 * the next sweep does not put it there once more; it is put first, so that a crash in between puts
 * it twice and never loses it.
 */
final class SweepDue {

    private static final int PAGE = 25;

    /** Within the time of one call; a further message sees to what is left. */
    private static final int MOST_PAGES = 20;

    private final WebhookDeliveries deliveries;
    private final WebhookQueue queue;

    SweepDue(WebhookDeliveries deliveries, WebhookQueue queue) {
        this.deliveries = deliveries;
        this.queue = queue;
    }

    /**
     * Sweeps up.
     *
     * @param by the moment up to which deliveries are due
     * @return how many were put into the queue
     */
    int sweep(Instant by) {
        int swept = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<WebhookDelivery> due = deliveries.due(by, PAGE);
            if (due.isEmpty()) {
                break;
            }
            queue.put(due.stream().map(it -> new Deliver(it.endpoint(), it.event())).toList());
            swept += due.size();
            for (WebhookDelivery delivery : due) {
                // Where somebody was faster, it was tried meanwhile and is due at another time.
                SaveResult unused = deliveries.save(delivery.swept(by));
            }
        }
        // The index is behind what was written, and there may be more.
        if (swept > 0) {
            queue.sweep(by);
        }
        return swept;
    }
}
