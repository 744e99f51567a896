package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A small stack of its own, called from outside. */
final class LocalRunnerIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        runner = LocalRunner.start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @Test
    void call_route_givesEventOfFormat2() throws Exception {
        var answer =
                client.post(
                        "/echo/a%2Bb%20c?x=1&x=2&y=%C3%BC",
                        "{\"a\":1}",
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "X-Mixed",
                        "Case",
                        "Cookie",
                        "k=v; l=w");

        var event = Json.read(answer.body());
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /echo/{name}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/a+b c");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%BC");
        assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo("ü");
        assertThat(event.at("/pathParameters/name").asText()).isEqualTo("a+b c");
        assertThat(event.at("/headers/x-mixed").asText()).isEqualTo("Case");
        assertThat(event.path("cookies"))
                .extracting(JsonNode::asText)
                .containsExactly("k=v", "l=w");
        assertThat(event.path("body").asText()).isEqualTo("{\"a\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.at("/requestContext/timeEpoch").asLong())
                .isGreaterThanOrEqualTo(START.toEpochMilli());
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
    }

    @Test
    void call_encodedSlash_belongsToTheName() throws Exception {
        var event = Json.read(client.get("/echo/a%2Fb").body());

        assertThat(event.at("/pathParameters/name").asText()).isEqualTo("a/b");
    }

    @Test
    void call_bodyOfAForm_isBase64() throws Exception {
        var answer =
                client.post(
                        "/echo/x",
                        "webhook_id=7",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        var event = Json.read(answer.body());
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("d2ViaG9va19pZD03");
    }

    @Test
    void call_functionThatReplies_isMapped() throws Exception {
        var answer = client.get("/reply");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("ü");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("x-one")).contains("1");
    }

    @Test
    void call_whatIsNotThere_isNotFound() throws Exception {
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/nothing").body()).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(client.get("/publish").statusCode()).isEqualTo(404);
    }

    @Test
    void call_moreThanTenMegabytes_isRefused() throws Exception {
        assertThat(client.post("/echo/x", "x".repeat(11_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void call_closedRoute_asksTheAuthorizerOnce() throws Exception {
        assertThat(client.get("/closed").statusCode()).isEqualTo(401);
        assertThat(client.get("/closed", "Authorization", "bad").statusCode()).isEqualTo(403);
        assertThat(client.get("/closed", "Authorization", "bad").body())
                .isEqualTo("{\"message\":\"Forbidden\"}");
        var first = client.get("/closed", "Authorization", "good");
        var second = client.get("/closed", "Authorization", "good");

        assertThat(Json.read(first.body()).at("/requestContext/authorizer/lambda/shops").asText())
                .isEqualTo("one");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(client.json("/_local/invocations"))
                .filteredOn(call -> call.path("function").asText().equals("AuthorizeFunction"))
                .hasSize(2);
    }

    @Test
    void call_moreThanTheRouteTakes_isTurnedAway() throws Exception {
        assertThat(client.get("/limited").statusCode()).isEqualTo(200);
        assertThat(client.get("/limited").statusCode()).isEqualTo(200);
        var answer = client.get("/limited");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void call_fromAPageOfAKnownOrigin_tellsTheBrowser() throws Exception {
        var known = client.get("/echo/x", "Origin", "https://team.example");
        var unknown = client.get("/echo/x", "Origin", "https://other.example");
        var preflight =
                client.options(
                        "/closed",
                        "Origin",
                        "https://team.example",
                        "Access-Control-Request-Method",
                        "GET");

        assertThat(known.headers().firstValue("access-control-allow-origin"))
                .contains("https://team.example");
        assertThat(unknown.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST");
        assertThat(client.options("/closed").statusCode()).isEqualTo(404);
    }

    @Test
    void call_functionThatTakesTooLong_isStopped() throws Exception {
        var answer = client.get("/slow");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(client.json("/_local/invocations").toString())
                .contains("Task timed out after 1.00 seconds");
    }

    @Test
    void publish_matchingEvent_reachesTheFunctionInTheRunnersTime() throws Exception {
        client.post("/publish?kind=fine", "");

        var event =
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> lastEvent("ConsumeFunction", "fine"), text -> !text.isEmpty());
        assertThat(event)
                .contains("\"eventSource\":\"aws:sqs\"")
                .contains("ApproximateReceiveCount");
        var sent = event.replaceAll("(?s).*\"SentTimestamp\":\"(\\d+)\".*", "$1");
        assertThat(Instant.ofEpochMilli(Long.parseLong(sent))).isAfterOrEqualTo(START);
        assertThat(client.post("/publish?kind=other", "").body())
                .contains("\"FailedEntryCount\":0");
    }

    @Test
    void publish_eventThatAlwaysFails_becomesADeadLetterThatCanBeSentBack() throws Exception {
        client.post("/publish?kind=poison", "");

        var letters =
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> client.json("/_local/dead-letters"), list -> !list.isEmpty());
        assertThat(letters.path(0).path("queue").asText()).isEqualTo("DeadLetterQueue");
        assertThat(letters.path(0).path("reason").asText()).contains("is poisoned");
        assertThat(client.json("/_local/dead-letters")).hasSize(1);
        assertThat(client.get("/_local/dead-letters", "Accept", "text/html").body())
                .contains("Send back");

        var sent = client.post("/_local/dead-letters/DeadLetterQueue/redrive", "");
        assertThat(sent.body()).isEqualTo("{\"sent\":1}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.json("/_local/dead-letters").size() == 1);
    }

    @Test
    void moveClock_pastSchedules_firesEachInOrder() throws Exception {
        var before = Instant.parse(client.json("/_local/clock").path("instant").asText());
        var answer = Json.read(client.post("/_local/clock", "{\"advance\":\"P3D\"}").body());

        assertThat(answer.path("fired")).hasSize(3);
        assertThat(Instant.parse(answer.path("instant").asText()))
                .isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
        assertThat(lastEvent("DailyFunction", "time")).contains("T05:30:00Z");
        var back = client.post("/_local/clock", "{\"instant\":\"2020-01-01T00:00:00Z\"}");
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(client.post("/_local/clock", "{\"advance\":\"soon\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void call_hundredsAtOnce_allAreAnswered() throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 400)
                            .mapToObj(
                                    n ->
                                            (Callable<Integer>)
                                                    () -> client.get("/echo/" + n).statusCode())
                            .toList();

            for (var answer : workers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void pages_areThereForBrowsersAndPrograms() throws Exception {
        assertThat(client.get("/").headers().firstValue("location")).contains("/_local/");
        for (String page :
                new String[] {
                    "",
                    "clock",
                    "mails",
                    "dead-letters",
                    "invocations",
                    "streams",
                    "tables",
                    "tables/Table",
                    "endpoints"
                }) {
            assertThat(client.get("/_local/" + page, "Accept", "text/html").body())
                    .contains("<!doctype html>");
            assertThat(client.get("/_local/" + page).headers().firstValue("content-type"))
                    .contains("application/json");
        }
        assertThat(client.get("/_local/mails").body()).isEqualTo("[]");
        var foreign =
                client.post(
                        "/_local/clock", "{\"advance\":\"P1D\"}", "Origin", "http://example.org");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void start_portThatIsTaken_saysSo(@TempDir Path folder) throws Exception {
        var options =
                Options.inMemory(FixtureStack.write(folder)).withPort(runner.address().getPort());

        assertThatThrownBy(() -> LocalRunner.start(options))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("is taken");
    }

    @Test
    void start_withAnEngine_saysWhereTablesAreToFunctionsAndCommands(@TempDir Path folder)
            throws Exception {
        try (var engine = LocalDynamoDb.inMemory();
                var other =
                        LocalRunner.start(
                                Options.inMemory(FixtureStack.write(folder))
                                        .withEngine(engine.endpoint()));
                var told = new RunnerClient(other.address());
                var outside = engine.client()) {
            assertThat(System.getProperty("aws.endpointUrlDynamoDb"))
                    .isEqualTo(engine.endpoint().toString());
            assertThat(told.json("/_local/endpoints").path("dynamodb").asText())
                    .isEqualTo(engine.endpoint().toString());
            assertThat(outside.listTables().tableNames()).isNotEmpty();
        }
    }

    @Test
    void start_withData_keepsClockAndLettersAndRefusesASecond(@TempDir Path folder)
            throws Exception {
        var options = Options.inMemory(FixtureStack.write(folder)).withData(folder.resolve("data"));
        try (var first = LocalRunner.start(options.withClock(START));
                var caller = new RunnerClient(first.address())) {
            caller.post("/publish?kind=poison", "");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !caller.json("/_local/dead-letters").isEmpty());
            assertThatThrownBy(() -> LocalRunner.start(options))
                    .hasMessageContaining("Another runner uses");
        }

        try (var second = LocalRunner.start(options);
                var caller = new RunnerClient(second.address())) {
            assertThat(second.clock().instant()).isAfter(START);
            assertThat(caller.json("/_local/dead-letters").toString()).contains("poison");
        }
    }

    private static String lastEvent(String function, String containing) throws Exception {
        for (JsonNode call : client.json("/_local/invocations")) {
            for (JsonNode line : call.path("logs")) {
                if (call.path("function").asText().equals(function)
                        && line.asText().contains(containing)) {
                    return line.asText();
                }
            }
        }
        return "";
    }
}
