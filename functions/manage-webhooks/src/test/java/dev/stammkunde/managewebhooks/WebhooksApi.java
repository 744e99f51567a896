package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.keys.SecretKeys;
import dev.stammkunde.webhooks.queues.WebhookQueue;
import dev.stammkunde.webhooks.testing.InMemoryWebhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the handler as API Gateway does, over stores in memory. */
final class WebhooksApi {

    static final String SHOP = "demo-shop";
    static final DocumentId ERP = new DocumentId(SHOP, "erp");
    static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    /** With whom the shop has agreements. */
    static final Set<String> PARTNERS = Set.of("cafe", "bakery");

    static final SecretKeys KEYS = SecretKeys.of(List.of("k".repeat(43)));

    /** Open beside the internet, which tests do not ask. */
    static final String OPEN = "http://127.0.0.1:8080";

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryDocuments<DocumentId> documents =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    final InMemoryWebhooks webhooks = new InMemoryWebhooks(audit);
    final List<Deliver> ordered = new ArrayList<>();
    private String groups = "[marketing]";
    private Instant now = NOW;
    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageWebhooksHandler(
                            new ManageWebhooksPorts(
                                    documents,
                                    webhooks,
                                    webhooks,
                                    _ -> KEYS,
                                    new Ordered(ordered),
                                    OpenHosts.of(Optional.of(URI.create(OPEN))),
                                    partner -> PARTNERS.contains(partner.id()))),
                    OpenApiDocument.read("webhooks-api.yaml"));

    /** Keeps what was ordered. */
    private record Ordered(List<Deliver> all) implements WebhookQueue {

        @Override
        public void put(List<Deliver> deliveries) {
            all.addAll(deliveries);
        }

        @Override
        public void putLater(Deliver delivery, Duration delay) {
            throw new AssertionError("nobody waits here");
        }

        @Override
        public void sweep(Instant by) {
            throw new AssertionError("nobody sweeps here");
        }
    }

    WebhooksApi as(String claim) {
        groups = claim;
        return this;
    }

    WebhooksApi pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    static String endpoint(String id) {
        return "{\"id\":\"%s\",\"url\":\"%s/hooks\",\"events\":[\"points.booked\"]}"
                .formatted(id, OPEN);
    }

    /** Creates the endpoint with a secret, which is the answer. */
    String created() {
        ask(WebhookRoute.CREATE, Map.of(), endpoint("erp"));
        return erp(WebhookRoute.NEW_SECRET).text("/secret");
    }

    Reply erp(WebhookRoute route) {
        return ask(route, Map.of("webhookId", "erp"), "");
    }

    Reply ask(WebhookRoute route, Map<String, String> pathParameters, String body) {
        return ask(route, pathParameters, body, "");
    }

    Reply ask(WebhookRoute route, Map<String, String> pathParameters, String body, String query) {
        return function.ask(
                Request.to(route.key(), now)
                        .path("shopId", SHOP)
                        .paths(pathParameters)
                        .query(query)
                        .by("mia", groups)
                        .body(body));
    }

    Reply send(String event) {
        return function.send(event);
    }
}
