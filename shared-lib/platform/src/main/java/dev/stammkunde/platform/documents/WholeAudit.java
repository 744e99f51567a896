package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that was done to a shop, entry by entry and as it is kept, the oldest first. */
public final class WholeAudit {

    private final WholeItems items;

    public WholeAudit(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns the entries about things of one kind. */
    public Stream<Map<String, AttributeValue>> about(String shopId, String kind) {
        return items.partition(AuditTable.partition(shopId))
                .filter(item -> new ItemReader(item).text(AuditTable.KIND).equals(kind));
    }

    /** Returns of what an entry tells. */
    public static String idOf(Map<String, AttributeValue> entry) {
        return new ItemReader(entry).text(AuditTable.ID);
    }
}
