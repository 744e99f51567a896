package dev.stammkunde.commands.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.letters.ReplayDeadLetters.Kind;
import dev.stammkunde.commands.letters.ReplayDeadLetters.Left;
import dev.stammkunde.commands.letters.ReplayDeadLetters.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ReplayDeadLettersTest {

    private static final String DEAD = "dead";
    private static final String UNDELIVERED = "undelivered";
    private static final String SQS = "arn:aws:sqs:eu-central-1:111122223333:";
    private static final String FUNCTION =
            "arn:aws:lambda:eu-central-1:111122223333:function:ReleaseHeldMails:live";
    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");

    private final FakeQueues queues = new FakeQueues();
    private final List<String> calls = new ArrayList<>();
    private final ReplayDeadLetters letters =
            new ReplayDeadLetters(queues, new FakeFunctions(), List.of(DEAD, UNDELIVERED));

    private final class FakeFunctions implements LambdaClient {
        @Override
        public InvokeResponse invoke(InvokeRequest request) {
            assertThat(request.invocationType()).isEqualTo(InvocationType.EVENT);
            calls.add(request.functionName() + " " + request.payload().asUtf8String());
            return InvokeResponse.builder().statusCode(202).build();
        }

        @Override
        public String serviceName() {
            return "lambda";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @BeforeEach
    void queuesOfTheStack() {
        queues.queues.put("AwardPoints", new ArrayList<>());
        queues.queues.put("DeliverMail", new ArrayList<>());
    }

    private void failed(String id, String queue, Instant sentAt) {
        queues.put(
                DEAD,
                Message.builder()
                        .messageId(id)
                        .receiptHandle(id)
                        .body("body of " + id)
                        .attributes(
                                Map.of(
                                        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
                                        SQS + queue,
                                        MessageSystemAttributeName.SENT_TIMESTAMP,
                                        String.valueOf(sentAt.toEpochMilli())))
                        .build());
    }

    private void failed(String id, String queue) {
        failed(id, queue, NOW.minusSeconds(60));
    }

    private void undelivered(String id, String body, Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach(
                (name, value) ->
                        values.put(
                                name,
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(value)
                                        .build()));
        queues.put(
                UNDELIVERED,
                Message.builder()
                        .messageId(id)
                        .receiptHandle(id)
                        .body(body)
                        .messageAttributes(values)
                        .build());
    }

    private Result replay(String... sources) {
        return letters.replay(NOW, Set.of(sources), _ -> {});
    }

    @Test
    void replay_lettersOfEachKind_goBackToWhatTheyWereFor() {
        failed("1", "AwardPoints");
        failed("2", "DeliverMail");
        undelivered(
                "3",
                "{\"id\":\"e-1\"}",
                Map.of("RULE_ARN", "r", "TARGET_ARN", SQS + "AwardPoints"));
        undelivered("4", "{\"time\":\"t\"}", Map.of("SCHEDULE_ARN", "s", "TARGET_ARN", FUNCTION));
        undelivered(
                "5",
                "{\"MessageBody\":\"run\",\"QueueUrl\":\"https://sqs/AwardPoints\"}",
                Map.of("SCHEDULE_ARN", "s", "TARGET_ARN", SQS + "AwardPoints"));
        undelivered(
                "7",
                "{\"MessageBody\":\"run of AWS\",\"QueueUrl\":\"https://sqs.eu-central-1.amazonaws.com/111122223333/AwardPoints\"}",
                Map.of(
                        "SCHEDULE_ARN",
                        "s",
                        "TARGET_ARN",
                        "arn:aws:scheduler:::aws-sdk:sqs:sendMessage"));
        undelivered(
                "6",
                """
                {"version": "1.0", "requestContext": {"functionArn": "%s", "condition": "RetriesExhausted"},
                 "requestPayload": {"time": "t-2"}, "responsePayload": {"errorMessage": "anna@example.org"}}
                """
                        .formatted(FUNCTION),
                Map.of());

        assertThat(replay()).isEqualTo(new Result(7, List.of()));
        assertThat(queues.bodies("AwardPoints"))
                .containsExactly("body of 1", "{\"id\":\"e-1\"}", "run", "run of AWS");
        assertThat(queues.bodies("DeliverMail")).containsExactly("body of 2");
        assertThat(calls)
                .containsExactly(FUNCTION + " {\"time\":\"t\"}", FUNCTION + " {\"time\":\"t-2\"}");
        assertThat(queues.bodies(DEAD)).isEmpty();
        assertThat(queues.bodies(UNDELIVERED)).isEmpty();
    }

    @Test
    void count_lettersOfEachKind_tellsSourceAndReasonAndKeepsThem() {
        failed("1", "AwardPoints");
        failed("2", "AwardPoints");
        undelivered(
                "3",
                "anna@example.org",
                Map.of("TARGET_ARN", SQS + "DeliverMail", "ERROR_CODE", "NO_PERMISSIONS"));
        undelivered("4", "what is this", Map.of());

        assertThat(letters.count(NOW, _ -> {}))
                .isEqualTo(
                        Map.of(
                                new Kind("AwardPoints", "failed too often"), 2L,
                                new Kind("DeliverMail", "NO_PERMISSIONS"), 1L,
                                new Kind("unknown", "unknown"), 1L));
        assertThat(queues.bodies(DEAD)).hasSize(2);
        assertThat(queues.hidden).isEmpty();
    }

    @Test
    void replay_bySource_leavesTheOthers() {
        failed("1", "AwardPoints");
        failed("2", "DeliverMail");

        assertThat(replay("DeliverMail")).isEqualTo(new Result(1, List.of()));
        assertThat(queues.bodies(DEAD)).containsExactly("body of 1");
        assertThat(queues.hidden).doesNotContain("1");
    }

    @Test
    void replay_whatCannotBeSent_staysAndIsNamed() {
        failed("1", "Gone");
        failed("2", "AwardPoints");
        undelivered("3", "x", Map.of());
        undelivered(
                "4",
                "x",
                Map.of("TARGET_ARN", SQS + "AwardPoints", "IS_PAYLOAD_TRUNCATED", "true"));

        assertThat(replay())
                .isEqualTo(
                        new Result(
                                1,
                                List.of(
                                        new Left("1", "Gone", "AWS refused it: QueueDoesNotExist"),
                                        new Left(
                                                "3",
                                                "unknown",
                                                "it does not say where it was to go"),
                                        new Left("4", "AwardPoints", "its payload was cut off"))));
        assertThat(queues.bodies(DEAD)).hasSize(1);
        assertThat(queues.bodies(UNDELIVERED)).hasSize(2);
        assertThat(queues.hidden).doesNotContain("1", "3", "4");
    }

    @Test
    void replay_changesOfATable_stayUntilTheyAreSettled() {
        failed("1", "AwardPoints");
        changes("2", "PublishChanges");
        changes("3", "CountAnswers");

        assertThat(letters.count(NOW, _ -> {}))
                .containsEntry(new Kind("PublishChanges", "RetryAttemptsExhausted"), 1L);
        assertThat(replay("PublishChanges"))
                .isEqualTo(
                        new Result(
                                0,
                                List.of(
                                        new Left(
                                                "2",
                                                "PublishChanges",
                                                "it names changes of a table (1 from 2026-05-06T09:00:00Z on, "
                                                        + "arn:aws:dynamodb:eu-central-1:1:table/Entries/stream/2026)"
                                                        + " and does not have them; see docs/dead-letters.md"))));

        assertThat(letters.settle(NOW, Set.of("PublishChanges", "AwardPoints"), _ -> {}))
                .isEqualTo(1);
        assertThat(queues.bodies(UNDELIVERED)).hasSize(1);
        assertThat(queues.bodies(DEAD)).hasSize(1);
    }

    private void changes(String id, String function) {
        undelivered(
                id,
                """
                {"requestContext": {"requestId": "r", "functionArn": "arn:aws:lambda:eu-central-1:1:function:%s:live",
                  "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 11},
                 "responseContext": {"statusCode": 200, "executedVersion": "7", "functionError": "Unhandled"},
                 "version": "1.0", "timestamp": "2026-05-06T09:59:00Z",
                 "DDBStreamBatchInfo": {"shardId": "shardId-1", "startSequenceNumber": "300", "endSequenceNumber": "300",
                  "approximateArrivalOfFirstRecord": "2026-05-06T09:00:00Z",
                  "approximateArrivalOfLastRecord": "2026-05-06T09:00:00Z", "batchSize": 1,
                  "streamArn": "arn:aws:dynamodb:eu-central-1:1:table/Entries/stream/2026"}}
                """
                        .formatted(function),
                Map.of());
    }

    @Test
    void replay_again_sendsNothingTwice() {
        failed("1", "AwardPoints");
        replay();

        assertThat(replay()).isEqualTo(new Result(0, List.of()));
        assertThat(queues.bodies("AwardPoints")).hasSize(1);
    }

    @Test
    void replay_letterFailsAnewAtOnce_isSentOnce() {
        failed("1", "AwardPoints");
        queues.onSend = queue -> failed("again", queue, NOW.plusSeconds(1));

        assertThat(replay()).isEqualTo(new Result(1, List.of()));
        assertThat(queues.bodies(DEAD)).containsExactly("body of again");
    }
}
