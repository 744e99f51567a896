package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Documents with versions in a table with keys {@code pk} and {@code sk}: an item per version,
 * which is written once, and a small one that names the latest. Reads are strongly consistent.
 *
 * @param <K> what names a document
 */
public interface DynamoDbDocuments<K> extends DocumentVersions<K> {

    String VERSION = "version";
    String DOCUMENT = "document";
    String SAVED_AT = "savedAt";

    String IS_FIRST = "attribute_not_exists(pk)";

    /** The client that reads and writes the table. */
    DynamoDbClient client();

    /** The table. */
    String table();

    /** Where it is kept who made a version. */
    AuditTable audit();

    /** Where a document's items are: the one that names the latest, and those of its versions. */
    record Place(String latestPartition, String latestSort, String versionsPartition) {}

    /** Returns where a document lies: for each type another place. */
    Place place(K key);

    /**
     * Returns what the item that names the latest version tells of it, so that a list can choose
     * among documents without reading them.
     */
    default Map<String, String> told(String text) {
        return Map.of();
    }

    @Override
    default Optional<Integer> findLatestVersion(K key) {
        Place place = place(key);
        return find(place.latestPartition(), place.latestSort()).map(item -> item.integer(VERSION));
    }

    @Override
    default Optional<String> findText(K key, int version) {
        return find(place(key).versionsPartition(), version(version))
                .map(item -> item.text(DOCUMENT));
    }

    @Override
    default Optional<Instant> findSavedAt(K key, int version) {
        return find(place(key).versionsPartition(), version(version))
                .flatMap(item -> item.findText(SAVED_AT))
                .map(Instant::parse);
    }

    private Optional<ItemReader> find(String partition, String sort) {
        Map<String, AttributeValue> item =
                client().getItem(
                                get ->
                                        get.tableName(table())
                                                .key(key(partition, sort).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    @Override
    default SaveResult save(K key, int version, String text, AuditEntry entry) {
        Place place = place(key);
        ItemWriter latestItem =
                key(place.latestPartition(), place.latestSort()).number(VERSION, version);
        told(text).forEach(latestItem::text);
        Map<String, AttributeValue> latest = latestItem.toItem();
        Map<String, AttributeValue> document =
                key(place.versionsPartition(), version(version))
                        .number(VERSION, version)
                        .text(DOCUMENT, text)
                        .text(SAVED_AT, entry.acting().at())
                        .toItem();
        TransactWriteItem first =
                version == 1 ? put(latest, IS_FIRST) : putAfter(latest, version - 1);
        try {
            client().transactWriteItems(
                            write ->
                                    write.transactItems(
                                            first, put(document, IS_FIRST), audit().write(entry)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /**
     * Returns the sort keys of the items that name the latest versions in a partition.
     *
     * @param prefix of the sort keys of a type, which goes away
     */
    default List<String> latestOf(String partition, String prefix) {
        return List.copyOf(latestVersionsOf(partition, prefix).keySet());
    }

    /**
     * Returns the latest versions by the sort keys of the items that name them in a partition: one
     * query for all.
     *
     * @param prefix of the sort keys of a type, which goes away
     */
    default Map<String, Integer> latestVersionsOf(String partition, String prefix) {
        Map<String, Integer> latest = new LinkedHashMap<>();
        latestItemsOf(partition, prefix, "", DocumentCollection.ALL)
                .forEach((id, item) -> latest.put(id, item.integer(VERSION)));
        return latest;
    }

    /**
     * Returns the items that name the latest versions in a partition, by their sort keys: one query
     * for each megabyte of them, and for {@link DocumentCollection#ALL} or as many as are asked
     * for.
     *
     * @param prefix of the sort keys of a type, which goes away
     * @param after where to begin, without the prefix; empty for the first
     * @param most how many are read at most
     */
    default Map<String, ItemReader> latestItemsOf(
            String partition, String prefix, String after, int most) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", partition)
                                        .text(":prefix", prefix)
                                        .toItem());
        if (!after.isEmpty()) {
            query.exclusiveStartKey(key(partition, prefix + after).toItem());
        }
        if (most != DocumentCollection.ALL) {
            query.limit(most);
        }
        Map<String, ItemReader> latest = new LinkedHashMap<>();
        client().queryPaginator(query.build()).items().stream()
                .limit(most)
                .map(ItemReader::new)
                .forEach(
                        item -> latest.put(item.text(KeyText.SK).substring(prefix.length()), item));
        return latest;
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table()).item(item).conditionExpression(condition))
                .build();
    }

    private TransactWriteItem putAfter(Map<String, AttributeValue> item, int before) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table())
                                        .item(item)
                                        .conditionExpression("version = :before")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .number(":before", before)
                                                        .toItem()))
                .build();
    }

    /** Of fixed width, so that versions lie in their order. */
    private static String version(int version) {
        return "version#" + String.format(Locale.ROOT, "%06d", version);
    }

    /** Returns the key of an item, to be written on. */
    static ItemWriter key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort);
    }
}
