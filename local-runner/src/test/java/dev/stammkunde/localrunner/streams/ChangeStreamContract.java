package dev.stammkunde.localrunner.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.streams.ChangeStream.ShardReader;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the runner takes for granted of a stream, whoever keeps it. */
abstract class ChangeStreamContract {

    abstract ChangeStream stream();

    /** Writes an item anew. */
    abstract void put(String key, int number);

    abstract void remove(String key);

    @Test
    void next_fromTheOldest_tellsAllInOrder() {
        put("a", 1);
        put("a", 2);
        remove("a");

        var records = readAll(reader(Optional.empty()));

        assertThat(records)
                .extracting(Record::eventName)
                .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
        assertThat(records.get(1).dynamodb().oldImage())
                .containsEntry("n", AttributeValue.fromN("1"));
        assertThat(records.get(1).dynamodb().newImage())
                .containsEntry("n", AttributeValue.fromN("2"));
        assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
        assertThat(
                        records.stream()
                                .map(record -> record.dynamodb().sequenceNumber())
                                .map(BigInteger::new))
                .isSorted();
    }

    @Test
    void next_afterAPlace_tellsWhatCameThen() {
        put("a", 1);
        put("b", 2);
        var first = readAll(reader(Optional.empty())).getFirst().dynamodb().sequenceNumber();

        var records = readAll(reader(Optional.of(first)));

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().dynamodb().keys())
                .isEqualTo(Map.of("pk", AttributeValue.fromS("b")));
    }

    @Test
    void next_nothingThereYet_isNotTheLast() {
        var reader = reader(Optional.empty());
        assertThat(reader.next(10).isLast()).isFalse();

        put("a", 1);

        assertThat(readAll(reader)).hasSize(1);
    }

    @Test
    void next_moreThanAskedFor_comesInParts() {
        for (int number = 0; number < 5; number++) {
            put("k" + number, number);
        }
        var reader = reader(Optional.empty());

        assertThat(reader.next(2).records()).hasSize(2);
        assertThat(readAll(reader)).hasSize(3);
    }

    private ShardReader reader(Optional<String> after) {
        var shards = stream().shards();
        assertThat(shards).hasSize(1);
        return stream().open(shards.getFirst().id(), after);
    }

    private static List<Record> readAll(ShardReader reader) {
        var all = new ArrayList<Record>();
        for (var page = reader.next(100); !page.records().isEmpty(); page = reader.next(100)) {
            all.addAll(page.records());
        }
        return all;
    }
}
