package dev.stammkunde.commands;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.shop.access.KeepApiKeys;
import dev.stammkunde.shop.access.KeepApiKeys.Outcome;
import dev.stammkunde.shop.store.DynamoDbShopApiKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sets up what a new shop needs: its webhook secret and an API key. What is there already stays, so
 * that a run that broke off is simply repeated.
 */
final class AddShop {

    private final ShopSecrets secrets;
    private final DynamoDbClient dynamoDb;
    private final String apiKeysTable;
    private final KeepApiKeys keys;

    AddShop(ShopSecrets secrets, DynamoDbClient dynamoDb, String apiKeysTable, String shopsTable) {
        this.secrets = secrets;
        this.dynamoDb = dynamoDb;
        this.apiKeysTable = apiKeysTable;
        keys =
                new KeepApiKeys(
                        new DynamoDbShopApiKeys(dynamoDb, apiKeysTable, shopsTable),
                        () -> KeepApiKeys.text(NewSecret.randomBytes()));
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
    Optional<String> createApiKey(String shopId, Acting acting) {
        if (hasApiKey(shopId)) {
            return Optional.empty();
        }
        return switch (keys.make(shopId, shopId, null, acting)) {
            case Outcome.Made(_, String key) -> Optional.of(key);
            case Outcome.LabelTaken(), Outcome.TooMany _ -> Optional.empty();
            case Outcome.Revoked _, Outcome.Unknown() ->
                    throw new IllegalStateException("nothing was to be revoked");
        };
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
