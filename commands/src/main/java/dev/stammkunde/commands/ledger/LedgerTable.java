package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the points table as it is, without trusting any of it. */
final class LedgerTable {

    private static final int MOST_KEYS = 100;

    private final DynamoDbClient client;
    private final String table;

    LedgerTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Walks through the table page by page: keys, and of entries the account that they belong to.
     *
     * @param shopId only items of this shop; empty for all
     */
    Iterable<ScanResponse> keys(Optional<String> shopId) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .projectionExpression("pk, sk, #account")
                        .expressionAttributeNames(Map.of("#account", PointsKeys.ACCOUNT));
        shopId.ifPresent(
                shop ->
                        scan.filterExpression("begins_with(pk, :shop)")
                                .expressionAttributeValues(
                                        new ItemWriter().text(":shop", shop + "#").toItem()));
        return client.scanPaginator(scan.build());
    }

    Optional<Map<String, AttributeValue>> account(String partition) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(accountKey(partition))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /** Returns those accounts that are there. */
    Set<String> existing(Collection<String> partitions) {
        Set<String> found = new HashSet<>();
        List<String> all = List.copyOf(partitions);
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            found.addAll(batch(all.subList(from, Math.min(all.size(), from + MOST_KEYS))));
        }
        return found;
    }

    private Set<String> batch(List<String> partitions) {
        Map<String, KeysAndAttributes> open = new HashMap<>();
        open.put(
                table,
                KeysAndAttributes.builder()
                        .keys(partitions.stream().map(LedgerTable::accountKey).toList())
                        .projectionExpression(PointsKeys.PK)
                        .consistentRead(true)
                        .build());
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            Map<String, KeysAndAttributes> request = open;
            var response = client.batchGetItem(get -> get.requestItems(request));
            response.responses()
                    .getOrDefault(table, List.of())
                    .forEach(item -> found.add(new ItemReader(item).text(PointsKeys.PK)));
            open = response.unprocessedKeys();
        }
        return found;
    }

    /** Streams entries of an account in the order of their sequence, up to one. */
    Iterable<Map<String, AttributeValue>> entriesUpTo(String partition, long sequence) {
        return entries(partition, "seq <= :seq", sequence);
    }

    /** Streams entries of an account in the order of their sequence, after one. */
    Iterable<Map<String, AttributeValue>> entriesAfter(String partition, long sequence) {
        return entries(partition, "seq > :seq", sequence);
    }

    private Iterable<Map<String, AttributeValue>> entries(
            String partition, String condition, long sequence) {
        return client.queryPaginator(
                        QueryRequest.builder()
                                .tableName(table)
                                .indexName(PointsKeys.BY_ACCOUNT)
                                .keyConditionExpression("#account = :account AND " + condition)
                                .expressionAttributeNames(Map.of("#account", PointsKeys.ACCOUNT))
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(":account", partition)
                                                .number(":seq", sequence)
                                                .toItem())
                                .build())
                .items();
    }

    private static Map<String, AttributeValue> accountKey(String partition) {
        return new ItemWriter()
                .text(PointsKeys.PK, partition)
                .text(PointsKeys.SK, PointsKeys.ACCOUNT_ITEM)
                .toItem();
    }
}
