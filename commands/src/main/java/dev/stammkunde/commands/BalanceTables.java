package dev.stammkunde.commands;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.DynamoDbBookTogether;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.InstantSource;

/** Which tables balances are booked in, in AWS or in the local runner. */
final class BalanceTables {

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

    /**
     * What is opened.
     *
     * @param clock the tables' time: a local runner has a clock of its own
     */
    record Opened(
            DynamoDbClient client,
            BookTogether together,
            CachedProgrammes programmes,
            AuditTable audit,
            InstantSource clock)
            implements AutoCloseable {

        Programme programme(String shop, Instant now) {
            return programmes.asOf(now).inForce(shop, now);
        }

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
        TableOptions.Table points = tables.open("PointsTable");
        String entries = tables.beside(points, "PointsTable", "EntriesTable", entriesTable);
        String shops = tables.beside(points, "PointsTable", "ShopsTable", shopsTable);
        return new Opened(
                points.client(),
                new DynamoDbBookTogether(points.client(), points.name(), entries),
                new CachedProgrammes(
                        new DynamoDbProgrammes(points.client(), shops),
                        DefaultProgramme.programme()),
                new AuditTable(shops),
                tables.place.local == null
                        ? InstantSource.system()
                        : InstantSource.fixed(tables.now()));
    }
}
