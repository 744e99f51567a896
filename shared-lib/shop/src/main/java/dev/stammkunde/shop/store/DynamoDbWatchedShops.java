package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopsEverHeard;
import dev.stammkunde.shop.WatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All shops' rhythms in the shops table: one query, of half a unit for 4 KB. */
public final class DynamoDbWatchedShops implements WatchedShops, ShopsEverHeard {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbWatchedShops(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<ShopRhythm> all() {
        return items().filter(RhythmItem::isWatched).map(RhythmItem::read).toList();
    }

    @Override
    public List<String> everHeard() {
        return items().map(RhythmItem::shopId).toList();
    }

    private Stream<Map<String, AttributeValue>> items() {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :all")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":all", RhythmItem.ALL)
                                                        .toItem()))
                .items()
                .stream();
    }

    @Override
    public boolean forget(ShopRhythm seen) {
        try {
            client.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(RhythmItem.key(seen.shopId()))
                                    .updateExpression("SET gone = :gone")
                                    .conditionExpression(
                                            "lastHeardAt = :at AND attribute_not_exists(gone)")
                                    .expressionAttributeValues(
                                            RhythmItem.goneSince(seen.lastHeardAt())));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
