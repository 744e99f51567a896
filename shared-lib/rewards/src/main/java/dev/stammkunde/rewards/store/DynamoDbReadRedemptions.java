package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemption;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads redemptions for who books no points. */
public final class DynamoDbReadRedemptions implements ReadRedemptions {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbReadRedemptions(DynamoDbClient client, String rewardsTable) {
        this.client = client;
        this.table = rewardsTable;
    }

    @Override
    public List<Redemption> all(Collection<RedemptionId> ids) {
        List<Map<String, AttributeValue>> keys =
                ids.stream().map(RedemptionKeys::redemption).toList();
        return BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                .map(StoredRedemption::fromItem)
                .toList();
    }
}
