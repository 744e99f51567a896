package dev.stammkunde.commands;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.CountAgain;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbOrdersOfShop;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.tiers.TierUnitsOfShops;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;

/** Which tables tiers and the orders that they count are in, in AWS or in the local runner. */
final class TierTables {

    private static final String POINTS = "PointsTable";

    @Mixin TableOptions tables = new TableOptions();

    @Option(
            names = "--entries-table",
            paramLabel = "NAME",
            description = "Name of EntriesTable (default: the one of the same stack as --table).")
    @Nullable String entriesTable;

    @Option(
            names = "--shops-table",
            paramLabel = "NAME",
            description = "Name of ShopsTable (default: the one of the same stack as --table).")
    @Nullable String shopsTable;

    @Option(
            names = "--programmes-table",
            paramLabel = "NAME",
            description =
                    "Name of ProgrammesTable (default: the one of the same stack as --table).")
    @Nullable String programmesTable;

    /**
     * What is opened.
     *
     * @param clock the tables' time: a local runner has a clock of its own
     */
    record Opened(
            DynamoDbClient client,
            DynamoDbOrdersOfShop orders,
            TiersOfShops tiers,
            CountAgain again,
            AuditTable audit,
            InstantSource clock)
            implements AutoCloseable {

        /** Tells what somebody is about to do, which is many transactions. */
        void tell(AuditEntry entry) {
            client.transactWriteItems(write -> write.transactItems(audit.write(entry)));
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /**
     * Opens the tables.
     *
     * @throws CommandFailedException if there is no local runner, or a table cannot be told
     */
    Opened open() {
        TableOptions.Table points = tables.open(POINTS);
        String shops = tables.beside(points, POINTS, "ShopsTable", shopsTable);
        DynamoDbClient client = points.client();
        TiersOfShops tiers =
                new DynamoDbTiers(
                        client, tables.beside(points, POINTS, "ProgrammesTable", programmesTable));
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, shops), DefaultProgramme.programme());
        return new Opened(
                client,
                new DynamoDbOrdersOfShop(client, points.name()),
                tiers,
                new CountAgain(
                        new DynamoDbPointsLedger(
                                client,
                                points.name(),
                                tables.beside(points, POINTS, "EntriesTable", entriesTable)),
                        programmes::asOf,
                        new TierUnitsOfShops(tiers),
                        Backoff.random()),
                new AuditTable(shops),
                tables.place.local == null
                        ? InstantSource.system()
                        : InstantSource.fixed(tables.now()));
    }
}
