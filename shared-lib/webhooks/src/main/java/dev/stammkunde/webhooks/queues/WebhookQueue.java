package dev.stammkunde.webhooks.queues;

import dev.stammkunde.webhooks.json.WebhookMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Has webhooks sent. */
public interface WebhookQueue {

    /**
     * Puts deliveries into the queue, to be tried at once.
     *
     * @throws IllegalStateException if some were not taken, after all others were put
     */
    void put(List<WebhookMessage.Deliver> deliveries);

    /**
     * Puts a delivery into the queue, to be tried later.
     *
     * @param delay of at most a minute
     */
    void putLater(WebhookMessage.Deliver delivery, Duration delay);

    /** Has what is due swept up. */
    void sweep(Instant by);
}
