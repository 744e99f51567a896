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

/** The default rules but for one, in force from a day on. */
enum ProgrammeFrom {
    /** Tax earns nothing. */
    BEFORE_TAX(30, "\"taxIncluded\":true", "\"taxIncluded\":false"),
    /** What is paid by gift card earns. */
    WITH_GIFT_CARDS(40, "\"taxIncluded\":true", "\"taxIncluded\":true,\"giftCardsIncluded\":true");

    private final int day;
    private final String rule;
    private final String changed;

    ProgrammeFrom(int day, String rule, String changed) {
        this.day = day;
        this.rule = rule;
        this.changed = changed;
    }

    /** Returns a day on which they are in force. */
    int day() {
        return day + 1;
    }

    /** Publishes them for a shop, as the command does. */
    void publish(Path root, RunnerClient client, SoldOn shop) throws Exception {
        var validFrom = OrderLife.day(day);
        put(
                client,
                shop.shop(),
                name(),
                validFrom,
                usual(root)
                        .replace("default-1", name())
                        .replace("2000-01-01T00:00:00Z", validFrom.toString())
                        .replace(rule, changed));
    }

    /** Returns the rules of shops that have none of their own. */
    static String usual(Path root) throws Exception {
        var rules =
                "shared-lib/points/src/main/resources/dev/stammkunde/points/json/programme.json";
        return Json.write(Json.read(Files.readString(root.resolve(rules))));
    }

    /** Publishes rules as the command does. */
    static void put(
            RunnerClient client, String shop, String version, Instant validFrom, String document)
            throws Exception {
        var item =
                Map.of(
                        "pk", AttributeValue.fromS("SHOP#" + shop),
                        "sk", AttributeValue.fromS("PROGRAMME#" + validFrom + '#' + version),
                        "version", AttributeValue.fromS(version),
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
