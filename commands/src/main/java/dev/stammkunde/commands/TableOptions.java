package dev.stammkunde.commands;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Which table, in AWS or in the local runner. */
final class TableOptions {

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @Mixin AwsOptions aws = new AwsOptions();

    /** Either of the two. */
    static final class Place {

        @Option(
                names = "--table",
                required = true,
                description = "Name of the table; the stack's outputs tell it.")
        @Nullable String table;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "The table of the local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** A table and how to reach it. */
    record Table(DynamoDbClient client, String name) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    /**
     * Opens the table.
     *
     * @param logicalId its id in the template, by which the local runner knows it
     * @throws CommandFailedException if there is no local runner
     */
    Table open(String logicalId) {
        URI runner = place.local;
        if (runner == null) {
            return new Table(aws.client(DynamoDbClient.builder()), String.valueOf(place.table));
        }
        LocalRunnerTables tables = LocalRunnerTables.ask(runner);
        aws.endpoint = tables.endpoint();
        return new Table(aws.client(DynamoDbClient.builder()), tables.name(logicalId));
    }

    /** Returns the time: the local runner's clock may show any. */
    Instant now() {
        URI runner = place.local;
        return runner == null ? Instant.now() : LocalRunnerTables.ask(runner).now();
    }

    /**
     * Finds the name of another table of the same stack, whose tables are called by the stack's
     * name and their ids.
     *
     * @param table the table with the id {@code logicalId}
     * @param name what somebody says that it is called; absent where nobody does
     * @throws CommandFailedException if it cannot be told
     */
    String beside(Table table, String logicalId, String otherId, @Nullable String name) {
        URI runner = place.local;
        if (name != null) {
            return name;
        }
        if (runner != null) {
            return LocalRunnerTables.ask(runner).name(otherId);
        }
        int end = table.name().lastIndexOf(logicalId);
        String prefix = end < 0 ? null : table.name().substring(0, end) + otherId;
        List<String> names =
                prefix == null
                        ? List.of()
                        : table.client().listTablesPaginator().tableNames().stream()
                                .filter(one -> one.startsWith(prefix))
                                .toList();
        if (names.size() != 1) {
            throw new CommandFailedException(
                    "Name the stack's table %s too; its outputs tell it.".formatted(otherId));
        }
        return names.getFirst();
    }
}
