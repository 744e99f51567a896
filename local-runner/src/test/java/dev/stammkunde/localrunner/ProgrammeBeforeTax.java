package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.base.Json;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The default rules but for tax, which earns nothing by them. */
final class ProgrammeBeforeTax {

    private static final String VERSION = "before-tax";

    private ProgrammeBeforeTax() {}

    /** Publishes them for {@code demo-shopify}, as the command does. */
    static void publish(Path root, RunnerClient client, Instant validFrom) throws Exception {
        var rules =
                "shared-lib/points/src/main/resources/dev/stammkunde/points/json/programme.json";
        var document =
                Json.write(Json.read(Files.readString(root.resolve(rules))))
                        .replace("default-1", VERSION)
                        .replace("2000-01-01T00:00:00Z", validFrom.toString())
                        .replace("\"taxIncluded\":true", "\"taxIncluded\":false");
        var item =
                Map.of(
                        "pk", AttributeValue.fromS("SHOP#demo-shopify"),
                        "sk", AttributeValue.fromS("PROGRAMME#" + validFrom + '#' + VERSION),
                        "version", AttributeValue.fromS(VERSION),
                        "validFrom", AttributeValue.fromS(validFrom.toString()),
                        "document", AttributeValue.fromS(document));
        var table = table(client);
        try (var dynamoDb = dynamoDb(client)) {
            dynamoDb.putItem(put -> put.tableName(table).item(item));
        }
    }

    private static String table(RunnerClient client) throws Exception {
        for (var row : client.json("/_local/tables")) {
            if (row.path("table").asText().equals("ShopsTable")) {
                return row.path("name").asText();
            }
        }
        throw new IllegalStateException("There is no table of shops.");
    }

    private static DynamoDbClient dynamoDb(RunnerClient client) throws Exception {
        var endpoint = client.json("/_local/endpoints").path("dynamodb").asText();
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
