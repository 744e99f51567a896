package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CouponPools.Taking.PoolEmpty;
import dev.stammkunde.campaigns.CouponPools.Taking.Taken;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.campaigns.store.PoolShard.Free;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Coupon codes in the campaigns table.
 *
 * <p>A code leaves its pool in the same transaction in which the gift gets it, so that no code is
 * given twice and no gift has two. Who takes begins at a part and a place of the pool that follow
 * from the gift, so that those who take at once seldom meet.
 */
public final class DynamoDbCouponPools implements CouponPools {

    /** So often somebody else may have been faster at the same code. */
    private static final int TRIES = 50;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCouponPools(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if others were faster at each attempt; the caller tries later
     */
    @Override
    public Taking take(GiftKey key, String pool, LocalDate today, Instant now) {
        Optional<Taken> before = find(key);
        if (before.isPresent()) {
            return before.get();
        }
        int own = CampaignKeys.shardOf(CampaignKeys.giftsOf(key));
        Optional<Taken> taken = takeFrom(own, key, pool, today, now);
        if (taken.isPresent()) {
            return taken.get();
        }
        Map<Integer, Long> stock = stock(key.customer().shopId(), pool);
        for (int i = 1; i < CampaignKeys.SHARDS; i++) {
            int shard = (own + i) % CampaignKeys.SHARDS;
            if (stock.getOrDefault(shard, 0L) > 0) {
                taken = takeFrom(shard, key, pool, today, now);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        }
        return new PoolEmpty();
    }

    private Optional<Taken> takeFrom(
            int shard, GiftKey key, String pool, LocalDate today, Instant now) {
        PoolShard codes = shard(key.customer().shopId(), pool, shard);
        String from = CampaignKeys.freeFrom(key);
        for (int i = 0; i < TRIES; i++) {
            Optional<Free> free = codes.findFree(from);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            LocalDate validUntil = free.get().validUntil();
            if (validUntil != null && validUntil.isBefore(today)) {
                commit(List.of(codes.remove(free.get()), codes.count(-1)));
            } else if (commit(
                    List.of(
                            give(key, pool, free.get(), now),
                            codes.remove(free.get()),
                            codes.count(-1)))) {
                return Optional.of(new Taken(free.get().code(), validUntil, false));
            } else {
                Optional<Taken> byAnother = find(key);
                if (byAnother.isPresent()) {
                    return byAnother;
                }
            }
        }
        throw new IllegalStateException("others took codes of the same pool again and again");
    }

    /** Returns whether nobody was faster. */
    private boolean commit(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem give(GiftKey key, String pool, Free free, Instant now) {
        ItemWriter gift =
                DynamoDbDocuments.key(CampaignKeys.giftsOf(key), CampaignKeys.gift(key))
                        .text(CampaignKeys.CODE, free.code())
                        .text(CampaignKeys.VALID_UNTIL, free.validUntil())
                        .text(CampaignKeys.POOL, pool)
                        .text(CampaignKeys.TAKEN_AT, now);
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(gift.toItem())
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    @Override
    public Optional<Taken> find(GiftKey key) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(
                                                        DynamoDbDocuments.key(
                                                                        CampaignKeys.giftsOf(key),
                                                                        CampaignKeys.gift(key))
                                                                .toItem())
                                                .consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ItemReader gift = new ItemReader(item);
        return Optional.of(
                new Taken(
                        gift.text(CampaignKeys.CODE),
                        gift.findText(CampaignKeys.VALID_UNTIL).map(LocalDate::parse).orElse(null),
                        true));
    }

    @Override
    public long left(String shopId, String pool) {
        return stock(shopId, pool).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reads how many codes each part has left; parts that never had one are missing. */
    private Map<Integer, Long> stock(String shopId, String pool) {
        Map<Map<String, AttributeValue>, Integer> shards = new HashMap<>();
        IntStream.range(0, CampaignKeys.SHARDS)
                .forEach(i -> shards.put(shard(shopId, pool, i).stock(), i));
        Map<Integer, Long> stock = new HashMap<>();
        List<Map<String, AttributeValue>> keys = new ArrayList<>(shards.keySet());
        while (!keys.isEmpty()) {
            KeysAndAttributes asked =
                    KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
            var answer = client.batchGetItem(get -> get.requestItems(Map.of(table, asked)));
            answer.responses()
                    .getOrDefault(table, List.of())
                    .forEach(
                            item -> {
                                Map<String, AttributeValue> key = new HashMap<>(item);
                                key.keySet().retainAll(List.of(CampaignKeys.PK, CampaignKeys.SK));
                                Integer shard = shards.get(key);
                                if (shard != null) {
                                    stock.put(
                                            shard, new ItemReader(item).number(CampaignKeys.LEFT));
                                }
                            });
            KeysAndAttributes left = answer.unprocessedKeys().get(table);
            keys = left == null ? List.of() : left.keys();
        }
        return stock;
    }

    private PoolShard shard(String shopId, String pool, int shard) {
        return new PoolShard(client, table, CampaignKeys.pool(shopId, pool, shard));
    }
}
