package dev.stammkunde.managecases;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryCloseWithPoints;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the handler as API Gateway does, over stores in memory. */
final class CasesApi {

    static final String SHOP = "demo-shop";
    static final String CUSTOMER = "7001";

    /** A Monday. */
    static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    static final OpenApiDocument DOCUMENT = OpenApiDocument.read("cases-api.yaml");

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryCases cases = new InMemoryCases();
    final InMemoryStandings standings = new InMemoryStandings();
    final InMemoryDocuments<String> hours = InMemoryDocuments.ofShops(audit);
    final InMemoryDocuments<String> limits = InMemoryDocuments.ofShops(audit);
    final List<MailOrder> mails = new ArrayList<>();
    final Map<CustomerId, Language> languages = new HashMap<>();
    Customer customer = customer("anna@example.org");
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryAdjustments adjustments = new InMemoryAdjustments(ledger, audit);

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageCasesHandler(
                            new ManageCasesPorts(
                                    new CasePorts(
                                            cases,
                                            new CachedWorkingHours(hours),
                                            (_, _, _) -> Set.of(),
                                            id ->
                                                    id.id().equals(CUSTOMER)
                                                            ? Optional.of(
                                                                    new FindCustomer.Found(
                                                                            customer,
                                                                            Activity.none()))
                                                            : Optional.empty(),
                                            new PausePromotion(standings, _ -> {}),
                                            _ -> {}),
                                    hours,
                                    new ManageCasesPorts.Points(
                                            new InMemoryCloseWithPoints(cases, adjustments),
                                            new MakeAdjustment.Needs(
                                                    ledger,
                                                    adjustments,
                                                    customer ->
                                                            customer.customerId().equals(CUSTOMER),
                                                    _ -> (_, _) -> Orders.programme(),
                                                    _ -> {}),
                                            limits),
                                    new ManageCasesPorts.Mails(mails::addAll, _ -> languages))),
                    DOCUMENT);

    /** Returns a customer with an address, or without one. */
    static Customer customer(@Nullable String email) {
        ProfileReport report =
                new ProfileReport(email, null, null, null, "en", null, null, null, Set.of());
        return new Customer.Known(
                Profile.empty().with(SHOP, Platform.STANDARD, report, NOW.minusSeconds(60)));
    }

    private String groups = "[support]";
    private String person = "sam";
    private Instant now = NOW;

    CasesApi as(String claim, String who) {
        groups = claim;
        person = who;
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Reply open(String key, String body) {
        return ask(CaseRoute.OPEN, Map.of(), body, Map.of("idempotency-key", key));
    }

    /** Opens a case of the customer and returns its id. */
    String opened(String key) {
        return open(key, "{\"reason\": \"COMPLAINT\", \"customerId\": \"7001\"}").text("/id");
    }

    /** Closes a case that was never changed, with points. */
    Reply closed(String id, int points) {
        return change(
                CaseRoute.CLOSE,
                id,
                1,
                "{\"outcome\": \"MADE_GOOD\", \"points\": %d, \"reason\": \"Kulanz\"}"
                        .formatted(points));
    }

    Reply list(String query) {
        return ask(CaseRoute.LIST, Map.of(), "", Map.of("query", query));
    }

    Reply show(String id) {
        return ask(CaseRoute.SHOW, Map.of("caseId", id), "", Map.of());
    }

    Reply change(CaseRoute route, String id, int version, String body) {
        return ask(route, Map.of("caseId", id), body, Map.of("if-match", "\"" + version + "\""));
    }

    Reply ask(
            CaseRoute route,
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
