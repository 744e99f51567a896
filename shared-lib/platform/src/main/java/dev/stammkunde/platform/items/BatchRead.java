package dev.stammkunde.platform.items;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads many items at once. */
public final class BatchRead {

    /** A call answers with 16 MB at most, and with less while a table is throttled. */
    private static final int MOST_CALLS = 5;

    private BatchRead() {}

    /**
     * Reads whole items of several tables, in no order, as they are now.
     *
     * @param keysByTable at most 100 keys, each once
     * @throws KeysKeptBackException if DynamoDB still keeps some back after five calls
     */
    public static Map<String, List<Map<String, AttributeValue>>> items(
            DynamoDbClient client, Map<String, List<Map<String, AttributeValue>>> keysByTable) {
        Map<String, KeysAndAttributes> open = new HashMap<>();
        keysByTable.forEach(
                (table, keys) -> {
                    if (!keys.isEmpty()) {
                        open.put(table, consistent(keys));
                    }
                });
        return itemsOf(client, open);
    }

    /**
     * Reads of items of several tables what is asked for, in no order.
     *
     * @param asked at most 100 keys, each once
     * @throws KeysKeptBackException if DynamoDB still keeps some back after five calls
     */
    public static Map<String, List<Map<String, AttributeValue>>> itemsOf(
            DynamoDbClient client, Map<String, KeysAndAttributes> asked) {
        Map<String, KeysAndAttributes> open = asked;
        Map<String, List<Map<String, AttributeValue>>> items = new HashMap<>();
        for (int call = 0; !open.isEmpty(); call++) {
            if (call == MOST_CALLS) {
                throw new KeysKeptBackException();
            }
            Map<String, KeysAndAttributes> request = open;
            var response = client.batchGetItem(batch -> batch.requestItems(request));
            response.responses()
                    .forEach(
                            (table, found) ->
                                    items.computeIfAbsent(table, any -> new ArrayList<>())
                                            .addAll(found));
            open = response.unprocessedKeys();
        }
        return items;
    }

    private static KeysAndAttributes consistent(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }
}
