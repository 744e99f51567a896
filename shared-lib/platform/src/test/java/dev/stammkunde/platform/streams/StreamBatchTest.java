package dev.stammkunde.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class StreamBatchTest {

    private static final IntSupplier ENOUGH = () -> 60_000;
    private static final String NONE = "{\"batchItemFailures\":[]}";

    /** What the handler was called with, call by call. */
    private final List<List<String>> calls = new ArrayList<>();

    private final Set<String> refused = new HashSet<>();

    @Test
    void handle_allWell_getsAllInOrderAtOnce() throws IOException {
        assertThat(handle(ENOUGH, changes(3))).isEqualTo(NONE);
        assertThat(calls).containsExactly(List.of("1", "2", "3"));
    }

    @Test
    void handle_oneFails_endsThereAndReportsItAlone() throws IOException {
        refused.add("3");

        assertThat(handle(ENOUGH, changes(5))).isEqualTo(failureOf("3"));
        assertThat(calls.subList(1, calls.size()))
                .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void handle_theFirstFails_failsTheCallSoThatTheBatchIsHalved() {
        refused.add("1");

        assertThatThrownBy(() -> handle(ENOUGH, changes(5)))
                .isInstanceOf(BatchStuckException.class)
                .hasMessageEndingWith(": 1");
        assertThat(calls).hasSize(2);
    }

    @Test
    void handle_handlerDidSome_beginsAgainWithTheFirstThatItDidNot() throws IOException {
        StreamBatch<String> batch =
                StreamBatch.inOrder(
                        TableChange::sequenceNumber, _ -> Set.of("1", "3"), OutcomeLog.of("test"));

        assertThat(handle(batch, ENOUGH, changes(4))).isEqualTo(failureOf("2"));
    }

    @Test
    void handle_changeThatIsNotUnderstood_isNotOvertaken() throws IOException {
        String[] changes = changes(3);
        changes[1] = changes[1].replace("INSERT", "RENAME");

        try (LogLines lines = new LogLines()) {
            assertThat(handle(ENOUGH, changes)).isEqualTo(failureOf("2"));

            assertThat(calls).containsExactly(List.of("1"));
            assertThat(lines.parsed().getFirst().text("message"))
                    .isEqualTo("change-not-understood");
            assertThat(lines.parsed().getFirst().text("sequenceNumber")).isEqualTo("2");
        }
    }

    @Test
    void handle_noTimeLeft_leavesTheRestInOrder() throws IOException {
        refused.add("4");
        IntSupplier remaining = () -> calls.size() < 3 ? 60_000 : 0;

        try (LogLines _ = new LogLines()) {
            assertThat(handle(remaining, changes(4))).isEqualTo(failureOf("3"));
        }
    }

    @Test
    void read_change_hasAllKindsOfAttributes() throws IOException {
        var read = new ArrayList<TableChange>();
        StreamBatch<String> batch =
                StreamBatch.inOrder(
                        change -> {
                            read.add(change);
                            return change.sequenceNumber();
                        },
                        Set::copyOf,
                        OutcomeLog.of("test"));

        handle(
                batch,
                ENOUGH,
                """
                {"eventID": "e", "eventName": "REMOVE", "eventSource": "aws:dynamodb",
                 "userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"},
                 "dynamodb": {"ApproximateCreationDateTime": 1479499740, "SequenceNumber": "7", "SizeBytes": 9,
                  "Keys": {"pk": {"S": "a"}},
                  "OldImage": {"pk": {"S": "a"}, "n": {"N": "1.50"}, "b": {"B": "AQI="}, "t": {"BOOL": true}, "z": {"NULL": true},
                   "ss": {"SS": ["x"]}, "ns": {"NS": ["2"]}, "bs": {"BS": ["AQI="]}, "l": {"L": [{"M": {"k": {"S": "v"}}}]}}}}
                """);

        var bytes = SdkBytes.fromByteArray(new byte[] {1, 2});
        assertThat(read)
                .containsExactly(
                        new TableChange(
                                "7",
                                TableChange.Kind.REMOVE,
                                Map.of("pk", AttributeValue.fromS("a")),
                                Map.of(
                                        "pk", AttributeValue.fromS("a"),
                                        "n", AttributeValue.fromN("1.50"),
                                        "b", AttributeValue.fromB(bytes),
                                        "t", AttributeValue.fromBool(true),
                                        "z", AttributeValue.fromNul(true),
                                        "ss", AttributeValue.fromSs(List.of("x")),
                                        "ns", AttributeValue.fromNs(List.of("2")),
                                        "bs", AttributeValue.fromBs(List.of(bytes)),
                                        "l",
                                                AttributeValue.fromL(
                                                        List.of(
                                                                AttributeValue.fromM(
                                                                        Map.of(
                                                                                "k",
                                                                                AttributeValue
                                                                                        .fromS(
                                                                                                "v")))))),
                                Map.of(),
                                true));
        assertThat(read.getFirst()).hasToString("TableChange[REMOVE 7]");
    }

    private Set<String> deliver(List<String> numbers) {
        calls.add(List.copyOf(numbers));
        if (numbers.stream().anyMatch(refused::contains)) {
            throw new IllegalStateException("refused");
        }
        return Set.copyOf(numbers);
    }

    private String handle(IntSupplier remaining, String... changes) throws IOException {
        return handle(
                StreamBatch.inOrder(
                        TableChange::sequenceNumber, this::deliver, OutcomeLog.of("test")),
                remaining,
                changes);
    }

    private static String handle(
            StreamBatch<String> batch, IntSupplier remaining, String... changes)
            throws IOException {
        String event = "{\"Records\":[" + String.join(",", changes) + "]}";
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        batch.handle(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                new FixedContext("r-1", remaining));
        return response.toString(StandardCharsets.UTF_8);
    }

    private static String failureOf(String number) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}";
    }

    private static String[] changes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        n ->
                                """
                                {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "%d",
                                 "Keys": {"pk": {"S": "%d"}}, "NewImage": {"pk": {"S": "%d"}}}}
                                """
                                        .formatted(n, n, n))
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
