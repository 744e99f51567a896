package dev.stammkunde.localrunner.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;

/** What a demo shop sends at a time of its year. */
sealed interface DemoDelivery permits DemoWebhook, DemoMemberWebhook {

    /** Returns when it happened. */
    Instant at();

    /**
     * Returns the signed request.
     *
     * @param now the runner's time, within minutes
     */
    HttpRequest request(URI base, Instant now);
}
