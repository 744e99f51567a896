package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.json.RewardJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Optional;

/**
 * Rewards, read from their documents in the rewards table and kept ({@link CachedCollection}): a
 * pause is seen by the very next question. Safe for use by many threads.
 */
public final class DynamoDbRewards implements Rewards {

    private final CachedCollection<Reward> rewards;

    /**
     * For who only reads.
     *
     * @param function that looks for them, such as {@code serve-member-api}
     */
    public DynamoDbRewards(DynamoDbClient client, String table, String function) {
        this.rewards =
                new CachedCollection<>(
                        documents(client, table, AuditTable.NONE),
                        (id, text) ->
                                RewardJson.readStored(new RewardId(id.shopId(), id.id()), text),
                        RewardJson.KIND,
                        function);
    }

    /** Returns where rewards lie as documents. */
    public static DynamoDbCollection documents(
            DynamoDbClient client, String table, AuditTable audit) {
        return new DynamoDbCollection(client, table, audit, RewardJson.KIND);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Reward> find(RewardId reward) {
        return rewards.findLatest(reward.shopId(), reward.id());
    }

    /**
     * {@inheritDoc}
     *
     * <p>One that cannot be used is left out, so that others go on: it is logged, and counted as
     * {@code UnusableDocuments}, unless it is archived.
     */
    @Override
    public List<Reward> inUse(String shopId) {
        return rewards.ofShop(shopId).stream()
                .filter(reward -> reward.state() != RewardState.ARCHIVED)
                .toList();
    }
}
