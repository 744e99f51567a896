package dev.stammkunde.shop.store;

import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.FindApiKey;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.Map;
import java.util.Optional;

/** API keys in DynamoDB, by hash: one item each, without index. */
public final class DynamoDbApiKeys implements FindApiKey {

    private final DynamoDbClient client;
    private final String tableName;

    /** Names the table; reads and writes nothing yet. */
    public DynamoDbApiKeys(DynamoDbClient client, String tableName) {
        this.client = client;
        this.tableName = tableName;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyHash hash) {
        Map<String, AttributeValue> item =
                client.getItem(request -> request.tableName(tableName).key(ApiKeyItem.key(hash)))
                        .item();
        return item == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(ApiKeyItem.read(item));
    }

    /** Writes a key, or replaces what was written of it: to make one, and to withdraw it. */
    public void save(ApiKeyHash hash, ApiKey key) {
        client.putItem(
                PutItemRequest.builder()
                        .tableName(tableName)
                        .item(ApiKeyItem.write(hash, key))
                        .build());
    }
}
