package dev.stammkunde.cases.store;

import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a case, what stands of it at its customer's, and the audit: all or nothing. */
final class CaseWrites {

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    CaseWrites(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    SaveResult write(Versioned<ServiceCase> before, ServiceCase next, Optional<AuditEntry> entry) {
        List<TransactWriteItem> items = items(table, before, next);
        entry.ifPresent(each -> items.add(audit.write(each)));
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOnly(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /** Returns the writes without the audit; of a case that stays somebody's they are puts. */
    static List<TransactWriteItem> items(
            String table, Versioned<ServiceCase> before, ServiceCase next) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(TransactWriteItem.builder().put(put(table, next, before.version())).build());
        before.value()
                .opening()
                .findCustomer()
                .ifPresent(customer -> items.add(ofCustomer(table, customer, next)));
        return items;
    }

    private static Put put(String table, ServiceCase next, long version) {
        Put.Builder put = Put.builder().tableName(table).item(CaseItem.toItem(next, version + 1));
        return version == 0
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :before")
                        .expressionAttributeValues(
                                new ItemWriter().number(":before", version).toItem())
                        .build();
    }

    /** The case's own condition holds for this too: they are only written together. */
    private static TransactWriteItem ofCustomer(
            String table, CustomerId customer, ServiceCase next) {
        Map<String, AttributeValue> key = CaseKeys.ofCustomer(customer, next.id());
        if (next.opening().customerId() == null) {
            Delete delete = Delete.builder().tableName(table).key(key).build();
            return TransactWriteItem.builder().delete(delete).build();
        }
        ItemWriter attributes = new ItemWriter().text(CaseKeys.SINCE, next.opening().openedAt());
        if (next.isOpen()) {
            attributes.text(CaseItem.OPENED_AT, next.opening().openedAt());
        }
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.putAll(attributes.toItem());
        Put put = Put.builder().tableName(table).item(item).build();
        return TransactWriteItem.builder().put(put).build();
    }
}
