package dev.stammkunde.sendwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEventType;
import dev.stammkunde.webhooks.json.CachedWebhookEndpoints;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;
import dev.stammkunde.webhooks.json.WebhookMessage;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.keys.FindSecretKeys;
import dev.stammkunde.webhooks.keys.SecretKeys;
import dev.stammkunde.webhooks.queues.WebhookQueue;
import dev.stammkunde.webhooks.testing.InMemoryWebhooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The function dies at one call of all that it makes, before or after the call's effect, while
 * receivers take what they get, or fail at first. Each hears of each event, by the same ids.
 */
final class CrashTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final SecretKeys KEYS = SecretKeys.of(List.of("k".repeat(43)));
    private static final List<DocumentId> ENDPOINTS =
            List.of(new DocumentId("demo-shop", "crm"), new DocumentId("demo-shop", "erp"));
    private static final String TOLD =
            """
            {"id": "e-1", "time": "2026-05-04T08:00:00Z", "source": "stammkunde.points",
             "detail-type": "PointsExpiring", "detail": {"schema": 1, "shopId": "demo-shop",
              "noticedAt": "2026-05-04T08:00:00Z", "expiring": [
               {"customerId": "7001", "points": 9, "expiresAt": "2026-05-31T22:00:00Z",
                "daysBefore": 27},
               {"customerId": "7002", "points": 8, "expiresAt": "2026-05-31T22:00:00Z",
                "daysBefore": 27}]}}
            """;

    /** A message, and how often it was received. */
    private record Message(String body, Instant dueAt, int received) {}

    /** The queue, the schedules, the stores and the receivers: all that outlives a crash. */
    private static final class Lasting implements WebhookQueue, Receiver.Behaviour {

        private final InMemoryAudit audit = new InMemoryAudit();
        private final InMemoryDocuments<DocumentId> documents =
                new InMemoryDocuments<>(DocumentId::shopId, audit);
        private final InMemoryWebhooks webhooks = new InMemoryWebhooks(audit);
        private final PriorityQueue<Message> messages =
                new PriorityQueue<>((one, other) -> one.dueAt().compareTo(other.dueAt()));
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final AtomicInteger failuresLeft;
        private Instant now = NOW;

        Lasting(int failures, URI receiver) {
            failuresLeft = new AtomicInteger(failures);
            ChangeDocuments<WebhookEndpoint> endpoints =
                    new ChangeDocuments<>(documents, WebhookEndpointJson.TYPE);
            for (DocumentId id : ENDPOINTS) {
                endpoints.create(
                        id,
                        new WebhookEndpoint(
                                receiver + "/hooks/" + id.id(),
                                EnumSet.of(
                                        WebhookEventType.POINTS_BOOKED,
                                        WebhookEventType.REWARD_REDEEMED,
                                        WebhookEventType.POINTS_EXPIRING),
                                null),
                        Acting.operator("olga", NOW, "request-" + id.id()));
                webhooks.save(webhooks.find(id).findRotated(KEYS.currentId(), NOW).orElseThrow());
            }
            messages.add(new Message(TOLD, NOW, 0));
        }

        @Override
        public void put(List<Deliver> deliveries) {
            deliveries.forEach(each -> putLater(each, Duration.ZERO));
        }

        @Override
        public void putLater(Deliver delivery, Duration delay) {
            messages.add(new Message(WebhookMessage.write(delivery), now.plus(delay), 0));
        }

        @Override
        public void sweep(Instant by) {
            schedule(by);
        }

        void schedule(Instant at) {
            Instant due = at.isBefore(now) ? now : at;
            String body = WebhookMessage.writeDue(due.toString());
            if (messages.stream().noneMatch(message -> message.body().equals(body))) {
                messages.add(new Message(body, due, 0));
            }
        }

        @Override
        public void answer(HttpExchange exchange) throws IOException {
            boolean fails = failuresLeft.getAndDecrement() > 0;
            if (!fails) {
                String id = exchange.getRequestHeaders().getFirst("webhook-id");
                taken.add(exchange.getRequestURI().getPath() + ' ' + id);
            }
            Receiver.answers(exchange, fails ? 503 : 204);
        }
    }

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1, false", "1, true", "9, false", "9, true"})
    void send_diesAtAnyCall_eachEndpointHearsOfEachEvent(int failures, boolean afterEffect)
            throws IOException {
        Set<String> ids = new HashSet<>();
        boolean crashed = true;
        int calls = 0;
        for (; crashed; calls++) {
            Lasting lasting = new Lasting(failures, receiver.address());
            receiver.behaves(lasting);
            Crashing crashing = new Crashing(calls, afterEffect);

            work(lasting, crashing);

            crashed = crashing.crashed();
            Set<String> taken = new HashSet<>(lasting.taken);
            ids.addAll(taken);
            assertThat(taken).as("call %d", calls).hasSize(4);
            // A crash repeats one request at most.
            assertThat(lasting.taken.size()).as("call %d", calls).isBetween(4, 5);
            assertThat(states(lasting)).as("call %d", calls).containsOnly(DeliveryState.DELIVERED);
        }
        assertThat(ids).hasSize(4);
        assertThat(calls).isGreaterThan(20);
    }

    private static List<DeliveryState> states(Lasting lasting) {
        List<DeliveryState> states = new ArrayList<>();
        for (DocumentId id : ENDPOINTS) {
            for (String taken : new HashSet<>(lasting.taken)) {
                lasting.webhooks
                        .find(id, taken.split(" ")[1])
                        .ifPresent(delivery -> states.add(delivery.state()));
            }
        }
        return states;
    }

    /** Hands messages out in the order of time, and again where the function did not finish. */
    private void work(Lasting lasting, Crashing crashing) throws IOException {
        SendWebhooksHandler handler = handler(lasting, crashing);
        for (int steps = 0; !lasting.messages.isEmpty(); steps++) {
            assertThat(steps).isLessThan(500);
            Message message = lasting.messages.remove();
            lasting.now = message.dueAt().isAfter(lasting.now) ? message.dueAt() : lasting.now;
            if (handle(handler, message, lasting.now).contains("itemIdentifier")) {
                lasting.messages.add(
                        new Message(
                                message.body(),
                                lasting.now.plus(Duration.ofMinutes(3)),
                                message.received() + 1));
            }
        }
    }

    private SendWebhooksHandler handler(Lasting lasting, Crashing crashing) {
        return new SendWebhooksHandler(
                new SendWebhooksPorts(
                        crashing.wrap(
                                FindWebhookEndpoints.class,
                                new CachedWebhookEndpoints(lasting.documents)),
                        crashing.wrap(EndpointStandings.class, lasting.webhooks),
                        crashing.wrap(WebhookDeliveries.class, lasting.webhooks),
                        crashing.wrap(FindSecretKeys.class, _ -> KEYS),
                        crashing.wrap(
                                MakeCalls.class,
                                OutboundCalls.to(
                                        OpenHosts.of(Optional.of(receiver.address())),
                                        Duration.ofSeconds(2))),
                        crashing.wrap(WebhookQueue.class, lasting),
                        crashing.wrap(ScheduleSweep.class, (at, _) -> lasting.schedule(at)),
                        Duration.ZERO));
    }

    private static String handle(SendWebhooksHandler handler, Message message, Instant now)
            throws IOException {
        String body =
                message.body().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String event =
                """
                {"Records": [{"messageId": "m-1", "body": "%s", "attributes": {
                  "SentTimestamp": "%d", "ApproximateFirstReceiveTimestamp": "%d",
                  "ApproximateReceiveCount": "%d"}}]}
                """
                        .formatted(
                                body,
                                now.toEpochMilli(),
                                now.toEpochMilli(),
                                message.received() + 1);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return response.toString(StandardCharsets.UTF_8);
    }
}
