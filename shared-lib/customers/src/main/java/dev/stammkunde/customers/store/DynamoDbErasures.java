package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ErasureOrder;
import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps orders of erasures beside the profile that they erase. */
public final class DynamoDbErasures implements ErasureOrders {

    private static final String ORDERED_BY = "orderedBy";

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    public DynamoDbErasures(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Optional<ErasureOrder> find(CustomerId customer) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key(customer)).consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ItemReader reader = new ItemReader(item);
        return Optional.of(
                new ErasureOrder(
                        customer, reader.instant(CustomerAttributes.AT), reader.text(ORDERED_BY)));
    }

    @Override
    public ErasureOrder keep(ErasureOrder order, AuditEntry entry) {
        TransactWriteItem kept =
                TransactWriteItem.builder()
                        .put(
                                Put.builder()
                                        .tableName(table)
                                        .item(item(order))
                                        .conditionExpression("attribute_not_exists(pk)")
                                        .build())
                        .build();
        try {
            client.transactWriteItems(write -> write.transactItems(kept, audit.write(entry)));
            return order;
        } catch (TransactionCanceledException cancelled) {
            return find(order.customer()).orElseThrow(() -> cancelled);
        }
    }

    private static Map<String, AttributeValue> item(ErasureOrder order) {
        Map<String, AttributeValue> item = new HashMap<>(key(order.customer()));
        item.putAll(
                new ItemWriter()
                        .text(CustomerAttributes.AT, order.at())
                        .text(ORDERED_BY, order.by())
                        .toItem());
        return item;
    }

    private static Map<String, AttributeValue> key(CustomerId customer) {
        return new ItemWriter()
                .text(KeyText.PK, CustomerKeys.customer(customer))
                .text(KeyText.SK, CustomerKeys.ERASURE)
                .toItem();
    }
}
