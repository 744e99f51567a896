package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is booked over HTTP is in the journal, whatever S3 does meanwhile, and one list a day on.
 */
final class JournalIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String BUCKET = "stammkunde-local-journalbucket";
    private static final JournalDay DAY = new JournalDay("demo-shopify", LocalDate.of(2026, 5, 3));
    private static final AccountId MAREIKE = new AccountId("demo-shopify", "7203311846401377123");

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalRunner runner;
    private RunnerClient client;
    private S3Client s3;

    @BeforeEach
    void start() throws Exception {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
        s3 =
                S3Client.builder()
                        .endpointOverride(endpoint("s3"))
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build();
    }

    @AfterEach
    void stop() {
        s3.close();
        client.close();
        runner.close();
        http.close();
    }

    @Test
    void journal_ofADayOfWebhooks_isWhatTheTablesSayBeforeAndAfterItIsSettled() throws Exception {
        deliver("shopify-orders-paid");
        client.post("/_local/objects", Json.write(Map.of("fault", "slow-down", "times", 4)));
        deliver("shopify-refunds-create");

        assertThat(journal()).isEqualTo(tables()).hasSize(2);
        assertThat(objects()).noneMatch(key -> key.contains("whole-"));

        client.advance("P1D");

        assertThat(objects())
                .anyMatch(key -> key.endsWith("/_manifest.json"))
                .anyMatch(key -> key.contains("/whole-"));
        assertThat(journal()).isEqualTo(tables());
        assertThat(client.json("/_local/dead-letters")).isEmpty();
        var manifest =
                client.get(
                        "/_local/objects/"
                                + BUCKET
                                + "/journal/v1/shop=demo-shopify/day=2026-05-03/_manifest.json");
        assertThat(Json.read(manifest.body()).path("lines").asLong()).isEqualTo(2);
        assertThat(signature()).contains("\"day\":\"2026-05-03\"").contains("\"lines\":2");
    }

    private String signature() throws Exception {
        return client.get(
                        "/_local/objects/"
                                + BUCKET
                                + "/finance/v1/shop=demo-shopify/signatures/00000001.json")
                .body();
    }

    @Test
    void journal_ofACustomer_doesNotSayWhoThatIs() throws Exception {
        deliver("shopify-orders-paid");

        var customer = client.get("/_local/tables/CustomersTable").body();
        assertThat(customer).contains("Mareike");
        assertThat(lines()).isNotEmpty();
        assertThat(lines().toString()).doesNotContain("Mareike", "@");
        for (String key : objects()) {
            assertThat(client.get("/_local/objects/" + BUCKET + "/" + key).statusCode())
                    .isEqualTo(200);
        }
    }

    private void deliver(String event) throws Exception {
        assertThat(SampleEvent.webhook(ROOT, event).post(http, runner.address()).statusCode())
                .isEqualTo(200);
        assertThat(runner.awaitIdle(Duration.ofSeconds(60))).isTrue();
    }

    private List<LedgerEntry> journal() {
        return lines().stream().map(line -> JournalLineJson.entry(DAY, line)).toList();
    }

    private List<JournalLine> lines() {
        var lines = new ArrayList<JournalLine>();
        try (LineSource source =
                new ReadJournal(new S3Journal(s3, BUCKET), new TemporaryLines()).lines(DAY)) {
            for (var line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<LedgerEntry> tables() throws Exception {
        try (var dynamoDb = LocalDynamoDb.clientAt(endpoint("dynamodb"))) {
            return new DynamoDbLedgerHistory(
                            dynamoDb,
                            "stammkunde-local-PointsTable",
                            "stammkunde-local-EntriesTable")
                    .all(MAREIKE);
        }
    }

    private List<String> objects() throws Exception {
        var keys = new ArrayList<String>();
        for (JsonNode object : client.json("/_local/objects").path("objects")) {
            keys.add(object.path("key").asText());
        }
        return keys;
    }

    private URI endpoint(String service) throws Exception {
        return URI.create(client.json("/_local/endpoints").path(service).asText());
    }
}
