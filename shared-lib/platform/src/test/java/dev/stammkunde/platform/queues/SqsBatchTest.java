package dev.stammkunde.platform.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

class SqsBatchTest {

    private static final String BUS_EVENT =
            """
            {"version":"0","id":"e-1","detail-type":"OrderPaid","source":"stammkunde.shop",
             "account":"111122223333","time":"2026-05-01T08:00:05Z","region":"eu-central-1",
             "resources":[],"detail":{"schema":1}}
            """;

    private final List<SqsMessage> handled = new ArrayList<>();

    @Test
    void handle_allWell_reportsNoFailure() throws IOException {
        String response = handle(handled::add, () -> 20_000, message("m-1", BUS_EVENT));

        assertThat(response).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(handled)
                .containsExactly(
                        new SqsMessage(
                                "m-1", Instant.ofEpochMilli(1_777_622_405_123L), 2, BUS_EVENT));
    }

    @Test
    void handle_someFail_reportsExactlyThoseAndHandlesTheOthers() throws IOException {
        MessageHandler handler =
                message -> {
                    handled.add(message);
                    if (!message.messageId().equals("m-2")) {
                        throw new IllegalStateException("secret body");
                    }
                };

        try (LogLines lines = new LogLines()) {
            String response =
                    handle(
                            handler,
                            () -> 20_000,
                            message("m-1", "secret"),
                            message("m-2", "secret"),
                            message("m-3", "secret"));

            assertThat(response)
                    .isEqualTo(
                            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"},{\"itemIdentifier\":\"m-3\"}]}");
            assertThat(handled).hasSize(3);
            assertThat(lines.parsed())
                    .extracting(line -> line.text("message") + " " + line.text("messageId"))
                    .containsExactly("message-failed m-1", "message-failed m-3");
            assertThat(lines.text()).doesNotContain("secret");
        }
    }

    @Test
    void handle_poison_isReportedAsFailedAndNamesTheField() throws IOException {
        MessageHandler handler = message -> message.busEvent().detail().text("orderId");

        try (LogLines lines = new LogLines()) {
            String response =
                    handle(handler, () -> 20_000, message("m-1", BUS_EVENT), message("m-2", "<"));

            assertThat(Json.parse(response).elements("batchItemFailures")).hasSize(2);
            assertThat(lines.parsed())
                    .extracting(line -> line.text("message"))
                    .containsOnly("message-not-understood");
            assertThat(lines.parsed().getFirst().text("field")).isEqualTo("detail.orderId");
        }
    }

    @Test
    void handle_recordWithoutTimestamp_failsThatRecordOnly() throws IOException {
        String broken = "{\"messageId\":\"m-1\",\"body\":\"\",\"attributes\":{}}";

        try (LogLines _ = new LogLines()) {
            String response = handle(handled::add, () -> 20_000, broken, message("m-2", BUS_EVENT));

            assertThat(response)
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
        }
    }

    @Test
    void handle_noTimeLeft_reportsTheRestUntried() throws IOException {
        IntSupplier remaining = () -> handled.size() < 2 ? 20_000 : SqsBatch.RESERVE_MILLIS - 1;

        try (LogLines _ = new LogLines()) {
            String response =
                    handle(
                            handled::add,
                            remaining,
                            message("m-1", ""),
                            message("m-2", ""),
                            message("m-3", ""),
                            message("m-4", ""));

            assertThat(response).contains("m-3", "m-4").doesNotContain("m-1", "m-2");
            assertThat(handled).hasSize(2);
        }
    }

    @Test
    void handle_linesOfTheHandler_bearTheRequestId() throws IOException {
        OutcomeLog log = OutcomeLog.of("test");

        try (LogLines lines = new LogLines()) {
            handle(_ -> log.info("done").write(), () -> 20_000, message("m-1", ""));

            assertThat(lines.parsed().getFirst().text("requestId")).isEqualTo("r-1");
        }
    }

    @Test
    void handle_awsDoesNotAnswer_triesTwoAndLeavesTheRest() throws IOException {
        MessageHandler handler =
                message -> {
                    handled.add(message);
                    throw ApiCallTimeoutException.create(6_000);
                };

        try (LogLines lines = new LogLines()) {
            String response =
                    handle(
                            handler,
                            () -> 20_000,
                            message("m-1", "a"),
                            message("m-2", "b"),
                            message("m-3", "c"));

            assertThat(response).contains("m-1", "m-2", "m-3");
            assertThat(handled).hasSize(2);
            assertThat(lines.parsed().getLast().text("message")).isEqualTo("message-postponed");
        }
    }

    @Test
    void handle_neverTimeEnough_triesTheFirst() throws IOException {
        try (LogLines _ = new LogLines()) {
            String response = handle(handled::add, () -> 0, message("m-1", ""), message("m-2", ""));

            assertThat(response).contains("m-2").doesNotContain("m-1");
            assertThat(handled).hasSize(1);
        }
    }

    @Test
    void handle_eventOfAnotherService_throws() {
        SqsBatch batch = SqsBatch.oneByOne(handled::add, OutcomeLog.of("test"));
        var event = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(
                        () ->
                                batch.handle(
                                        event,
                                        new ByteArrayOutputStream(),
                                        new FixedContext("r-1", () -> 1)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("Records is missing");
    }

    @Test
    void busEvent_eventOfARule_isUnwrapped() {
        BusEvent event = new SqsMessage("m-1", Instant.EPOCH, 1, BUS_EVENT).busEvent();

        assertThat(event.id()).isEqualTo("e-1");
        assertThat(event.source()).isEqualTo("stammkunde.shop");
        assertThat(event.detailType()).isEqualTo("OrderPaid");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-05-01T08:00:05Z"));
        assertThat(event.detail().path()).isEqualTo("detail");
        assertThat(event.detail().integer("schema")).isEqualTo(1);
    }

    private static String handle(MessageHandler handler, IntSupplier remaining, String... messages)
            throws IOException {
        String event = "{\"Records\":[" + String.join(",", messages) + "]}";
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        SqsBatch.oneByOne(handler, OutcomeLog.of("test"))
                .handle(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        new FixedContext("r-1", remaining));
        return response.toString(StandardCharsets.UTF_8);
    }

    private static String message(String messageId, String body) {
        return JsonText.object(
                json ->
                        json.text("messageId", messageId)
                                .text("receiptHandle", "AQEB")
                                .text("body", body)
                                .object(
                                        "attributes",
                                        a ->
                                                a.text("ApproximateReceiveCount", "2")
                                                        .text("SentTimestamp", "1777622405123")
                                                        .text("SenderId", "AIDA"))
                                .object("messageAttributes", _ -> {})
                                .text("eventSource", "aws:sqs")
                                .text(
                                        "eventSourceARN",
                                        "arn:aws:sqs:eu-central-1:111122223333:award-points"));
    }
}
