package dev.stammkunde.localrunner.streams;

import org.junit.jupiter.api.BeforeEach;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.HashMap;
import java.util.Map;

/** The stream in memory tells what a real one does. */
final class FakeChangeStreamTest extends ChangeStreamContract {

    private final FakeChangeStream stream = new FakeChangeStream(Changes.STREAM);
    private final Map<String, Record> newest = new HashMap<>();
    private int written;

    @BeforeEach
    void oneShard() {
        stream.shard("a");
    }

    @Override
    ChangeStream stream() {
        return stream;
    }

    @Override
    void put(String key, int number) {
        var before = newest.get(key);
        var record = Changes.record(number, key);
        var told = record.dynamodb().toBuilder().sequenceNumber(String.valueOf(++written));
        if (before != null) {
            told.oldImage(before.dynamodb().newImage());
        }
        write(
                key,
                record.toBuilder()
                        .eventName(before == null ? OperationType.INSERT : OperationType.MODIFY)
                        .dynamodb(told.build())
                        .build());
    }

    @Override
    void remove(String key) {
        write(
                key,
                Record.builder()
                        .eventName(OperationType.REMOVE)
                        .dynamodb(
                                told ->
                                        told.sequenceNumber(String.valueOf(++written))
                                                .keys(Map.of("pk", AttributeValue.fromS(key))))
                        .build());
    }

    private void write(String key, Record record) {
        newest.put(key, record);
        stream.write("a", record);
    }
}
