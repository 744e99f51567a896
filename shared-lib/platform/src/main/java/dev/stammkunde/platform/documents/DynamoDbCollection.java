package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents of a type of which a shop has several, beside those of other types in a table.
 *
 * @param type begins the keys, such as {@code survey}
 */
public record DynamoDbCollection(DynamoDbClient client, String table, AuditTable audit, String type)
        implements DynamoDbDocuments<DocumentId>, DocumentCollection<DocumentId> {

    @Override
    public List<DocumentId> ofShop(String shopId) {
        return latestOf(shop(shopId), type + '#').stream()
                .map(id -> new DocumentId(shopId, id))
                .toList();
    }

    @Override
    public Map<DocumentId, Integer> latestVersions(String shopId) {
        Map<DocumentId, Integer> latest = new LinkedHashMap<>();
        latestVersionsOf(shop(shopId), type + '#')
                .forEach((id, version) -> latest.put(new DocumentId(shopId, id), version));
        return latest;
    }

    @Override
    public Place place(DocumentId key) {
        String prefix = type + '#';
        String id = prefix + key.id();
        return new Place(
                shop(key.shopId()), id, prefix + KeyText.escape(key.shopId()) + '#' + key.id());
    }

    private static String shop(String shopId) {
        return "shop#" + KeyText.escape(shopId);
    }
}
