package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.List;

/** All shops' rhythms in the shops table: one query, of half a unit for 4 KB. */
public final class DynamoDbWatchedShops implements WatchedShops {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbWatchedShops(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<ShopRhythm> all() {
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
                .stream()
                .map(RhythmItem::read)
                .toList();
    }

    @Override
    public boolean forget(ShopRhythm seen) {
        try {
            client.deleteItem(
                    delete ->
                            delete.tableName(table)
                                    .key(RhythmItem.key(seen.shopId()))
                                    .conditionExpression("lastHeardAt = :at")
                                    .expressionAttributeValues(RhythmItem.at(seen.lastHeardAt())));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
