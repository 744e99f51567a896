package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.queues.SqsServer;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The tables and queues of the stack, on DynamoDB Local and ElasticMQ, which start side by side.
 */
record Stores(
        DynamoDbClient dynamoDb,
        URI dynamoDbEndpoint,
        SqsClient sqs,
        URI sqsEndpoint,
        Queues queues) {

    private record Tables(DynamoDbClient client, URI endpoint) {}

    private record Messages(SqsClient client, URI endpoint, Queues queues) {}

    static Stores start(Stack stack, Optional<Path> folder, Shutdown shutdown) {
        var tables = CompletableFuture.supplyAsync(() -> startTables(stack, folder, shutdown));
        try {
            var messages = startMessages(stack, folder, shutdown);
            var ready = tables.join();
            return new Stores(
                    ready.client(),
                    ready.endpoint(),
                    messages.client(),
                    messages.endpoint(),
                    messages.queues());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Tables startTables(Stack stack, Optional<Path> folder, Shutdown shutdown) {
        var database =
                shutdown.add(
                        folder.map(path -> LocalDynamoDb.inFolder(DataFolder.tables(path), 0))
                                .orElseGet(LocalDynamoDb::inMemory));
        var client = shutdown.add(database.client());
        var existing = new HashSet<>(client.listTablesPaginator().tableNames().stream().toList());
        for (Stack.Table table : stack.tables()) {
            if (existing.contains(table.name())) {
                continue;
            }
            client.createTable(table.definition().createRequest(table.name()));
            table.definition()
                    .findExpiryAttribute()
                    .ifPresent(
                            attribute ->
                                    client.updateTimeToLive(
                                            request ->
                                                    request.tableName(table.name())
                                                            .timeToLiveSpecification(
                                                                    expiry ->
                                                                            expiry.attributeName(
                                                                                            attribute)
                                                                                    .enabled(
                                                                                            true))));
        }
        return new Tables(client, database.endpoint());
    }

    private static Messages startMessages(Stack stack, Optional<Path> folder, Shutdown shutdown) {
        var server = shutdown.add(SqsServer.start(folder));
        var client = shutdown.add(server.client());
        var queues = new Queues(client, server, stack);
        queues.create();
        return new Messages(client, server.endpoint(), queues);
    }
}
