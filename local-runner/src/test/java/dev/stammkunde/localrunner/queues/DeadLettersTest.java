package dev.stammkunde.localrunner.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.bus.EventBuses;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters of several sources in one queue. */
final class DeadLettersTest {

    private static final String SQS = "arn:aws:sqs:eu-central-1:000000000000:";
    private static final String FUNCTION =
            "arn:aws:lambda:eu-central-1:000000000000:function:Release";

    private static SqsServer server;
    private static SqsClient sqs;
    private static Stack stack;
    private static Queues queues;

    private final List<String> calls = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = SqsServer.start(Optional.empty());
        sqs = server.client();
        stack =
                new Stack(
                        List.of(),
                        List.of(
                                queue("dead", false),
                                queue("undelivered", false),
                                queue("one", true),
                                queue("two", true)),
                        List.of(
                                new Stack.Rule(
                                        "Rule",
                                        "default",
                                        "{\"source\":[\"shop\"]}",
                                        true,
                                        List.of(
                                                new Stack.Target(
                                                        SQS + "gone",
                                                        Optional.of(SQS + "undelivered"))))),
                        List.of(
                                new Stack.Function(
                                        "ReleaseFunction",
                                        "Release",
                                        FUNCTION,
                                        "",
                                        Path.of("x.jar"),
                                        "x",
                                        Duration.ofSeconds(1),
                                        128,
                                        Map.of(),
                                        2,
                                        Optional.of(SQS + "undelivered"))),
                        List.of(),
                        List.of(),
                        new Stack.Gateway(Optional.empty(), Map.of(), Optional.empty()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("default"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        queues = new Queues(sqs, server, stack);
        queues.create();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.close();
    }

    private static Stack.Queue queue(String id, boolean isSource) {
        return new Stack.Queue(
                id,
                id,
                SQS + id,
                Duration.ofSeconds(30),
                isSource ? Optional.of(new Stack.Redrive(SQS + "dead", 1)) : Optional.empty());
    }

    private DeadLetters letters() {
        return new DeadLetters(
                sqs,
                new RunnerClock(Duration.ZERO),
                stack,
                queues,
                (function, trigger, payload) -> calls.add(function + ' ' + payload),
                FailureReasons.in(Optional.empty()));
    }

    private static void fail(String queue) {
        for (int i = 0; i < 2; i++) {
            sqs.receiveMessage(
                    r -> r.queueUrl("http://sqs.local/000000000000/" + queue).visibilityTimeout(0));
        }
    }

    @Test
    void redrive_lettersOfSeveralQueues_goBackToWhereEachCameFrom() {
        send("one", "a");
        send("two", "b");
        fail("one");
        fail("two");

        assertThat(letters().list())
                .filteredOn(letter -> letter.queue().equals("dead"))
                .extracting(letter -> letter.body() + " of " + letter.source())
                .containsExactlyInAnyOrder("a of one", "b of two");
        assertThat(letters().redrive("dead", null)).isEqualTo(2);
        assertThat(server.count().of("one")).isEqualTo(1);
        assertThat(server.count().of("two")).isEqualTo(1);
    }

    private static void send(String queue, String body) {
        queues.send(stack.findQueue(SQS + queue).orElseThrow(), body);
    }

    @Test
    void redrive_recordOfACall_callsTheFunctionWithItsEvent() throws Exception {
        JsonNode record =
                Json.read(
                        """
                        {"requestContext": {"functionArn": "%s:live", "condition": "RetriesExhausted"},
                         "requestPayload": {"time": "t"}, "responsePayload": {"errorMessage": "too bad"}}
                        """
                                .formatted(FUNCTION));
        send("undelivered", record.toString());

        var letter =
                letters().list().stream()
                        .filter(one -> one.source().equals("ReleaseFunction"))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.reason()).isEqualTo("too bad");
        assertThat(letters().redrive("undelivered", letter.messageId())).isEqualTo(1);
        assertThat(calls).containsExactly("ReleaseFunction {\"time\":\"t\"}");
    }

    @Test
    void redrive_targetOfARuleIsGone_staysAndTellsWhy() {
        var buses =
                new EventBuses(
                        stack, queues, new RunnerClock(Duration.ZERO), new Problems(System.out));
        buses.put(
                Json.object()
                        .put("Source", "shop")
                        .put("DetailType", "x")
                        .put("Detail", "{\"a\":1}"));

        var letter =
                letters().list().stream()
                        .filter(one -> one.body().contains("\"source\":\"shop\""))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.reason()).contains("no queue of the template");
        assertThat(letters().redrive("undelivered", letter.messageId())).isZero();
    }
}
