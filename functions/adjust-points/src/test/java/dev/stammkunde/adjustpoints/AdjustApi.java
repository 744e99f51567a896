package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Asks the handler as API Gateway does, over stores in memory. */
final class AdjustApi {

    static final String SHOP = "demo-shop";
    static final String CUSTOMER = "7001";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final OpenApiDocument DOCUMENT = OpenApiDocument.read("adjustments-api.yaml");

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryDocuments<String> limits = InMemoryDocuments.ofShops(audit);
    Programmes programmes = (_, _) -> Orders.programme();

    private final DescribedFunction function =
            new DescribedFunction(
                    new AdjustPointsHandler(
                            new AdjustPointsPorts(
                                    new MakeAdjustment.Needs(
                                            ledger,
                                            new InMemoryAdjustments(ledger, audit),
                                            customer -> customer.customerId().equals(CUSTOMER),
                                            _ -> (shop, at) -> programmes.inForce(shop, at),
                                            _ -> {}),
                                    limits)),
                    DOCUMENT);

    private String groups = "[support]";
    private String person = "sam";
    private Instant now = NOW;

    AdjustApi support(String who) {
        return as("[support]", who);
    }

    AdjustApi finance(String who) {
        return as("[finance]", who);
    }

    AdjustApi as(String claim, String who) {
        groups = claim;
        person = who;
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    long balance() {
        return ledger.account(new AccountId(SHOP, CUSTOMER)).balance();
    }

    Reply adjust(String key, String body) {
        return ask(
                AdjustRoute.ASK,
                Map.of("customerId", CUSTOMER),
                body,
                Map.of("idempotency-key", key));
    }

    Reply adjust(String key, long points) {
        return adjust(key, "{\"points\": %d, \"reason\": \"Kulanz\"}".formatted(points));
    }

    Reply decide(AdjustRoute route, String id) {
        return ask(route, Map.of("adjustmentId", id), "", Map.of());
    }

    Reply list(String query) {
        return ask(AdjustRoute.LIST, Map.of(), "", Map.of("query", query));
    }

    Reply changeLimits(String body, String ifMatch) {
        return ask(AdjustRoute.CHANGE_LIMITS, Map.of(), body, Map.of("if-match", ifMatch));
    }

    Reply ask(
            AdjustRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        return function.ask(
                Request.to(route.key(), now)
                        .path("shopId", SHOP)
                        .paths(pathParameters)
                        .query(headers.getOrDefault("query", ""))
                        .headers(headers)
                        .by(person, groups)
                        .body(body));
    }

    Reply send(String event) {
        return function.send(event);
    }
}
