package dev.stammkunde.shop.store;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.Optional;

/** Shops' rhythms in the shops table. Reads are strongly consistent. */
public final class DynamoDbShopRhythms implements ShopRhythms {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbShopRhythms(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<ShopRhythm> find(String shopId) {
        var found =
                client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(RhythmItem.key(shopId))
                                        .consistentRead(true));
        return found.hasItem() && RhythmItem.isWatched(found.item())
                ? Optional.of(RhythmItem.read(found.item()))
                : Optional.empty();
    }

    @Override
    public boolean begin(ShopRhythm beginning) {
        return put(
                beginning,
                "attribute_not_exists(pk) OR lastHeardAt <= :at",
                beginning.lastHeardAt());
    }

    @Override
    public boolean follow(ShopRhythm before, ShopRhythm after) {
        return put(after, "lastHeardAt = :at AND attribute_not_exists(gone)", before.lastHeardAt());
    }

    private boolean put(ShopRhythm rhythm, String condition, Instant at) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(RhythmItem.write(rhythm))
                                    .conditionExpression(condition)
                                    .expressionAttributeValues(RhythmItem.at(at)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
