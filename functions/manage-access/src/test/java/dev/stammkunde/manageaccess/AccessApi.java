package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.reports.connections.WebhookSecretText;
import dev.stammkunde.reports.connections.WebhookSecretTexts;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.testing.InMemorySecretChanges;
import dev.stammkunde.shop.testing.InMemoryShopApiKeys;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the handler as API Gateway does; keys and secrets are in memory and easily told. */
final class AccessApi {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryShopRhythms rhythms = new InMemoryShopRhythms();
    final Map<String, WebhookSecretText> texts = new HashMap<>();

    /** All keys and secrets that were made. */
    final List<String> made = new ArrayList<>();

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageAccessHandler(
                            new ManageAccessPorts(
                                    new InMemoryShopApiKeys(audit),
                                    () -> make("stammkunde_"),
                                    new Texts(),
                                    new InMemorySecretChanges(audit),
                                    rhythms,
                                    this::secret)),
                    OpenApiDocument.read("access-api.yaml"));

    /** What Secrets Manager keeps. */
    private final class Texts implements WebhookSecretTexts {
        @Override
        public Optional<WebhookSecretText> find(String shopId) {
            return Optional.ofNullable(texts.get(shopId));
        }

        @Override
        public void replace(String shopId, WebhookSecretText text) {
            texts.put(shopId, text);
        }
    }

    private String secret(Platform platform) {
        return make(platform == Platform.STANDARD ? "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQt" : "");
    }

    private String make(String prefix) {
        made.add(prefix + "secret%04d".formatted(made.size()));
        return made.getLast();
    }

    Request request(AccessRoute route, String groups) {
        return Request.to(route.key(), NOW).path("shopId", "shop").by("ada", '[' + groups + ']');
    }

    Reply ask(Request request) {
        return function.ask(request);
    }

    Reply ask(AccessRoute route, String body, String groups) {
        Request request = request(route, groups).body(body);
        if (route.key().contains("{partnerId}")) {
            request.path("partnerId", "cafe");
        }
        return ask(route.key().contains("{keyId}") ? request.path("keyId", "x") : request);
    }
}
