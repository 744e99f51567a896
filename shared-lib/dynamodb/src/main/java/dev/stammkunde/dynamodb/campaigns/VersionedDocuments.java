package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.Saving;
import dev.stammkunde.dynamodb.items.ItemReader;
import dev.stammkunde.dynamodb.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents with versions: an item per version, which is written once, and a small one that names
 * the latest.
 */
final class VersionedDocuments {

    private static final String IS_FIRST = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;

    VersionedDocuments(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Where a document's items are: the one that names the latest, and those of its versions. */
    record Place(String latestPartition, String latestSort, String versionsPartition) {}

    Optional<Integer> findLatest(Place place) {
        return find(place.latestPartition(), place.latestSort())
                .map(item -> item.integer(CampaignKeys.VERSION));
    }

    Optional<String> findText(Place place, int version) {
        return find(place.versionsPartition(), CampaignKeys.version(version))
                .map(item -> item.text(CampaignKeys.DOCUMENT));
    }

    private Optional<ItemReader> find(String partition, String sort) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(key(partition, sort).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    Saving save(Place place, int version, String text) {
        Map<String, AttributeValue> latest =
                key(place.latestPartition(), place.latestSort())
                        .number(CampaignKeys.VERSION, version)
                        .toItem();
        Map<String, AttributeValue> document =
                key(place.versionsPartition(), CampaignKeys.version(version))
                        .number(CampaignKeys.VERSION, version)
                        .text(CampaignKeys.DOCUMENT, text)
                        .toItem();
        TransactWriteItem first =
                version == 1 ? put(latest, IS_FIRST) : putAfter(latest, version - 1);
        try {
            client.transactWriteItems(write -> write.transactItems(first, put(document, IS_FIRST)));
            return Saving.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (isLost(cancelled.cancellationReasons())) {
                return Saving.CONFLICT;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(condition))
                .build();
    }

    private TransactWriteItem putAfter(Map<String, AttributeValue> item, int before) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression("version = :before")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .number(":before", before)
                                                        .toItem()))
                .build();
    }

    /** Whether another writer came first, or is at work on the same this moment. */
    private static boolean isLost(List<CancellationReason> reasons) {
        return reasons.stream()
                .anyMatch(
                        reason ->
                                "ConditionalCheckFailed".equals(reason.code())
                                        || "TransactionConflict".equals(reason.code()));
    }

    static ItemWriter key(String partition, String sort) {
        return new ItemWriter().text(CampaignKeys.PK, partition).text(CampaignKeys.SK, sort);
    }
}
