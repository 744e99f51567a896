package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function on a stream of a real engine, seen from outside. */
final class StreamsIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String MAPPING = "FollowFunctionChanges";

    private static Started started;

    /** A runner with what a test asks of it. */
    private record Started(LocalRunner runner, RunnerClient client, DynamoDbClient tables)
            implements AutoCloseable {

        void put(String key, String value) {
            tables.putItem(
                    r ->
                            r.tableName("stammkunde-local-FollowedTable")
                                    .item(
                                            Map.of(
                                                    "pk", AttributeValue.fromS(key),
                                                    "value", AttributeValue.fromS(value))));
        }

        void remove(String key) {
            tables.deleteItem(
                    r ->
                            r.tableName("stammkunde-local-FollowedTable")
                                    .key(Map.of("pk", AttributeValue.fromS(key))));
        }

        void settle() throws InterruptedException {
            assertThat(runner.awaitIdle(LONGEST)).isTrue();
        }

        JsonNode mapping() throws Exception {
            return client.json("/_local/streams").path(0);
        }

        /** Returns the changes that the function got of these keys, those of its last call last. */
        List<JsonNode> got(String keyPrefix) throws Exception {
            var got = new ArrayList<List<JsonNode>>();
            for (JsonNode call : client.json("/_local/invocations")) {
                if (call.path("function").asText().equals("FollowFunction")) {
                    var line = call.path("logs").path(0).asText();
                    var changes = new ArrayList<JsonNode>();
                    Json.read(line.substring("follow ".length()))
                            .path("Records")
                            .forEach(changes::add);
                    got.add(changes);
                }
            }
            return got.reversed().stream()
                    .flatMap(List::stream)
                    .filter(change -> key(change).startsWith(keyPrefix))
                    .toList();
        }

        List<String> gotKeys(String prefix) throws Exception {
            return got(prefix).stream().map(Started::key).toList();
        }

        private static String key(JsonNode change) {
            return change.at("/dynamodb/Keys/pk/S").asText();
        }

        void let(String fault) throws Exception {
            client.post("/_local/streams/" + MAPPING, "{\"fault\":\"" + fault + "\"}");
        }

        @Override
        public void close() {
            tables.close();
            client.close();
            runner.close();
        }
    }

    @BeforeAll
    static void startOne(@TempDir Path folder) throws Exception {
        started = start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
    }

    @AfterAll
    static void stopIt() {
        started.close();
    }

    private static Started start(Options options) throws Exception {
        var runner = LocalRunner.start(options);
        var client = new RunnerClient(runner.address());
        var engine = client.json("/_local/endpoints").path("dynamodb").asText();
        return new Started(runner, client, LocalDynamoDb.clientAt(URI.create(engine)));
    }

    @Test
    void write_item_reachesTheFunctionInLambdasForm() throws Exception {
        var before = started.client().now();
        started.put("one", "one");
        started.put("one", "two");
        started.remove("one");
        started.settle();

        var got = started.got("one");
        assertThat(got).hasSize(2); // the filter keeps removals out
        var change = got.getLast();
        assertThat(change.path("eventName").asText()).isEqualTo("MODIFY");
        assertThat(change.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(change.path("eventVersion").asText()).isEqualTo("1.1");
        assertThat(change.path("awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(change.path("eventID").asText()).isNotEmpty();
        assertThat(change.path("eventSourceARN").asText())
                .contains(":table/stammkunde-local-FollowedTable/stream/");
        var item = change.path("dynamodb");
        assertThat(item.path("Keys").toString()).isEqualTo("{\"pk\":{\"S\":\"one\"}}");
        assertThat(item.at("/OldImage/value/S").asText()).isEqualTo("one");
        assertThat(item.at("/NewImage/value/S").asText()).isEqualTo("two");
        assertThat(item.path("StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(item.path("SizeBytes").asInt()).isPositive();
        assertThat(item.path("SequenceNumber").asText()).hasSizeGreaterThan(10);
        assertThat(Instant.ofEpochSecond(item.path("ApproximateCreationDateTime").asLong()))
                .isBetween(before.minusSeconds(1), before.plusSeconds(60));
    }

    @Test
    void poison_isGivenUpAloneAndTold() throws Exception {
        started.let("paused");
        started.put("bad-a", "fine");
        started.put("bad-b", "poison");
        started.put("bad-c", "fine");
        started.let("none");
        started.settle();

        assertThat(started.gotKeys("bad")).last().isEqualTo("bad-c");
        var letters = started.client().json("/_local/dead-letters");
        assertThat(letters).hasSize(1);
        assertThat(letters.path(0).path("source").asText()).isEqualTo("FollowFunction");
        assertThat(letters.path(0).path("reason").asText()).contains("1 change");
        var letter = Json.read(letters.path(0).path("body").asText());
        assertThat(letter.at("/requestContext/condition").asText())
                .isEqualTo("RetryAttemptsExhausted");
        assertThat(letter.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(letter.at("/requestContext/functionArn").asText()).endsWith(":live");
        assertThat(letter.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        var place = letter.path("DDBStreamBatchInfo");
        assertThat(place.path("batchSize").asInt()).isEqualTo(1);
        assertThat(place.path("startSequenceNumber").asText())
                .isNotEmpty()
                .isEqualTo(place.path("endSequenceNumber").asText());
        assertThat(place.path("shardId").asText()).startsWith("shardId-");
        assertThat(place.path("streamArn").asText()).contains("/stream/");
        assertThat(place.path("approximateArrivalOfFirstRecord").asText()).startsWith("2030-03-0");
        assertThat(started.mapping().path("lastError").path("text").asText())
                .contains("It is poisoned.");
    }

    @Test
    void moveClock_whatWasWrittenBefore_wasHandledBefore() throws Exception {
        for (int n = 0; n < 50; n++) {
            started.put("k" + n, "x");
        }

        started.client().advance("PT1H");

        assertThat(started.gotKeys("k")).hasSize(50);
        assertThat(started.mapping().at("/shards/0/lagMillis").asLong()).isZero();
    }

    @Test
    void pause_forHours_letsTimePassAndThenHandsOutAll() throws Exception {
        started.let("paused");
        started.put("paused", "x");
        started.client().advance("PT20H");

        assertThat(started.gotKeys("paused")).isEmpty();
        assertThat(started.mapping().at("/shards/0/lagMillis").asLong())
                .isGreaterThan(Duration.ofHours(19).toMillis());
        started.let("none");
        started.settle();
        assertThat(started.gotKeys("paused")).containsExactly("paused");
        assertThat(started.client().get("/_local/streams", "Accept", "text/html").body())
                .contains("Replay from the beginning");

        started.client().post("/_local/streams/" + MAPPING + "/replay", "");
        started.settle();
        assertThat(started.gotKeys("paused")).containsExactly("paused", "paused");
        assertThat(started.client().post("/_local/streams/None", "{}").statusCode()).isEqualTo(404);
        assertThat(
                        started.client()
                                .post("/_local/streams/" + MAPPING, "{\"fault\":\"x\"}")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void start_withDataOfAnotherRun_goesOnWhereThatEnded(@TempDir Path folder) throws Exception {
        var options = Options.inMemory(FixtureStack.write(folder)).withData(folder.resolve("data"));
        try (var first = start(options.withClock(START))) {
            first.put("a", "x");
            first.settle();
            first.let("paused");
            first.put("b", "x");
            assertThat(first.gotKeys("")).containsExactly("a");
        }

        try (var second = start(options)) {
            second.settle();

            assertThat(second.gotKeys("")).containsExactly("b");
            assertThat(second.mapping().path("losses")).isEmpty();
        }
    }
}
