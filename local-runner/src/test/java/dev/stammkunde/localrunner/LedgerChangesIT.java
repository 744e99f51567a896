package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is booked over HTTP is told on the bus, and who touches it is seen. */
final class LedgerChangesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String ENTRIES = "stammkunde-local-EntriesTable";
    private static final String ACCOUNT = "demo-shopify#customer/7203311846401377123";

    /** Lays all that is told of the ledger where the pages show it. */
    private static final String HEARD =
            """
              HeardRule:
                Type: AWS::Events::Rule
                Properties:
                  EventBusName: !Ref ShopEventBus
                  EventPattern: { source: [stammkunde.points] }
                  Targets:
                    - { Id: heard, Arn: !GetAtt UndeliveredQueue.Arn }

            """;

    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        String template =
                Files.readString(ROOT.resolve("template.yaml"))
                        .replace("CodeUri: functions/", "CodeUri: " + ROOT + "/functions/")
                        .replaceFirst(
                                "(?m)^  KeepCustomersQueue:", HEARD + "  KeepCustomersQueue:");
        Path listening = folder.resolve("template.yaml");
        Files.writeString(listening, template);
        runner = LocalRunner.start(Options.inMemory(listening).withClock(START));
        client = new RunnerClient(runner.address());
        try (HttpClient http = HttpClient.newHttpClient()) {
            SampleEvent.webhook(ROOT, "shopify-orders-paid").post(http, runner.address());
        }
        settle();
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    private static void settle() throws InterruptedException {
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private static List<JsonNode> heard() throws Exception {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode letter : client.json("/_local/dead-letters.json")) {
            events.add(Json.read(letter.path("body").asText()));
        }
        return events;
    }

    @Test
    void purchase_byWebhook_isToldOnTheBus() throws Exception {
        assertThat(heard())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.path("detail-type").asText())
                                    .isEqualTo("OrderStateChanged");
                            assertThat(event.at("/detail/shopId").asText())
                                    .isEqualTo("demo-shopify");
                            JsonNode booking = event.at("/detail/bookings/0");
                            assertThat(booking.path("sequence").asLong()).isEqualTo(1);
                            assertThat(booking.at("/effects/points").asLong()).isEqualTo(47);
                            assertThat(booking.at("/booking/order/lines").size()).isPositive();
                            assertThat(event.toString()).doesNotContain("Mareike", "@");
                        });
    }

    @Test
    void entry_changedByHand_isCountedForTheAlarmAndNotTold() throws Exception {
        int told = heard().size();
        try (var tables =
                LocalDynamoDb.clientAt(
                        URI.create(client.json("/_local/endpoints").path("dynamodb").asText()))) {
            tables.updateItem(
                    update ->
                            update.tableName(ENTRIES)
                                    .key(
                                            Map.of(
                                                    "pk", AttributeValue.fromS(ACCOUNT),
                                                    "seq", AttributeValue.fromN("1")))
                                    .updateExpression("SET note = :note")
                                    .expressionAttributeValues(
                                            Map.of(":note", AttributeValue.fromS("mine"))));
        }
        settle();

        assertThat(heard()).hasSize(told);
        List<String> logs = new ArrayList<>();
        for (JsonNode call : client.json("/_local/invocations")) {
            if (call.path("function").asText().equals("PublishChangesFunction")) {
                call.path("logs").forEach(line -> logs.add(line.asText()));
            }
        }
        assertThat(logs)
                .anyMatch(line -> line.contains("booked-entry-altered") && line.contains("ERROR"))
                .anyMatch(line -> line.contains("\"EntriesAltered\":1"))
                .noneMatch(line -> line.contains("7203311846401377123"));
    }
}
