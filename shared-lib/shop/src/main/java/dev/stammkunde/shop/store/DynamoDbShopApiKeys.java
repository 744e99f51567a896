package dev.stammkunde.shop.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.ShopApiKey;
import dev.stammkunde.shop.access.ShopApiKey.Making;
import dev.stammkunde.shop.access.ShopApiKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * API keys of shops: each is in the table of keys, which the authorizer reads by its hash, and in
 * the shop's list in the table of shops. Both are written in one transaction.
 */
public final class DynamoDbShopApiKeys implements ShopApiKeys {

    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String IS_IN_USE =
            "attribute_exists(pk) AND attribute_not_exists(revokedAt)";

    private static final String HASH = "hash";
    private static final String LABEL = "label";
    private static final String ENDING = "ending";
    private static final String MADE_BY = "madeBy";
    private static final String MADE_AT = "madeAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String REVOKED_AT = "revokedAt";

    private final DynamoDbClient client;
    private final String keysTable;
    private final String shopsTable;

    public DynamoDbShopApiKeys(DynamoDbClient client, String keysTable, String shopsTable) {
        this.client = client;
        this.keysTable = keysTable;
        this.shopsTable = shopsTable;
    }

    @Override
    public List<ShopApiKey> ofShop(String shopId) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(shopsTable)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :shop")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":shop", partition(shopId))
                                                        .toItem()))
                .items()
                .stream()
                .map(item -> read(shopId, new ItemReader(item)))
                .sorted(Comparator.comparing((ShopApiKey key) -> key.made().at()).reversed())
                .toList();
    }

    @Override
    public void make(ShopApiKey key, AuditEntry entry) {
        write(key, entry, IS_NEW);
    }

    @Override
    public boolean revoke(ShopApiKey revoked, AuditEntry entry) {
        try {
            write(revoked, entry, IS_IN_USE);
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private void write(ShopApiKey key, AuditEntry entry, String condition) {
        List<TransactWriteItem> items =
                List.of(
                        put(keysTable, ApiKeyItem.write(key.hash(), key.key()), condition),
                        put(shopsTable, listed(key), condition),
                        new AuditTable(shopsTable).write(entry));
        client.transactWriteItems(write -> write.transactItems(items));
    }

    private static TransactWriteItem put(
            String table, Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(condition))
                .build();
    }

    private static String partition(String shopId) {
        return "API-KEYS#" + shopId;
    }

    private static Map<String, AttributeValue> listed(ShopApiKey key) {
        return new ItemWriter()
                .text(KeyText.PK, partition(key.shopId()))
                .text(KeyText.SK, "KEY#" + key.id())
                .text(HASH, key.hash().hex())
                .text(LABEL, key.key().label())
                .text(ENDING, key.ending())
                .text(MADE_BY, key.made().by())
                .text(MADE_AT, key.made().at())
                .text(EXPIRES_AT, key.key().expiresAt())
                .text(REVOKED_AT, key.key().revokedAt())
                .toItem();
    }

    private static ShopApiKey read(String shopId, ItemReader item) {
        return new ShopApiKey(
                shopId,
                new ApiKeyHash(item.text(HASH)),
                new ApiKey(
                        Set.of(shopId),
                        item.text(LABEL),
                        item.findText(EXPIRES_AT).map(Instant::parse).orElse(null),
                        item.findText(REVOKED_AT).map(Instant::parse).orElse(null)),
                item.text(ENDING),
                new Making(item.text(MADE_BY), item.instant(MADE_AT)));
    }
}
