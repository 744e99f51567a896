package dev.stammkunde.platform.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SqsBatchTogetherTest {

    private static final IntSupplier ENOUGH = () -> 60_000;

    /** What the handler was called with, call by call. */
    private final List<List<String>> calls = new ArrayList<>();

    private final Set<String> refused = new HashSet<>();
    private RuntimeException failure = refusal();

    private Set<String> deliver(List<String> ids) {
        calls.add(List.copyOf(ids));
        if (ids.stream().anyMatch(refused::contains)) {
            throw failure;
        }
        return Set.copyOf(ids);
    }

    @Test
    void handle_storeRefusesOneOfTen_leavesThatOneAlone() throws IOException {
        refused.add("m-4");

        assertThat(failed(ENOUGH, 10)).containsExactly("m-4");
        assertThat(calls).hasSize(11);
    }

    @Test
    void handle_mostAreRefused_triesEachOfThem() throws IOException {
        refused.addAll(List.of("m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8"));

        assertThat(failed(ENOUGH, 10)).containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void handle_storeDoesNotAnswer_triesTwoAndLeavesAll() throws IOException {
        refused.addAll(ids(10));
        failure = ApiCallTimeoutException.create(6_000);

        assertThat(failed(ENOUGH, 10)).containsExactlyElementsOf(ids(10));
        assertThat(calls).hasSize(3);
    }

    @Test
    void handle_storeIsThrottled_triesTwoAndLeavesAll() throws IOException {
        refused.addAll(ids(10));
        failure = error(400, "ThrottlingException");

        assertThat(failed(ENOUGH, 10)).hasSize(10);
        assertThat(calls).hasSize(3);
    }

    @Test
    void handle_oneLooksLikeAnOutage_triesTheOthers() throws IOException {
        refused.add("m-0");
        failure = error(500, "InternalServerError");

        assertThat(failed(ENOUGH, 10)).containsExactly("m-0");
    }

    @Test
    void handle_timeRunsOutAfterFailedBatch_reportsTheRestUntried() throws IOException {
        refused.add("m-0");
        IntSupplier remaining = () -> calls.size() < 3 ? 20_000 : SqsBatch.RESERVE_MILLIS - 1;

        assertThat(failed(remaining, 5)).containsExactly("m-0", "m-2", "m-3", "m-4");
        assertThat(calls).hasSize(3);
    }

    @Test
    void handle_onlyMessageFails_isNotTriedTwice() throws IOException {
        refused.add("m-0");

        assertThat(failed(ENOUGH, 1)).containsExactly("m-0");
        assertThat(calls).hasSize(1);
    }

    @Test
    void handle_allWell_callsOnce() throws IOException {
        assertThat(failed(ENOUGH, 10)).isEmpty();
        assertThat(calls).containsExactly(ids(10));
    }

    private List<String> failed(IntSupplier remaining, int messages) throws IOException {
        String event =
                ids(messages).stream()
                        .map(SqsBatchTogetherTest::message)
                        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        SqsBatch<String> batch =
                SqsBatch.together(SqsMessage::messageId, this::deliver, OutcomeLog.of("test"));
        try (LogLines _ = new LogLines()) {
            batch.handle(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    new FixedContext("r-1", remaining));
        }
        return Json.parse(response.toString(StandardCharsets.UTF_8))
                .elements("batchItemFailures")
                .stream()
                .map(failure -> failure.text("itemIdentifier"))
                .toList();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m-" + i).toList();
    }

    private static String message(String messageId) {
        return JsonText.object(
                json ->
                        json.text("messageId", messageId)
                                .text("body", "")
                                .object(
                                        "attributes",
                                        a ->
                                                a.text("ApproximateReceiveCount", "1")
                                                        .text("SentTimestamp", "1777622405123")));
    }

    /** A key that is too long. */
    private static RuntimeException refusal() {
        return error(400, "ValidationException");
    }

    private static RuntimeException error(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
