package dev.stammkunde.commands;

import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.store.DynamoDbApiKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sets up what a new shop needs: its webhook secret and an API key. What is there already stays, so
 * that a run that broke off is simply repeated.
 */
final class AddShop {

    private static final String KEY_PREFIX = "stammkunde_";

    private final ShopSecrets secrets;
    private final DynamoDbClient dynamoDb;
    private final String apiKeysTable;

    AddShop(ShopSecrets secrets, DynamoDbClient dynamoDb, String apiKeysTable) {
        this.secrets = secrets;
        this.dynamoDb = dynamoDb;
        this.apiKeysTable = apiKeysTable;
    }

    /** Creates the shop's document; false if there is one. */
    boolean createSecret(String name, Supplier<WebhookSecrets> document) {
        return secrets.find(name).isEmpty() && secrets.create(name, document.get().toJson());
    }

    /**
     * Creates a key that opens the shop, unless there is one.
     *
     * @return the key, which is stored nowhere and can never be shown again
     */
    Optional<String> createApiKey(String shopId) {
        if (hasApiKey(shopId)) {
            return Optional.empty();
        }
        String key =
                KEY_PREFIX
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(NewSecret.randomBytes());
        new DynamoDbApiKeys(dynamoDb, apiKeysTable)
                .save(ApiKeyHash.of(key), new ApiKey(Set.of(shopId), shopId, null, null));
        return Optional.of(key);
    }

    /** A scan: the table holds a handful of keys, and shops are added once. */
    private boolean hasApiKey(String shopId) {
        return dynamoDb
                .scanPaginator(
                        scan ->
                                scan.tableName(apiKeysTable)
                                        .consistentRead(true)
                                        .filterExpression(
                                                "contains(shops, :shop) AND"
                                                        + " attribute_not_exists(revokedAt)")
                                        .expressionAttributeValues(
                                                Map.of(":shop", AttributeValue.fromS(shopId))))
                .items()
                .stream()
                .findAny()
                .isPresent();
    }
}
