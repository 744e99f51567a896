package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparisons;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far shops were compared, in the shops table. Reads are strongly consistent. */
public final class DynamoDbShopComparisons implements ShopComparisons {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbShopComparisons(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<ShopComparison> find(String shopId) {
        var found =
                client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(ComparisonItem.key(shopId))
                                        .consistentRead(true));
        return found.hasItem()
                ? Optional.of(ComparisonItem.read(shopId, found.item()))
                : Optional.empty();
    }

    @Override
    public List<String> begun() {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :all")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":all", ComparisonItem.ALL)
                                                        .toItem()))
                .items()
                .stream()
                .map(ComparisonItem::shopId)
                .toList();
    }

    @Override
    public boolean begin(ShopComparison first) {
        return put(first, "attribute_not_exists(" + KeyText.PK + ")", Map.of());
    }

    @Override
    public boolean follow(ShopComparison before, ShopComparison after) {
        return put(after, ComparisonItem.IS_STILL, ComparisonItem.values(before));
    }

    private boolean put(
            ShopComparison comparison, String condition, Map<String, AttributeValue> values) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(ComparisonItem.write(comparison))
                                    .conditionExpression(condition)
                                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
