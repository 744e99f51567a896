package dev.stammkunde.compareorders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbFindOrders;
import dev.stammkunde.reports.connections.SecretsManagerShopConnections;
import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.publishing.EventBridgeShopEventBus;
import dev.stammkunde.reports.publishing.NoteMissedOrders;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.store.DynamoDbMissedOrders;
import dev.stammkunde.reports.store.DynamoDbOrderMarks;
import dev.stammkunde.reports.store.LazyQuarantine;
import dev.stammkunde.rewards.shops.OrdersInShops;
import dev.stammkunde.rewards.shops.WebhooksInShops;
import dev.stammkunde.shop.store.DynamoDbShopComparisons;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class CompareOrdersHandler implements RequestStreamHandler {

    private static final String NAME = "compare-orders";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final Metrics METRICS = Metrics.of(NAME);

    /** A page takes a minute at worst, and webhooks that are put back after it some seconds. */
    private static final int LAST_MILLIS = 100_000;

    private final CompareOrders compareOrders;

    /** For Lambda. */
    public CompareOrdersHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SecretsManagerClient.builder()),
                        AwsClients.build(EventBridgeClient.builder())));
        Priming.beforeSnapshot(NAME, CompareOrdersHandler::new);
    }

    CompareOrdersHandler(CompareOrdersPorts ports) {
        compareOrders = new CompareOrders(ports, METRICS);
    }

    private static CompareOrdersPorts ports(
            Settings settings,
            DynamoDbClient client,
            SecretsManagerClient secrets,
            EventBridgeClient bus) {
        String shops = settings.text("SHOPS_TABLE");
        String access = settings.text("SHOP_ACCESS_PREFIX");
        PublishOnce publishing =
                new PublishOnce(
                        new NoteMissedOrders(
                                new EventBridgeShopEventBus(bus, settings.text("EVENT_BUS")),
                                new DynamoDbFindOrders(client, settings.text("POINTS_TABLE")),
                                new DynamoDbMissedOrders(client, settings.text("QUARANTINE_TABLE")),
                                LOG),
                        new DynamoDbOrderMarks(client, settings.text("ORDER_MARKS_TABLE")),
                        LOG);
        return new CompareOrdersPorts(
                new DynamoDbWatchedShops(client, shops),
                new DynamoDbShopComparisons(client, shops),
                new ShopConnections(
                        new SecretsManagerShopConnections(
                                secrets, settings.text("WEBHOOK_SECRET_PREFIX"))),
                OrdersInShops.of(secrets, access)::at,
                WebhooksInShops.of(secrets, access)::at,
                new TakeIn(
                        publishing, LazyQuarantine.inTable(settings.text("QUARANTINE_TABLE")), LOG),
                URI.create(settings.text("API_URL")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant now = Json.parse(event).instant("time");
        compareOrders.compare(
                now,
                () -> context.getRemainingTimeInMillis() > LAST_MILLIS,
                LOG.forRequest(context.getAwsRequestId()));
    }
}
