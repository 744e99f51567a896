package dev.stammkunde.receiveshopwebhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.reports.connections.FindShopConnection;
import dev.stammkunde.reports.connections.SecretsManagerShopConnections;
import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.publishing.EventBridgeShopEventBus;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.store.DynamoDbOrderMarks;
import dev.stammkunde.reports.store.LazyQuarantine;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.store.DynamoDbShopRhythms;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Takes in shops' webhooks over HTTP, and replays of kept ones by direct invocation.
 *
 * <p>Answers 2xx only after the bus has accepted all that a delivery says.
 */
public final class ReceiveShopWebhookHandler implements RequestStreamHandler {

    private static final String FUNCTION = "receive-shop-webhook";

    /** Noting a shop or an order is a read and a write, and Shopify waits for five seconds. */
    private static final Duration NOTE_TIMEOUT = Duration.ofMillis(500);

    private final WebhookEdge edge;
    private final AppRegistrations registrations;
    private final OutcomeLog log;

    /** Called by Lambda. */
    public ReceiveShopWebhookHandler() {
        Settings settings = Settings.ofProcess();
        this.log = OutcomeLog.of(FUNCTION);
        EventBridgeShopEventBus bus =
                new EventBridgeShopEventBus(
                        AwsClients.build(EventBridgeClient.builder()), settings.text("EVENT_BUS"));
        FindShopConnection secrets =
                new SecretsManagerShopConnections(
                        AwsClients.build(SecretsManagerClient.builder()),
                        settings.text("WEBHOOK_SECRET_PREFIX"));
        Quarantine quarantine = LazyQuarantine.inTable(settings.text("QUARANTINE_TABLE"));
        DynamoDbClient notes = AwsClients.build(DynamoDbClient.builder(), NOTE_TIMEOUT);
        ShopRhythms rhythms = new DynamoDbShopRhythms(notes, settings.text("SHOPS_TABLE"));
        OrderMarks marks = new DynamoDbOrderMarks(notes, settings.text("ORDER_MARKS_TABLE"));
        Metrics metrics = Metrics.of(FUNCTION);
        ShopConnections connections = new ShopConnections(secrets);
        this.registrations = new AppRegistrations(connections, metrics);
        this.edge =
                new WebhookEdge(
                        new ReceiveShopWebhook(
                                connections,
                                new TakeIn(new PublishOnce(bus, marks, log), quarantine, log),
                                quarantine,
                                new HeardShops(rhythms, log)),
                        metrics);
        Priming.beforeSnapshot(FUNCTION, ReceiveShopWebhookHandler::new);
    }

    ReceiveShopWebhookHandler(WebhookEdge edge, AppRegistrations registrations, OutcomeLog log) {
        this.edge = edge;
        this.registrations = registrations;
        this.log = log;
    }

    /** Platforms post what happened; what they ask for is to register. */
    private HttpResponse answer(HttpRequest request, OutcomeLog requestLog) {
        return request.method().equals("GET")
                ? registrations.answer(request, requestLog)
                : edge.answer(request, requestLog);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        byte[] bytes = event.readAllBytes();
        if (ReplayRequest.isOne(bytes)) {
            edge.replay(ReplayRequest.parse(bytes), response, log);
        } else {
            new HttpEdge(this::answer, log)
                    .serve(new ByteArrayInputStream(bytes), response, context);
        }
    }
}
