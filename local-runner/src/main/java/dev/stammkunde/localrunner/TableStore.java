package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of the stack and where they are: on DynamoDB Local in this process, or on the engine
 * that is named. Tables that are there already are used with what is in them.
 *
 * @param own the DynamoDB Local, unless an engine is named
 */
record TableStore(DynamoDbClient client, URI endpoint, Optional<LocalDynamoDb> own) {

    /** The setting that names an engine; the AWS SDK and the tests of stores know it too. */
    static final String ENGINE = "AWS_ENDPOINT_URL_DYNAMODB";

    /**
     * Starts DynamoDB Local unless an engine is named, and makes the tables that are missing. An
     * engine expires items by the machine's clock, so that nothing expires in those of a runner
     * with another one: what is new by that clock could be over by the machine's.
     *
     * @throws StartException if nothing answers where the engine is to be
     */
    static TableStore start(
            Stack stack, Options options, Optional<Path> folder, Shutdown shutdown) {
        Optional<LocalDynamoDb> own =
                options.engine().isPresent()
                        ? Optional.empty()
                        : Optional.of(shutdown.add(startDynamoDbLocal(folder)));
        var endpoint = own.map(LocalDynamoDb::endpoint).or(options::engine).orElseThrow();
        var client = shutdown.add(LocalDynamoDb.clientAt(endpoint));
        var existing = existing(client, endpoint);
        for (Stack.Table table : stack.tables()) {
            if (existing.contains(table.name())) {
                table.definition().addStream(client, table.name());
            } else if (options.clock().isEmpty()) {
                table.definition().create(client, table.name());
            } else {
                table.definition().createLasting(client, table.name());
            }
        }
        return new TableStore(client, endpoint, own);
    }

    private static LocalDynamoDb startDynamoDbLocal(Optional<Path> folder) {
        return folder.map(path -> LocalDynamoDb.inFolder(DataFolder.tables(path), 0))
                .orElseGet(LocalDynamoDb::inMemory);
    }

    private static Set<String> existing(DynamoDbClient client, URI endpoint) {
        try {
            return new HashSet<>(client.listTablesPaginator().tableNames().stream().toList());
        } catch (SdkClientException e) {
            throw new StartException(
                    "No DynamoDB answers at "
                            + endpoint
                            + ", see "
                            + ENGINE
                            + ": "
                            + Problems.describe(e),
                    e);
        }
    }
}
