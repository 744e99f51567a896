package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The webhooks of the played shops. They are really delivered, signed as their platform signs, but
 * on this machine only: any other address is one that nobody reaches. Nothing is delivered again.
 */
final class PlayedWebhooks {

    private static final String KIND = "webhook";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final URI runner;
    private final Clock clock;
    private final ShopDocuments documents;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong numbers;

    PlayedWebhooks(URI runner, Clock clock, ShopDocuments documents) {
        this.runner = runner;
        this.clock = clock;
        this.documents = documents;
        this.numbers = new AtomicLong(clock.millis());
    }

    /** Returns a number that none had before. */
    long next() {
        return numbers.incrementAndGet();
    }

    List<PlayedWebhook> all(String shop) {
        return documents.all(shop, KIND).stream().map(PlayedWebhook::read).toList();
    }

    Optional<PlayedWebhook> find(String shop, String id) {
        return documents.find(shop, KIND, id).map(PlayedWebhook::read);
    }

    void keep(String shop, PlayedWebhook webhook) {
        documents.put(shop, KIND, webhook.id(), webhook.json());
    }

    boolean remove(String shop, String id) {
        return documents.remove(shop, KIND, id);
    }

    /** Delivers to each webhook of that topic that is on, some time soon. */
    void happen(PlayedShop shop, String topic, JsonNode payload) {
        byte[] body = Json.bytes(payload);
        all(shop.id()).stream()
                .filter(PlayedWebhook::isOn)
                .filter(webhook -> webhook.topic().equals(topic))
                .forEach(webhook -> Thread.ofVirtual().start(() -> deliver(shop, webhook, body)));
    }

    private void deliver(PlayedShop shop, PlayedWebhook webhook, byte[] body) {
        var delivery =
                new SignedDelivery(
                        shop.id(),
                        webhook.topic(),
                        "delivery-" + next(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        body);
        var status =
                send(
                        webhook,
                        address -> delivery.request(shop.platform(), address, webhook.secret()));
        // Whatever was changed meanwhile stays.
        find(shop.id(), webhook.id())
                .ifPresent(now -> keep(shop.id(), now.after(status, shop.mostFailedDeliveries())));
    }

    /** Sends what WooCommerce sends for a new webhook. */
    void ping(PlayedWebhook webhook) {
        Thread.ofVirtual()
                .start(
                        () ->
                                send(
                                        webhook,
                                        address ->
                                                HttpRequest.newBuilder(address)
                                                        .header(
                                                                "Content-Type",
                                                                "application/x-www-form-urlencoded")
                                                        .POST(
                                                                HttpRequest.BodyPublishers.ofString(
                                                                        "webhook_id="
                                                                                + webhook.id()))));
    }

    private interface Sent {
        HttpRequest.Builder to(URI address);
    }

    private int send(PlayedWebhook webhook, Sent sent) {
        if (!webhook.address().startsWith(runner + "/")) {
            return 0;
        }
        try {
            return client.send(
                            sent.to(URI.create(webhook.address())).timeout(LONGEST).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void close() {
        client.shutdownNow();
    }
}
