package dev.stammkunde.commands;

import dev.stammkunde.commands.imports.Reconciliation;
import dev.stammkunde.points.store.DynamoDbFindOrders;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.reports.connections.SecretsManagerShopConnections;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.EventBridgeShopEventBus;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.reports.store.DynamoDbMissedOrders;
import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.store.DynamoDbShopComparisons;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** With what an export is compared, in AWS or in the local runner. */
final class ReconcilePlace {

    private static final String LOCAL_STACK = "stammkunde-local";
    private static final String LOCAL_BUS = LOCAL_STACK + "-shop-events";

    @Mixin TableOptions tables = new TableOptions();

    @Mixin JournalOptions journal = new JournalOptions();

    @Option(
            names = "--shops-table",
            paramLabel = "NAME",
            description = "Name of ShopsTable (default: the one of the same stack as --table).")
    @Nullable String shopsTable;

    @Option(
            names = "--quarantine-table",
            paramLabel = "NAME",
            description =
                    "Name of QuarantineTable, which has what nightly comparisons found (default: the one"
                            + " of the same stack as --table).")
    @Nullable String quarantineTable;

    @Option(
            names = "--event-bus",
            paramLabel = "NAME",
            description = "Name of ShopEventBus, for --feed; the stack's outputs tell it.")
    @Nullable String bus;

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description =
                    "Name of the stack, for --feed of Shopware's tables: the names of shops' secrets begin"
                            + " with it (default: that with which the name of --table begins).")
    @Nullable String stack;

    /**
     * What is opened.
     *
     * @param nightly what the nightly comparison with the shop's API has come to
     */
    record Opened(Reconciliation reconciliation, NightlyFindings nightly, List<SdkClient> clients)
            implements AutoCloseable {

        boolean feeds() {
            return reconciliation.feeding() != null;
        }

        boolean hasJournal() {
            return reconciliation.journal() != null;
        }

        @Override
        public void close() {
            clients.forEach(SdkClient::close);
        }
    }

    /**
     * Opens what there is.
     *
     * @param feed whether and how missing orders are to be sent
     * @throws CommandFailedException if there is no local runner, or something is not named
     */
    Opened open(String shop, FeedOptions feed) throws IOException {
        List<SdkClient> clients = new ArrayList<>();
        TableOptions.Table points = tables.open("PointsTable");
        clients.add(points.client());
        String shops = tables.beside(points, "PointsTable", "ShopsTable", shopsTable);
        ShopComparisons comparisons = new DynamoDbShopComparisons(points.client(), shops);
        if (feed.isOn()) {
            requireKnown(shop, comparisons, new DynamoDbWatchedShops(points.client(), shops));
        }
        S3Journal s3 = null;
        if (tables.place.local != null || journal.bucket != null) {
            JournalOptions.Journal place = journal.open(tables);
            clients.add(place.client());
            s3 = new S3Journal(place.client(), place.bucket());
        }
        return new Opened(
                new Reconciliation(
                        new DynamoDbFindOrders(points.client(), points.name()),
                        s3,
                        new TemporaryLines(),
                        feed.isOn()
                                ? feed.feeding(
                                        bus(clients),
                                        () -> customerKey(shop, points.name(), clients))
                                : null,
                        tables.now()),
                NightlyFindings.of(
                        shop,
                        comparisons,
                        new DynamoDbMissedOrders(
                                points.client(),
                                tables.beside(
                                        points, "PointsTable", "QuarantineTable", quarantineTable)),
                        new DynamoDbFindOrders(points.client(), points.name()),
                        tables.now()),
                clients);
    }

    /** A shop that is misspelt would get customers and points of its own. */
    private static void requireKnown(
            String shop, ShopComparisons comparisons, DynamoDbWatchedShops shops) {
        if (!shops.everHeard().contains(shop) && !comparisons.begun().contains(shop)) {
            throw new CommandFailedException(
                    "Nothing was ever heard of a shop " + shop + "; connect it first.");
        }
    }

    private ShopEventBus bus(List<SdkClient> clients) {
        URI runner = tables.place.local;
        String name = runner == null ? bus : LOCAL_BUS;
        if (name == null) {
            throw new CommandFailedException("Name the bus with --event-bus too.");
        }
        EventBridgeClient client = others(() -> tables.aws.client(EventBridgeClient.builder()));
        clients.add(client);
        return new EventBridgeShopEventBus(client, name);
    }

    /** Asks how the shop's webhooks are read, so that the same customer has the same name. */
    private CustomerKey customerKey(String shop, String pointsTable, List<SdkClient> clients) {
        SecretsManagerClient client =
                others(() -> tables.aws.client(SecretsManagerClient.builder()));
        clients.add(client);
        String prefix = WebhookSecrets.name(stack(pointsTable), "");
        return new SecretsManagerShopConnections(client, prefix)
                .find(shop)
                .map(ShopConnection::customerKey)
                .orElseThrow(
                        () ->
                                new CommandFailedException(
                                        "There is no secret %s%s, which says by what the shop's webhooks name customers. Connect the shop first, or say --stack."
                                                .formatted(prefix, shop)));
    }

    private String stack(String pointsTable) {
        String name = stack;
        if (name != null) {
            return name;
        }
        if (tables.place.local != null) {
            return LOCAL_STACK;
        }
        int end = pointsTable.lastIndexOf("-PointsTable");
        if (end < 0) {
            throw new CommandFailedException("Name the stack with --stack too.");
        }
        return pointsTable.substring(0, end);
    }

    /** Makes a client of what is no table, which the local runner has elsewhere. */
    private <T> T others(Supplier<T> client) {
        URI runner = tables.place.local;
        URI before = tables.aws.endpoint;
        try {
            if (runner != null) {
                tables.aws.endpoint =
                        LocalRunnerPages.read(runner, pages -> pages.endpoint("others"));
            }
            return client.get();
        } finally {
            tables.aws.endpoint = before;
        }
    }
}
