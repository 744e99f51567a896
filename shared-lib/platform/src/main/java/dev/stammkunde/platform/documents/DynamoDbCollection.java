package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** Documents of a type of which a shop has several, beside those of other types in a table. */
public final class DynamoDbCollection extends DynamoDbDocuments<DocumentId>
        implements DocumentCollection<DocumentId> {

    private final String prefix;

    /**
     * Names where the type's documents lie.
     *
     * @param type begins the keys, such as {@code survey}
     */
    public DynamoDbCollection(DynamoDbClient client, String table, String type) {
        super(client, table);
        this.prefix = type + '#';
    }

    @Override
    public List<DocumentId> ofShop(String shopId) {
        return latestOf(shop(shopId), prefix).stream()
                .map(id -> new DocumentId(shopId, id))
                .toList();
    }

    @Override
    protected Place place(DocumentId key) {
        String id = prefix + key.id();
        return new Place(
                shop(key.shopId()), id, prefix + KeyText.escape(key.shopId()) + '#' + key.id());
    }

    private static String shop(String shopId) {
        return "shop#" + KeyText.escape(shopId);
    }
}
