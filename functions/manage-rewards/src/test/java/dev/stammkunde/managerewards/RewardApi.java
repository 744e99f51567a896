package dev.stammkunde.managerewards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Asks the handler as API Gateway does, over rewards in memory; the shop writes in German. */
final class RewardApi {

    static final String SHOP = "shop";
    static final DocumentId STICKER = new DocumentId(SHOP, "sticker");

    /** The least that an author may write. */
    static final String LEAST =
            """
            {"id": "sticker", "name": "Sticker", "benefit": {"kind": "GOODIE", "sku": "STI-1"},
             "points": 50, "cost": {"amount": "0.10", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
             "term": {"validDays": 90}, "texts": {"de": {"title": "Aufkleber"}}}
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryDocuments<DocumentId> rewards =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    final InMemoryDocuments<String> payment = InMemoryDocuments.ofShops(audit);
    final InMemoryCouponPools pools = new InMemoryCouponPools();

    /** Which platform makes the shop's codes. */
    @Nullable Platform platform = Platform.SHOPIFY;

    /** How many of each reward were had. */
    long taken;

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageRewardsHandler(
                            new ManageRewardsPorts(
                                    rewards,
                                    payment,
                                    MailSettingsJson::defaults,
                                    (_, _) -> Optional.ofNullable(platform),
                                    _ -> taken,
                                    pools)),
                    OpenApiDocument.read("rewards-api.yaml"));

    static JsonNode parse(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    Reply create(String body) {
        return ask(RewardRoute.CREATE, body, Map.of());
    }

    Reply replace(String body, int seen) {
        return ask(RewardRoute.REPLACE, body, Map.of("if-match", "\"" + seen + '"'));
    }

    Reply ask(RewardRoute route) {
        return ask(route, "", Map.of());
    }

    Reply ask(RewardRoute route, String query) {
        return ask(route, "", Map.of("query", query));
    }

    Reply ask(RewardRoute route, String body, Map<String, String> more) {
        Request request =
                Request.to(route.key(), Instant.parse("2026-11-29T10:00:00Z"))
                        .path("shopId", SHOP)
                        .query(more.getOrDefault("query", ""))
                        .header("host", "api.example")
                        .by("mia", '[' + more.getOrDefault("group", "marketing") + ']')
                        .body(body);
        if (route.key().contains("{rewardId}")) {
            request.path("rewardId", more.getOrDefault("id", "sticker"));
        }
        if (more.containsKey("if-match")) {
            request.header("if-match", more.get("if-match"));
        }
        return function.ask(request);
    }
}
