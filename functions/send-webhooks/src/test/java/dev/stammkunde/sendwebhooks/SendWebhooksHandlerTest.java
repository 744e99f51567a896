package dev.stammkunde.sendwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.EndpointAnswer;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;
import dev.stammkunde.webhooks.json.CachedWebhookEndpoints;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;
import dev.stammkunde.webhooks.json.WebhookMessage;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.keys.SecretKeys;
import dev.stammkunde.webhooks.keys.WebhookSignature;
import dev.stammkunde.webhooks.queues.WebhookQueue;
import dev.stammkunde.webhooks.testing.InMemoryWebhooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends to a server of the test, which behaves as receivers do. */
final class SendWebhooksHandlerTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final DocumentId ERP = new DocumentId("demo-shop", "erp");
    private static final DocumentId CRM = new DocumentId("demo-shop", "crm");
    private static final SecretKeys KEYS = SecretKeys.of(List.of("k".repeat(43)));
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final WebhookEvent EVENT = event(1);

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryDocuments<DocumentId> documents =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    private final ChangeDocuments<WebhookEndpoint> endpoints =
            new ChangeDocuments<>(documents, WebhookEndpointJson.TYPE);
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks(audit);
    private final List<Deliver> ordered = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final List<Instant> sweeps = new ArrayList<>();
    private int requests;
    private Receiver receiver;
    private SendWebhooksHandler handler;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        handler = handler(OpenHosts.of(Optional.of(receiver.address())));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private SendWebhooksHandler handler(OpenHosts hosts) {
        return new SendWebhooksHandler(
                new SendWebhooksPorts(
                        new CachedWebhookEndpoints(documents),
                        webhooks,
                        webhooks,
                        _ -> KEYS,
                        OutboundCalls.to(hosts, LIMIT),
                        queue(),
                        (at, _) -> sweeps.add(at),
                        Duration.ofMinutes(3)));
    }

    private WebhookQueue queue() {
        return new WebhookQueue() {
            @Override
            public void put(List<Deliver> deliveries) {
                ordered.addAll(deliveries);
            }

            @Override
            public void putLater(Deliver delivery, Duration delay) {
                ordered.add(delivery);
                delays.add(delay);
            }

            @Override
            public void sweep(Instant by) {
                sweeps.add(by);
            }
        };
    }

    private static WebhookEvent event(int number) {
        Instant at = NOW.minusSeconds(60).plusMillis(number);
        WebhookEventType type = WebhookEventType.POINTS_BOOKED;
        return new WebhookEvent(
                WebhookEvent.id("demo-shop", type, at, "7001\n" + number),
                "demo-shop",
                type,
                at,
                "{\"type\":\"points.booked\",\"data\":{\"sequence\":" + number + "}}");
    }

    private Acting acting() {
        return Acting.operator("olga", NOW, "request-" + ++requests);
    }

    private void exists(DocumentId id, Set<WebhookEventType> events) {
        exists(id, receiver.address() + "/hooks/" + id.id(), events);
    }

    private void exists(DocumentId id, String url, Set<WebhookEventType> events) {
        endpoints.create(id, new WebhookEndpoint(url, events, null), acting());
        webhooks.save(webhooks.find(id).findRotated(KEYS.currentId(), NOW).orElseThrow());
    }

    private void deliver(WebhookEvent event, Instant now) throws IOException {
        deliver(ERP, event, now);
    }

    private void deliver(DocumentId endpoint, WebhookEvent event, Instant now) throws IOException {
        assertThat(handle(WebhookMessage.write(new Deliver(endpoint, event)), now)).isEqualTo(DONE);
    }

    private String handle(String body, Instant now) throws IOException {
        String message =
                """
                {"Records": [{"messageId": "m-1", "body": %s, "attributes": {
                  "SentTimestamp": "%d", "ApproximateFirstReceiveTimestamp": "%d",
                  "ApproximateReceiveCount": "1"}}]}
                """
                        .formatted(quoted(body), now.toEpochMilli(), now.toEpochMilli());
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return response.toString(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private WebhookDelivery delivery() {
        return webhooks.find(ERP, EVENT.id()).orElseThrow();
    }

    private static Set<WebhookEventType> all() {
        return EnumSet.of(
                WebhookEventType.POINTS_BOOKED,
                WebhookEventType.REWARD_REDEEMED,
                WebhookEventType.POINTS_EXPIRING);
    }

    private void existsOf(String partner, DocumentId id) {
        endpoints.create(
                id,
                new WebhookEndpoint(
                        receiver.address() + "/hooks/" + id.id(),
                        partner,
                        Set.of(WebhookEventType.PARTNER_EARNED),
                        null),
                acting());
        webhooks.save(webhooks.find(id).findRotated(KEYS.currentId(), NOW).orElseThrow());
    }

    private void earnedAt(String partner) throws IOException {
        assertThat(
                        handle(
                                """
                                {"id": "e-1", "time": "2026-05-01T22:20:00Z",
                                  "source": "stammkunde.points", "detail-type": "PointsBooked",
                                  "detail": {"schema": 1, "shopId": "demo-shop", "bookings": [
                                   {"schema": 1, "shopId": "demo-shop", "customerId": "7001",
                                    "sequence": 9, "bookedAt": "2026-05-01T22:19:00Z",
                                    "effects": {"points": 6}, "kind": "partner", "booking": {
                                     "what": "EARNED", "partner": "%s", "partnerName": "Cafe",
                                     "transaction": "b-1001", "agreement": 3, "amount": "4.20",
                                     "currency": "EUR", "occurredAt": "2026-05-01T22:18:00Z"}}]}}
                                """
                                        .formatted(partner),
                                NOW))
                .isEqualTo(DONE);
    }

    @Test
    void told_bookingAtAPartner_isSentToItsEndpointAloneAndNamesNoCustomer() throws IOException {
        exists(ERP, all());
        existsOf("cafe", CRM);
        existsOf("bakery", new DocumentId("demo-shop", "bakery-till"));

        earnedAt("cafe");
        for (Deliver each : List.copyOf(ordered)) {
            deliver(each.endpoint(), each.event(), NOW);
        }

        assertThat(ordered).extracting(Deliver::endpoint).containsExactlyInAnyOrder(ERP, CRM);
        assertThat(receiver.got())
                .filteredOn(got -> got.body().contains("partner."))
                .singleElement()
                .satisfies(
                        got ->
                                assertThat(got.body())
                                        .contains("\"transactionId\":\"b-1001\"")
                                        .doesNotContain("7001"));
        assertThat(ordered)
                .allSatisfy(
                        it ->
                                assertThat(webhooks.find(it.endpoint(), it.event().id()))
                                        .map(WebhookDelivery::state)
                                        .contains(DeliveryState.DELIVERED));
    }

    @Test
    void deliver_eventOfAnotherPartner_isStoppedAndNotSent() throws IOException {
        existsOf("bakery", ERP);
        existsOf("cafe", CRM);
        earnedAt("cafe");

        deliver(ERP, ordered.getFirst().event(), NOW);

        assertThat(receiver.got()).isEmpty();
        assertThat(webhooks.find(ERP, ordered.getFirst().event().id()).orElseThrow().state())
                .isEqualTo(DeliveryState.STOPPED);
    }

    @Test
    void told_bookings_areAMessageForEachEndpointThatWantsThem() throws IOException {
        exists(ERP, all());
        exists(CRM, Set.of(WebhookEventType.REWARD_REDEEMED));

        assertThat(sample("told.json")).isEqualTo(DONE);

        assertThat(ordered).extracting(Deliver::endpoint).containsOnly(ERP).hasSize(2);
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void told_pointsThatExpireTwiceAndOtherwise_areSentOnce() throws IOException {
        exists(ERP, all());

        for (String points : List.of("120", "120", "90")) {
            handle(
                    """
                    {"id": "e-1", "time": "2026-05-01T22:20:00Z",
                      "source": "stammkunde.points", "detail-type": "PointsExpiring", "detail": {
                      "schema": 1, "shopId": "demo-shop", "noticedAt": "2026-05-01T22:00:00Z",
                      "expiring": [{"customerId": "7001", "points": %s, "daysBefore": 30,
                        "expiresAt": "2026-05-31T22:00:00Z"}]}}
                    """
                            .formatted(points),
                    NOW);
        }
        for (Deliver each : List.copyOf(ordered)) {
            deliver(each.event(), NOW);
        }

        assertThat(ordered).hasSize(3);
        assertThat(receiver.got()).hasSize(1);
        assertThat(receiver.got().getFirst().body())
                .contains("points.expiring", "\"points\":120", "\"daysBefore\":30");
    }

    @Test
    void told_endpointPausedDisabledOrWithoutSecret_hasNoMessage() throws IOException {
        exists(ERP, all());
        endpoints.bring(ERP, DocumentState.PAUSED, acting());
        endpoints.create(
                CRM, new WebhookEndpoint("https://crm.shop.example/", all(), null), acting());

        assertThat(sample("told.json")).isEqualTo(DONE);

        assertThat(ordered).isEmpty();
    }

    @Test
    void told_oneEndpointThatCannotBeUsed_holdsNoOtherAndComesAgain() throws IOException {
        exists(ERP, all());
        documents.save(CRM, 1, "{\"id\":\"crm\"}", acting().did("demo-shop", deed()));

        assertThat(sample("told.json")).contains("itemIdentifier");

        assertThat(ordered).extracting(Deliver::endpoint).containsOnly(ERP).hasSize(2);
    }

    private static Deed deed() {
        return new Deed("create", "webhook", "crm");
    }

    @Test
    void deliver_endpointTakesIt_isSignedAndSentOnceHoweverOftenItIsOrdered() throws IOException {
        exists(ERP, all());

        deliver(EVENT, NOW);
        deliver(EVENT, NOW.plusSeconds(1));

        assertThat(receiver.got()).hasSize(1);
        Receiver.Got got = receiver.got().getFirst();
        Map<String, String> signed = WebhookSignature.headers(EVENT, webhooks.find(ERP), KEYS, NOW);
        assertThat(got.path()).isEqualTo("/hooks/erp");
        assertThat(got.id()).isEqualTo(EVENT.id());
        assertThat(got.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(got.signature()).isEqualTo(signed.get("webhook-signature"));
        assertThat(got.body()).isEqualTo(EVENT.payload());
        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(ordered).isEmpty();
    }

    @Test
    void deliver_duringARotation_isSignedWithBothSecrets() throws IOException {
        exists(ERP, all());
        webhooks.save(webhooks.find(ERP).findRotated(KEYS.currentId(), NOW).orElseThrow());

        deliver(EVENT, NOW);

        assertThat(receiver.got().getFirst().signature().split(" "))
                .hasSize(2)
                .allMatch(signature -> signature.startsWith("v1,"));
    }

    @Test
    void deliver_500_isTriedAgainInSeconds() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));

        deliver(EVENT, NOW);

        assertThat(delivery().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery().attempts().getFirst().outcome()).isEqualTo("it answered 500");
        assertThat(ordered).containsExactly(new Deliver(ERP, EVENT));
        assertThat(delays.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void deliver_untilAllAttemptsFailed_waitsByTheQueueAndThenBySweeps() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));
        Instant now = NOW;
        for (int attempt = 1; attempt <= 10; attempt++) {
            // Whoever failed before lets it rest; its time is later than that.
            deliver(EVENT, now);
            now =
                    delivery().nextAt() == null
                            ? now
                            : now.plus(delivery().findWait(now).orElseThrow());
        }

        assertThat(delivery().state()).isEqualTo(DeliveryState.EXHAUSTED);
        assertThat(receiver.got()).hasSize(10);
        assertThat(delays).hasSize(1);
        assertThat(sweeps).hasSize(8);
        assertThat(webhooks.find(ERP).disabled()).isNull();
    }

    @Test
    void deliver_tooEarly_waitsOn() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));
        deliver(EVENT, NOW);
        ordered.clear();

        deliver(EVENT, NOW.plusSeconds(2));

        assertThat(receiver.got()).hasSize(1);
        assertThat(ordered).containsExactly(new Deliver(ERP, EVENT));
        assertThat(delays.getLast()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void deliver_410_disablesTheEndpointAndSendsNothingMore() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 410));

        deliver(EVENT, NOW);
        deliver(event(2), NOW);

        assertThat(receiver.got()).hasSize(1);
        assertThat(webhooks.find(ERP).disabled())
                .isEqualTo(new EndpointStanding.Disabled(NOW, DisabledReason.GONE));
        assertThat(delivery().state()).isEqualTo(DeliveryState.STOPPED);
        assertThat(webhooks.find(ERP, event(2).id()).orElseThrow().state())
                .isEqualTo(DeliveryState.STOPPED);
        assertThat(ordered).isEmpty();
    }

    @Test
    void deliver_lastAttemptAfterFiveDaysOfFailures_disablesTheEndpoint() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));
        deliver(event(2), NOW);
        Instant now = NOW.plus(Duration.ofDays(4));
        for (int attempt = 1; attempt <= 10; attempt++) {
            deliver(EVENT, now);
            now =
                    delivery().nextAt() == null
                            ? now
                            : now.plus(delivery().findWait(now).orElseThrow());
        }

        assertThat(webhooks.find(ERP).disabled())
                .isEqualTo(new EndpointStanding.Disabled(now, DisabledReason.FAILING));
    }

    @Test
    void deliver_redirect_isNotFollowed() throws IOException {
        exists(ERP, all());
        receiver.behaves(
                exchange -> {
                    exchange.getResponseHeaders()
                            .add("Location", receiver.address() + "/elsewhere");
                    Receiver.answers(exchange, 307);
                });

        deliver(EVENT, NOW);

        assertThat(receiver.got()).extracting(Receiver.Got::path).containsExactly("/hooks/erp");
        assertThat(delivery().attempts().getFirst().outcome()).isEqualTo("it answered 307");
    }

    @Test
    void deliver_slow_isTriedAgain() throws IOException {
        exists(ERP, all());
        receiver.behaves(Receiver::staysSilent);

        deliver(EVENT, NOW);

        assertThat(delivery().attempts().getFirst().outcome()).isEqualTo("no answer within 400 ms");
        assertThat(delivery().isOpen()).isTrue();
    }

    @Test
    void deliver_answerOfTenMegabytes_isTakenByItsStatusAndNotRead() throws IOException {
        exists(ERP, all());
        receiver.behaves(
                exchange -> {
                    exchange.sendResponseHeaders(200, 10 * 1024 * 1024);
                    byte[] megabyte = new byte[1024 * 1024];
                    for (int i = 0; i < 10; i++) {
                        exchange.getResponseBody().write(megabyte);
                    }
                });

        deliver(EVENT, NOW);

        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void deliver_connectionEndsWithoutAnAnswer_isTriedAgain() throws IOException {
        exists(ERP, all());
        receiver.behaves(HttpExchange::close);

        deliver(EVENT, NOW);

        assertThat(delivery().isOpen()).isTrue();
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void deliver_429WithATime_waitsSoLong() throws IOException {
        exists(ERP, all());
        receiver.behaves(
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "600");
                    Receiver.answers(exchange, 429);
                });

        deliver(EVENT, NOW);

        assertThat(sweeps).containsExactly(NOW.plusSeconds(600));
    }

    @Test
    void deliver_hostThatIsNotPublic_sendsNothing() throws IOException {
        exists(ERP, "https://127.0.0.1/hooks", all());

        deliver(EVENT, NOW);

        assertThat(receiver.got()).isEmpty();
        assertThat(delivery().attempts().getFirst().outcome())
                .isEqualTo("the host is not on the public internet");
    }

    @Test
    void deliver_endpointThatFails_restsAndHoldsNoOther() throws IOException {
        exists(ERP, all());
        exists(CRM, all());
        receiver.behaves(
                exchange ->
                        Receiver.answers(
                                exchange,
                                exchange.getRequestURI().getPath().endsWith("erp") ? 500 : 200));
        for (int number = 1; number <= 8; number++) {
            deliver(ERP, event(number), NOW);
            deliver(CRM, event(number), NOW);
        }

        assertThat(receiver.got())
                .extracting(Receiver.Got::path)
                .filteredOn("/hooks/erp"::equals)
                .hasSize(5);
        assertThat(receiver.got())
                .extracting(Receiver.Got::path)
                .filteredOn("/hooks/crm"::equals)
                .hasSize(8);
        WebhookDelivery rests = webhooks.find(ERP, event(8).id()).orElseThrow();
        assertThat(rests.failed()).isZero();
        assertThat(rests.findWait(NOW).orElseThrow())
                .isBetween(Duration.ofSeconds(120), Duration.ofSeconds(132));

        receiver.behaves(Receiver::takes);
        deliver(ERP, event(8), NOW.plusSeconds(133));

        assertThat(webhooks.find(ERP).failuresInRow()).isZero();
    }

    @Test
    void deliver_paused_isStoppedAndCanBeReplayed() throws IOException {
        exists(ERP, all());
        endpoints.bring(ERP, DocumentState.PAUSED, acting());
        deliver(EVENT, NOW);
        assertThat(delivery().state()).isEqualTo(DeliveryState.STOPPED);

        endpoints.bring(ERP, DocumentState.ACTIVE, acting());
        webhooks.save(delivery().replayed(NOW));
        deliver(EVENT, NOW);

        assertThat(receiver.got()).hasSize(1);
        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void due_deliveriesWhoseTimeHasCome_areOrderedOnce() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));
        Instant now = NOW;
        for (int attempt = 1; attempt <= 3; attempt++) {
            deliver(EVENT, now);
            now = now.plus(delivery().findWait(now).orElseThrow());
        }
        ordered.clear();
        Instant due = sweeps.getLast();

        assertThat(handle("{\"due\":\"" + due + "\"}", due)).isEqualTo(DONE);
        assertThat(handle("{\"due\":\"" + due + "\"}", due)).isEqualTo(DONE);

        assertThat(ordered).containsExactly(new Deliver(ERP, EVENT));
    }

    @Test
    void deliver_sweptUpWhileItIsSent_keepsWhatCameOfIt() throws IOException {
        exists(ERP, all());
        receiver.behaves(exchange -> Receiver.answers(exchange, 500));
        deliver(EVENT, NOW);
        ordered.clear();
        receiver.behaves(
                exchange -> {
                    webhooks.save(delivery().swept(NOW));
                    Receiver.answers(exchange, 500);
                });

        deliver(EVENT, NOW.plusSeconds(10));

        assertThat(delivery().failed()).isEqualTo(2);
        assertThat(sweeps).hasSize(1);
    }

    @Test
    void deliver_twoAtOnce_onlyOneOrdersTheNextAttempt() throws IOException {
        exists(ERP, all());
        receiver.behaves(
                exchange -> {
                    webhooks.save(
                            WebhookDelivery.first(ERP, EVENT)
                                    .after(new EndpointAnswer.Taken(200), NOW));
                    Receiver.answers(exchange, 500);
                });

        deliver(EVENT, NOW);

        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(ordered).isEmpty();
    }

    @Test
    void messages_thatNobodyUnderstands_comeAgain() throws IOException {
        assertThat(handle("{}", NOW)).contains("itemIdentifier");
        assertThat(handle("no JSON", NOW)).contains("itemIdentifier");
        assertThat(handle("{\"deliver\":{\"shopId\":\"demo-shop\"}}", NOW))
                .contains("itemIdentifier");
    }

    @Test
    void samples_allAreUnderstood() throws IOException {
        exists(ERP, all());

        for (String sample :
                List.of(
                        "told.json",
                        "expiring.json",
                        "deliver.json",
                        "deliver-too-early.json",
                        "due.json")) {
            assertThat(sample(sample)).as(sample).isEqualTo(DONE);
        }
    }

    private String sample(String name) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (var event =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/send-webhooks").resolve(name))) {
            handler.handleRequest(event, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }
}
