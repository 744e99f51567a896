package dev.stammkunde.commands;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.membership.BuyMembership;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbStampCards;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.store.MembershipStores;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;

/** Which tables units are booked in, in AWS or in the local runner. */
final class UnitTables {

    private static final String POINTS = "PointsTable";
    private static final String NAME = "import-units";

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

    @Option(
            names = "--customers-table",
            paramLabel = "NAME",
            description = "Name of CustomersTable (default: the one of the same stack as --table).")
    @Nullable String customersTable;

    /**
     * What is opened.
     *
     * @param clock the tables' time: a local runner has a clock of its own
     */
    record Opened(
            DynamoDbClient client,
            PointsLedger ledger,
            StampCardsOfShops cards,
            TiersOfShops tiers,
            GiveTier giveTier,
            Schemes<PlanDraft> plans,
            BuyMembership buy,
            CachedProgrammes programmes,
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
        DynamoDbClient client = points.client();
        ProgrammeTables names =
                new ProgrammeTables(
                        tables.beside(points, POINTS, "ProgrammesTable", programmesTable),
                        points.name(),
                        tables.beside(points, POINTS, "EntriesTable", entriesTable),
                        tables.beside(points, POINTS, "CustomersTable", customersTable),
                        tables.beside(points, POINTS, "ShopsTable", shopsTable));
        AuditTable audit = new AuditTable(names.shops());
        PointsLedger ledger = new DynamoDbPointsLedger(client, names.points(), names.entries());
        TiersOfShops tiers = new DynamoDbTiers(client, names.programmes());
        DynamoDbMemberships memberships =
                new DynamoDbMemberships(client, names.programmes(), audit);
        return new Opened(
                client,
                ledger,
                new DynamoDbStampCards(client, names.programmes()),
                tiers,
                new GiveTier(ledger, tiers, Backoff.random()),
                new DynamoDbSchemes<>(client, names.programmes(), PlanJson.TYPE, NAME),
                new BuyMembership(
                        MembershipStores.needs(client, names, memberships, NAME), memberships),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, names.shops()),
                        DefaultProgramme.programme()),
                audit,
                tables.place.local == null
                        ? InstantSource.system()
                        : InstantSource.fixed(tables.now()));
    }
}
