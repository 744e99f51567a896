package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells which documents of several kinds a shop has, in one query: kinds lie beside each other by
 * their names. Reads are strongly consistent. Safe for use by many threads.
 */
final class LatestDocuments {

    private final DynamoDbClient client;
    private final String table;
    private final String first;
    private final String last;

    /**
     * Reads nothing yet.
     *
     * @param first the kind whose name comes first
     * @param last the one whose name comes last; what lies between both is read as well
     */
    LatestDocuments(
            DynamoDbClient client, String table, DocumentType<?> first, DocumentType<?> last) {
        this.client = client;
        this.table = table;
        this.first = prefix(first);
        this.last = prefix(last);
        if (this.first.compareTo(this.last) > 0) {
            throw new IllegalArgumentException("no kind lies between " + last + " and " + first);
        }
    }

    private static String prefix(DocumentType<?> type) {
        return type.kind() + '#';
    }

    /** The latest version of each document that was asked for, by the key that names it. */
    record OfShop(String shopId, Map<String, Integer> versions) {

        /** Returns those of a kind, by their ids. */
        Map<DocumentId, Integer> of(DocumentType<?> type) {
            String prefix = prefix(type);
            Map<DocumentId, Integer> ofKind = new LinkedHashMap<>();
            versions.forEach(
                    (key, version) -> {
                        if (key.startsWith(prefix)) {
                            String id = key.substring(prefix.length());
                            ofKind.put(new DocumentId(shopId, id), version);
                        }
                    });
            return ofKind;
        }
    }

    /** Asks for them: a change is seen by the very next question. */
    OfShop of(String shopId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :shop AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", ChallengeKeys.shop(shopId))
                                        .text(":first", first)
                                        .text(":last", last + '~')
                                        .toItem())
                        .build();
        Map<String, Integer> latest = new LinkedHashMap<>();
        client.queryPaginator(query).items().stream()
                .map(ItemReader::new)
                .forEach(item -> latest.put(item.text(KeyText.SK), item.integer("version")));
        return new OfShop(shopId, latest);
    }
}
