package dev.stammkunde.commands;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** Which tables an adjustment reads and writes, in AWS or in the local runner. */
final class AdjustmentTables {

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @Mixin AwsOptions aws = new AwsOptions();

    /** Either of the two. */
    static final class Place {

        @ArgGroup(exclusive = false)
        @Nullable Names names;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "The tables of the local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** All of them. */
    static final class Names {

        @Option(
                names = "--points-table",
                required = true,
                description = "Name of the table PointsTable; the stack's outputs tell it.")
        String points = "";

        @Option(
                names = "--entries-table",
                required = true,
                description = "Name of the table EntriesTable.")
        String entries = "";

        @Option(
                names = "--customers-table",
                required = true,
                description = "Name of the table CustomersTable.")
        String customers = "";

        @Option(
                names = "--shops-table",
                required = true,
                description = "Name of the table ShopsTable.")
        String shops = "";
    }

    /**
     * What an adjustment needs and how to reach it.
     *
     * @param now the time of the tables: a local runner has a clock of its own
     */
    record Opened(DynamoDbClient client, MakeAdjustment make, Instant now)
            implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    /**
     * Opens the tables.
     *
     * @throws CommandFailedException if there is no local runner
     */
    Opened open() {
        Names names = place.names;
        if (names != null) {
            return open(names, InstantSource.system().instant());
        }
        URI runner = place.local;
        if (runner == null) {
            throw new CommandFailedException("Name the tables, or --local.");
        }
        LocalRunnerTables tables = LocalRunnerTables.ask(runner);
        aws.endpoint = tables.endpoint();
        Names local = new Names();
        local.points = tables.name("PointsTable");
        local.entries = tables.name("EntriesTable");
        local.customers = tables.name("CustomersTable");
        local.shops = tables.name("ShopsTable");
        return open(local, tables.now());
    }

    private Opened open(Names names, Instant now) {
        DynamoDbClient client = aws.client(DynamoDbClient.builder());
        FindCustomer customers = new DynamoDbFindCustomer(client, names.customers);
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, names.shops), DefaultProgramme.programme());
        return new Opened(
                client,
                new MakeAdjustment(
                        new MakeAdjustment.Needs(
                                new DynamoDbPointsLedger(client, names.points, names.entries),
                                new DynamoDbAdjustments(
                                        client,
                                        names.points,
                                        names.entries,
                                        new AuditTable(names.shops)),
                                account ->
                                        customers.knows(
                                                new CustomerId(
                                                        account.shopId(), account.customerId())),
                                programmes::asOf,
                                Backoff.random())),
                now);
    }
}
