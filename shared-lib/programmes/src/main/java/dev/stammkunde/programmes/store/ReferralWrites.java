package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;

/** Writes of referrals as parts of transactions, each with its condition. */
final class ReferralWrites {

    private final String table;

    ReferralWrites(String table) {
        this.table = table;
    }

    /** Writes the next version of an item, on condition of the one before. */
    TransactWriteItem versioned(ItemWriter item, long version) {
        return version == 1
                ? put(item, "attribute_not_exists(pk)", Map.of())
                : put(
                        item,
                        "#who = :who",
                        Map.of(":who", AttributeValue.fromN(Long.toString(version - 1))),
                        "version");
    }

    /** Writes an item on a condition, in which {@code #who} is the customer. */
    TransactWriteItem put(ItemWriter item, String condition, Map<String, AttributeValue> values) {
        return put(item, condition, values, "customer");
    }

    private TransactWriteItem put(
            ItemWriter item, String condition, Map<String, AttributeValue> values, String name) {
        Put.Builder put =
                Put.builder().tableName(table).item(item.toItem()).conditionExpression(condition);
        if (!values.isEmpty()) {
            put.expressionAttributeNames(Map.of("#who", name)).expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
