package dev.stammkunde.platform.store;

import dev.stammkunde.platform.counting.Counted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a whole table, consistently, for what counts in it. */
public record ScanCounted(DynamoDbClient client, String table) {

    /**
     * Hands on what counts, a page at a time.
     *
     * @param which a filter, with its names and values
     * @param reader of an item; nothing of one that does not count
     */
    public void each(
            Consumer<ScanRequest.Builder> which,
            Function<Map<String, AttributeValue>, Optional<Counted>> reader,
            Consumer<List<Counted>> some) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table).consistentRead(true);
        which.accept(scan);
        client.scanPaginator(scan.build()).stream()
                .map(
                        page ->
                                page.items().stream()
                                        .flatMap(item -> reader.apply(item).stream())
                                        .toList())
                .forEach(some);
    }
}
