package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.rewards.FindRewardVersion;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.json.RewardJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads versions, which never change, once each. Safe for use by many threads. */
public final class DynamoDbRewardVersions implements FindRewardVersion {

    /** More than shops have: a bound, and not a tuning. */
    private static final int MOST = 10_000;

    private final Map<Version, Optional<RewardDraft>> known = new ConcurrentHashMap<>();
    private final DynamoDbCollection documents;

    public DynamoDbRewardVersions(DynamoDbClient client, String table) {
        this.documents = DynamoDbRewards.documents(client, table, AuditTable.NONE);
    }

    private record Version(RewardId reward, int version) {}

    @Override
    public Optional<RewardDraft> find(RewardId reward, int version) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Version(reward, version), this::read);
    }

    private Optional<RewardDraft> read(Version asked) {
        RewardId reward = asked.reward();
        return documents
                .findText(new DocumentId(reward.shopId(), reward.id()), asked.version())
                .flatMap(
                        text ->
                                switch (RewardJson.readStored(reward, text)) {
                                    case Reading.Valid<Reward>(Reward read) ->
                                            Optional.of(read.draft());
                                    case Reading.Invalid<Reward> _ -> Optional.empty();
                                });
    }
}
