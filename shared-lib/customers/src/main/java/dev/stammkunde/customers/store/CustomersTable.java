package dev.stammkunde.customers.store;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The customers table, with each kind of item that lies in it. One per function; the adapters share
 * it.
 */
public final class CustomersTable {

    private final DynamoDbClient plain;
    private final DynamoDbEnhancedClient client;
    private final DynamoDbTable<ProfileRow> profiles;
    private final DynamoDbTable<OrderRow> orders;
    private final DynamoDbTable<ActivityRow> activities;
    private final DynamoDbTable<MarkRow> marks;
    private final DynamoDbTable<DataRequestRow> dataRequests;
    private final DynamoDbIndex<ShopIndexRow> byShop;
    private final DynamoDbTable<BirthdayIndexRow> lifeDays;
    private final DynamoDbIndex<BirthdayIndexRow> byBirthday;

    /** Names the table behind {@code client}; reads and writes nothing yet. */
    public CustomersTable(DynamoDbClient client, String tableName) {
        plain = client;
        this.client = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        profiles = this.client.table(tableName, ProfileRow.SCHEMA);
        orders = this.client.table(tableName, OrderRow.SCHEMA);
        activities = this.client.table(tableName, ActivityRow.SCHEMA);
        marks = this.client.table(tableName, MarkRow.SCHEMA);
        dataRequests = this.client.table(tableName, DataRequestRow.SCHEMA);
        byShop =
                this.client.table(tableName, ShopIndexRow.SCHEMA).index(CustomerAttributes.BY_SHOP);
        lifeDays = this.client.table(tableName, BirthdayIndexRow.SCHEMA);
        byBirthday = lifeDays.index(CustomerAttributes.BY_BIRTHDAY);
    }

    DynamoDbEnhancedClient client() {
        return client;
    }

    /** For transactions that reach into other tables. */
    DynamoDbClient plain() {
        return plain;
    }

    DynamoDbTable<ProfileRow> profiles() {
        return profiles;
    }

    DynamoDbTable<OrderRow> orders() {
        return orders;
    }

    DynamoDbTable<ActivityRow> activities() {
        return activities;
    }

    DynamoDbTable<MarkRow> marks() {
        return marks;
    }

    DynamoDbTable<DataRequestRow> dataRequests() {
        return dataRequests;
    }

    DynamoDbTable<BirthdayIndexRow> lifeDays() {
        return lifeDays;
    }

    DynamoDbIndex<ShopIndexRow> byShop() {
        return byShop;
    }

    DynamoDbIndex<BirthdayIndexRow> byBirthday() {
        return byBirthday;
    }

    /** Reads an item as of now. */
    static <R> Optional<R> find(DynamoDbTable<R> table, Key key) {
        return Optional.ofNullable(table.getItem(request -> request.key(key).consistentRead(true)));
    }

    /** The item must be as it was read. */
    static Expression unchangedSince(long version) {
        if (version == 0) {
            return absent();
        }
        return Expression.builder()
                .expression("#version = :version")
                .expressionNames(Map.of("#version", CustomerAttributes.VERSION))
                .expressionValues(Map.of(":version", AttributeValue.fromN(Long.toString(version))))
                .build();
    }

    /** A put of an item that must be as it was read. */
    static <R> TransactWriteItem put(DynamoDbTable<R> table, R row, long version) {
        Expression unchanged = unchangedSince(version);
        return put(
                table,
                row,
                put ->
                        put.conditionExpression(unchanged.expression())
                                .expressionAttributeNames(unchanged.expressionNames())
                                .expressionAttributeValues(unchanged.expressionValues()));
    }

    /** A put of an item that another one of its transaction guards. */
    static <R> TransactWriteItem put(DynamoDbTable<R> table, R row) {
        return put(table, row, put -> {});
    }

    private static <R> TransactWriteItem put(
            DynamoDbTable<R> table, R row, Consumer<Put.Builder> condition) {
        Put.Builder put =
                Put.builder()
                        .tableName(table.tableName())
                        .item(table.tableSchema().itemToMap(row, true));
        condition.accept(put);
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** A delete of an item that another one of its transaction guards. */
    static <R> TransactWriteItem delete(DynamoDbTable<R> table, Key key) {
        return TransactWriteItem.builder()
                .delete(
                        one ->
                                one.tableName(table.tableName())
                                        .key(
                                                key.keyMap(
                                                        table.tableSchema(),
                                                        TableMetadata.primaryIndexName())))
                .build();
    }

    /** There must be no such item. */
    static Expression absent() {
        return Expression.builder()
                .expression("attribute_not_exists(#pk)")
                .expressionNames(Map.of("#pk", CustomerAttributes.PK))
                .build();
    }

    /** There must be no such mark, or an earlier one. */
    static Expression absentOrBefore(String at) {
        return Expression.builder()
                .expression("attribute_not_exists(#pk) OR #at < :at")
                .expressionNames(Map.of("#pk", CustomerAttributes.PK, "#at", CustomerAttributes.AT))
                .expressionValues(Map.of(":at", AttributeValue.fromS(at)))
                .build();
    }
}
