package dev.stammkunde.localrunner.demo;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The tables of a runner, for what is not told by webhook. */
final class DemoTables {

    private DemoTables() {}

    /** Returns a client for many threads; the caller closes it. */
    static DynamoDbClient client(URI base) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(base.resolve("/_local/endpoints"))
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return LocalDynamoDb.clientAt(
                    URI.create(Json.read(answer.body()).path("dynamodb").asText()));
        }
    }

    /** Returns what a table of the template is called in the stack. */
    static String name(String id) {
        return Names.STACK + '-' + id;
    }
}
