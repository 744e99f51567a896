package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the handler as API Gateway does, over stores in memory. */
final class AdminApi {

    static final String SHOP = "shop";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");

    final InMemoryAudit audit = new InMemoryAudit();
    private int requests;
    final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments(audit);
    final InMemoryDocuments<String> settings = InMemoryDocuments.ofShops(audit);
    final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    final FakeSchedules schedules = new FakeSchedules();
    final InMemoryCouponPools pools = new InMemoryCouponPools(audit);
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryMails mails = new InMemoryMails(customers, ledger::account);
    final List<MailOrder> orders = new ArrayList<>();
    Programme programme = Orders.programme();

    private final ManageCampaignsHandler handler =
            new ManageCampaignsHandler(
                    new ManageCampaignsPorts(
                            documents,
                            settings,
                            runs,
                            mails,
                            schedules,
                            pools,
                            pools,
                            customers,
                            new FindFollowUps(
                                    new FindFollowUps.Sources(
                                            customers, customers, consents, customers, ledger,
                                            ledger)),
                            SampleFacts.of(customers, ledger, mails),
                            mails,
                            now -> (shop, at) -> programme,
                            new JollydayHolidays(),
                            orders::addAll));

    private String groups = "[marketing]";
    private Instant now = NOW;

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }
    }

    AdminApi as(String claim) {
        groups = claim;
        return this;
    }

    AdminApi at(Instant time) {
        now = time;
        return this;
    }

    Reply create(String body) {
        return ask(AdminRoute.CREATE, Map.of(), body, Map.of());
    }

    Reply createAtRest(String body) {
        return ask(AdminRoute.CREATE, Map.of(), body, Map.of("query", "state=PAUSED"));
    }

    Reply change(String id, String body, String ifMatch) {
        return ask(AdminRoute.CHANGE, Map.of("campaignId", id), body, Map.of("if-match", ifMatch));
    }

    Reply ask(AdminRoute route, String id, String body) {
        return ask(route, Map.of("campaignId", id), body, Map.of());
    }

    Reply ask(AdminRoute route, String id) {
        return ask(route, id, "");
    }

    Reply ask(
            AdminRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        return send(event(route, pathParameters, body, headers).toString());
    }

    private ObjectNode event(
            AdminRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", headers.getOrDefault("query", ""));
        ObjectNode parameters = event.putObject("pathParameters").put("shopId", SHOP);
        pathParameters.forEach(parameters::put);
        ObjectNode sent = event.putObject("headers");
        headers.forEach(sent::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", route.key().split(" ")[0]);
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("sub", "mia")
                .put("email", "marketing@shop.example")
                .put("cognito:groups", groups);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    /** Sends an event and holds its answer against the OpenAPI document. */
    Reply send(String event) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
            JsonNode answer = MAPPER.readTree(response.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            Reply reply =
                    new Reply(
                            answer.path("statusCode").asInt(),
                            headers,
                            MAPPER.readTree(answer.path("body").asText()));
            assertThat(reply.headers()).containsEntry("cache-control", "no-store");
            DOCUMENT.assertDescribes(
                    MAPPER.readTree(event).path("routeKey").asText(),
                    reply.status(),
                    reply.headers().getOrDefault("content-type", ""),
                    reply.body());
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
