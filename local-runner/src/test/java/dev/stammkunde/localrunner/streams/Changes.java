package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.template.StreamMapping;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Changes and mappings for tests. */
final class Changes {

    static final String STREAM = "arn:aws:dynamodb:ddblocal:000000000000:table/t/stream/1";

    private Changes() {}

    /** Returns a mapping that keeps all rules of the template. */
    static Mapping mapping() {
        return new Mapping(
                100, 1, List.of(), true, OptionalInt.of(2), Optional.empty(), true, true);
    }

    record Mapping(
            int batchSize,
            int parallelBatches,
            List<String> filters,
            boolean fromOldest,
            OptionalInt retries,
            Optional<Duration> oldest,
            boolean bisects,
            boolean reports) {

        Mapping inBatchesOf(int size) {
            return new Mapping(
                    size, parallelBatches, filters, fromOldest, retries, oldest, bisects, reports);
        }

        Mapping withLanes(int lanes) {
            return new Mapping(
                    batchSize, lanes, filters, fromOldest, retries, oldest, bisects, reports);
        }

        Mapping filteredBy(String... patterns) {
            return new Mapping(
                    batchSize,
                    parallelBatches,
                    List.of(patterns),
                    fromOldest,
                    retries,
                    oldest,
                    bisects,
                    reports);
        }

        Mapping fromNewest() {
            return new Mapping(
                    batchSize, parallelBatches, filters, false, retries, oldest, bisects, reports);
        }

        Mapping notOlderThan(Duration age) {
            return new Mapping(
                    batchSize,
                    parallelBatches,
                    filters,
                    fromOldest,
                    retries,
                    Optional.of(age),
                    bisects,
                    reports);
        }

        Mapping withEndlessRetries() {
            return new Mapping(
                    batchSize,
                    parallelBatches,
                    filters,
                    fromOldest,
                    OptionalInt.empty(),
                    oldest,
                    bisects,
                    reports);
        }

        Mapping withoutBisect() {
            return new Mapping(
                    batchSize,
                    parallelBatches,
                    filters,
                    fromOldest,
                    retries,
                    oldest,
                    false,
                    reports);
        }

        Mapping withoutReports() {
            return new Mapping(
                    batchSize,
                    parallelBatches,
                    filters,
                    fromOldest,
                    retries,
                    oldest,
                    bisects,
                    false);
        }

        StreamMapping build() {
            return new StreamMapping(
                    "ReadFunctionTable",
                    "ReadFunction",
                    "t",
                    fromOldest,
                    batchSize,
                    parallelBatches,
                    filters,
                    reports,
                    new StreamMapping.Retries(
                            retries, oldest, bisects, Optional.of("arn:aws:sqs:x:y:letters")));
        }
    }

    static Record record(int number, String key) {
        return Record.builder()
                .eventID("e-" + number)
                .eventName(OperationType.INSERT)
                .dynamodb(
                        told ->
                                told.sequenceNumber(String.valueOf(number))
                                        .sizeBytes(9L)
                                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                        .keys(Map.of("pk", AttributeValue.fromS(key)))
                                        .newImage(
                                                Map.of(
                                                        "pk", AttributeValue.fromS(key),
                                                        "n",
                                                                AttributeValue.fromN(
                                                                        String.valueOf(number)))))
                .build();
    }

    static Record expired(int number, String key) {
        return Record.builder()
                .eventID("e-" + number)
                .eventName(OperationType.REMOVE)
                .userIdentity(
                        Identity.builder()
                                .type("Service")
                                .principalId("dynamodb.amazonaws.com")
                                .build())
                .dynamodb(
                        told ->
                                told.sequenceNumber(String.valueOf(number))
                                        .sizeBytes(9L)
                                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                        .keys(Map.of("pk", AttributeValue.fromS(key)))
                                        .oldImage(Map.of("pk", AttributeValue.fromS(key))))
                .build();
    }

    static List<Change> changes(int count, Instant at) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> ChangeJson.of(record(n, "k" + n), at, STREAM))
                .toList();
    }
}
