package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.queues.SqsServer;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The tables and queues of the stack, on DynamoDB Local or another engine and on ElasticMQ, which
 * start side by side.
 */
record Stores(
        DynamoDbClient dynamoDb,
        URI dynamoDbEndpoint,
        Optional<LocalDynamoDb> ownDynamoDb,
        SqsClient sqs,
        URI sqsEndpoint,
        Queues queues) {

    private record Messages(SqsClient client, URI endpoint, Queues queues) {}

    /** Starts what is kept in the folder, or in memory without one. */
    static Stores start(Stack stack, Options options, Optional<Path> folder, Shutdown shutdown) {
        var tables =
                CompletableFuture.supplyAsync(
                        () -> TableStore.start(stack, options, folder, shutdown));
        try {
            var messages = startMessages(stack, folder, shutdown);
            var ready = tables.join();
            return new Stores(
                    ready.client(),
                    ready.endpoint(),
                    ready.own(),
                    messages.client(),
                    messages.endpoint(),
                    messages.queues());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Messages startMessages(Stack stack, Optional<Path> folder, Shutdown shutdown) {
        var server = shutdown.add(SqsServer.start(folder));
        var client = shutdown.add(server.client());
        var queues = new Queues(client, server, stack);
        queues.create();
        return new Messages(client, server.endpoint(), queues);
    }
}
