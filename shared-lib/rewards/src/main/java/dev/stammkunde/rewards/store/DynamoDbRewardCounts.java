package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often rewards were had, from the rewards table. Consistent. */
public final class DynamoDbRewardCounts implements FindRewardCounts {

    /** Two items of each: a call reads 100 at most. */
    private static final int AT_ONCE = 50;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRewardCounts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<RewardId, Counted> counted(List<RewardId> rewards, String holder) {
        Map<RewardId, Counted> counted = new HashMap<>();
        for (int from = 0; from < rewards.size(); from += AT_ONCE) {
            List<RewardId> some = rewards.subList(from, Math.min(rewards.size(), from + AT_ONCE));
            Map<Map<String, AttributeValue>, Long> taken = taken(some, holder);
            some.forEach(
                    reward ->
                            counted.put(
                                    reward,
                                    new Counted(
                                            taken.getOrDefault(
                                                    RedemptionKeys.takenBy(reward, holder), 0L),
                                            taken.getOrDefault(
                                                    RedemptionKeys.takenByAll(reward), 0L))));
        }
        return counted;
    }

    private Map<Map<String, AttributeValue>, Long> taken(List<RewardId> rewards, String holder) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        rewards.forEach(
                reward -> {
                    keys.add(RedemptionKeys.takenBy(reward, holder));
                    keys.add(RedemptionKeys.takenByAll(reward));
                });
        Map<Map<String, AttributeValue>, Long> taken = new HashMap<>();
        BatchRead.items(client, Map.of(table, keys))
                .getOrDefault(table, List.of())
                .forEach(
                        item ->
                                taken.put(
                                        Map.of(
                                                KeyText.PK,
                                                item.get(KeyText.PK),
                                                KeyText.SK,
                                                item.get(KeyText.SK)),
                                        new ItemReader(item).number(RedemptionKeys.TAKEN)));
        return taken;
    }

    @Override
    public long total(RewardId reward) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(RedemptionKeys.takenByAll(reward))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? 0 : new ItemReader(item).number(RedemptionKeys.TAKEN);
    }
}
