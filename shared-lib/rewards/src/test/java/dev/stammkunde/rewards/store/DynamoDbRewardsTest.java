package dev.stammkunde.rewards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.rewards.testing.RewardsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbRewardsTest extends RewardsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Rewards rewards() {
        return new DynamoDbRewards(DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"), "test");
    }

    private static void put(DocumentId id, int version, String text) {
        DynamoDbCollection documents =
                DynamoDbRewards.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("RewardsTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")));
        documents.save(id, version, text, SampleEntries.next(id.shopId()));
    }

    @Override
    protected void put(Reward reward) {
        Stamp.Life life =
                new Stamp.Life(DocumentState.valueOf(reward.state().name()), reward.activeSince());
        Stamp stamp = new Stamp(reward.id().id(), reward.version(), life, null);
        put(
                new DocumentId(reward.id().shopId(), reward.id().id()),
                reward.version(),
                RewardJson.TYPE.write(reward.draft(), stamp));
    }

    @Test
    void inUse_oneCannotBeUsed_isLeftOutAndNamed() {
        put(new DocumentId(Orders.SHOP, "later"), 1, "{\"state\":\"ACTIVE\",\"benefit\":7}");
        put(new DocumentId(Orders.SHOP, "archived"), 1, "{\"state\":\"ARCHIVED\"}");

        assertThat(rewards().inUse(Orders.SHOP)).isEmpty();
        assertThatThrownBy(() -> rewards().find(new RewardId(Orders.SHOP, "later")))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageContaining("reward later of shop " + Orders.SHOP);
    }
}
