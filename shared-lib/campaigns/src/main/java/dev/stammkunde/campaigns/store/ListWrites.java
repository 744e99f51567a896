package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes customers into lists and out of them, in transactions with the count of each list. */
final class ListWrites {

    /** Each try finds what others did in the meantime. */
    static final int TRIES = 10;

    /** With two items of each and the count, as many as a transaction of 100 takes. */
    private static final int CUSTOMERS_PER_WRITE = 49;

    private static final String IS_THERE = "attribute_exists(pk)";

    private final DynamoDbClient client;
    private final String table;

    ListWrites(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Adds customers who are not in a list; false where another wrote one of them first. */
    boolean add(ListId list, List<CustomerId> customers, Map<CustomerId, Integer> lines) {
        for (int from = 0; from < customers.size(); from += CUSTOMERS_PER_WRITE) {
            int to = Math.min(customers.size(), from + CUSTOMERS_PER_WRITE);
            List<CustomerId> some = customers.subList(from, to);
            List<TransactWriteItem> items = new ArrayList<>();
            for (CustomerId customer : some) {
                items.addAll(put(list, customer, Objects.requireNonNull(lines.get(customer))));
            }
            items.add(count(list, some.size()));
            if (!write(items)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a customer out of a list; false where another was at it. */
    boolean remove(ListId list, CustomerId customer) {
        List<TransactWriteItem> items = new ArrayList<>(delete(list, customer));
        items.add(count(list, -1));
        return write(items);
    }

    /** Puts one in the place of another, so that the list has as many. */
    boolean replace(ListId list, CustomerId gone, CustomerId stays, int line) {
        List<TransactWriteItem> items = new ArrayList<>(delete(list, gone));
        items.addAll(put(list, stays, line));
        return write(items);
    }

    private boolean write(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private List<TransactWriteItem> put(ListId list, CustomerId customer, int line) {
        return List.of(
                put(
                        ListKeys.member(list, customer).number(ListKeys.LINE, line).toItem(),
                        DynamoDbDocuments.IS_FIRST),
                put(ListKeys.listed(list, customer).toItem(), DynamoDbDocuments.IS_FIRST));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(condition))
                .build();
    }

    private List<TransactWriteItem> delete(ListId list, CustomerId customer) {
        return List.of(
                delete(ListKeys.member(list, customer).toItem()),
                delete(ListKeys.listed(list, customer).toItem()));
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(it -> it.tableName(table).key(key).conditionExpression(IS_THERE))
                .build();
    }

    private TransactWriteItem count(ListId list, int more) {
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(ListKeys.about(list).toItem())
                                        .updateExpression("ADD customers :more")
                                        .conditionExpression(IS_THERE)
                                        .expressionAttributeValues(
                                                new ItemWriter().number(":more", more).toItem()))
                .build();
    }

    TransactWriteItem finished(ListId list, int part) {
        String number = String.valueOf(part);
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(ListKeys.about(list).toItem())
                                        .updateExpression("ADD done :parts")
                                        .conditionExpression(
                                                IS_THERE + " AND NOT contains(done, :part)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":parts",
                                                        AttributeValue.fromNs(List.of(number)),
                                                        ":part",
                                                        AttributeValue.fromN(number))))
                .build();
    }
}
