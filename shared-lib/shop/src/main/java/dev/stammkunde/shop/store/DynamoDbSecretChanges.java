package dev.stammkunde.shop.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.shop.access.SecretChanges;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;
import java.util.Optional;

/** Changes of shops' webhook secrets in the table of shops: one item for each shop. */
public final class DynamoDbSecretChanges implements SecretChanges {

    private static final String REVISION = "revision";
    private static final String BY = "changedBy";
    private static final String AT = "changedAt";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSecretChanges(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<SecretChange> find(String shopId) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(key(shopId).toItem())
                                                .consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ItemReader reader = new ItemReader(item);
        return Optional.of(
                new SecretChange(reader.integer(REVISION), reader.text(BY), reader.instant(AT)));
    }

    @Override
    public boolean announce(int seen, AuditEntry entry) {
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(
                                key(entry.shopId())
                                        .number(REVISION, seen + 1)
                                        .text(BY, entry.acting().person())
                                        .text(AT, entry.acting().at())
                                        .toItem());
        Put announced =
                seen == 0
                        ? put.conditionExpression("attribute_not_exists(pk)").build()
                        : put.conditionExpression("revision = :seen")
                                .expressionAttributeValues(
                                        new ItemWriter().number(":seen", seen).toItem())
                                .build();
        try {
            client.transactWriteItems(
                    write ->
                            write.transactItems(
                                    TransactWriteItem.builder().put(announced).build(),
                                    new AuditTable(table).write(entry)));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private static ItemWriter key(String shopId) {
        return new ItemWriter()
                .text(KeyText.PK, "WEBHOOK-SECRET#" + shopId)
                .text(KeyText.SK, "latest");
    }
}
