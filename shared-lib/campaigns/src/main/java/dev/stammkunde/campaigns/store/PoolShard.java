package dev.stammkunde.campaigns.store;

import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One part of a pool: its free codes, all codes it ever had, and the count of those left. */
final class PoolShard {

    private static final String UNLESS_THERE = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final String partition;

    PoolShard(DynamoDbClient client, String table, String partition) {
        this.client = client;
        this.table = table;
        this.partition = partition;
    }

    /** A code that was free when it was read. */
    record Free(String sort, String code, @Nullable LocalDate validUntil) {}

    /** Finds the first free code at or after a place, or else the first of all. */
    Optional<Free> findFree(String from) {
        return findFree(from, CampaignKeys.AFTER_FREE).or(() -> findFree(CampaignKeys.FREE, from));
    }

    private Optional<Free> findFree(String from, String to) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pool AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pool", partition)
                                        .text(":from", from)
                                        .text(":to", to)
                                        .toItem())
                        .limit(1)
                        .build();
        return client.query(query).items().stream()
                .findFirst()
                .map(ItemReader::new)
                .map(
                        item ->
                                new Free(
                                        item.text(CampaignKeys.SK),
                                        item.text(CampaignKeys.CODE),
                                        item.findText(CampaignKeys.VALID_UNTIL)
                                                .map(LocalDate::parse)
                                                .orElse(null)));
    }

    TransactWriteItem remove(Free code) {
        return TransactWriteItem.builder()
                .delete(
                        delete ->
                                delete.tableName(table)
                                        .key(DynamoDbDocuments.key(partition, code.sort()).toItem())
                                        .conditionExpression("attribute_exists(pk)"))
                .build();
    }

    TransactWriteItem addKnown(String code) {
        return put(DynamoDbDocuments.key(partition, CampaignKeys.known(code)));
    }

    TransactWriteItem addFree(String code, @Nullable LocalDate validUntil) {
        return put(
                DynamoDbDocuments.key(partition, CampaignKeys.free(code))
                        .text(CampaignKeys.CODE, code)
                        .text(CampaignKeys.VALID_UNTIL, validUntil));
    }

    private TransactWriteItem put(ItemWriter item) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item.toItem())
                                        .conditionExpression(UNLESS_THERE))
                .build();
    }

    TransactWriteItem count(int more) {
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(stock())
                                        .updateExpression("ADD codesLeft :more")
                                        .expressionAttributeValues(
                                                new ItemWriter().number(":more", more).toItem()))
                .build();
    }

    Map<String, AttributeValue> stock() {
        return DynamoDbDocuments.key(partition, CampaignKeys.STOCK).toItem();
    }
}
