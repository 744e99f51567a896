package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.RewardState;

import org.junit.jupiter.api.Test;

/** A card gives a reward that there is. */
final class StampCardRewardTest {

    private static final String CARD = SampleKind.STAMP_CARDS.least();

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.STAMP_CARDS);

    @Test
    void create_rewardThatThereIsNot_isRefusedByItsField() {
        var refused = api.create(CARD.replace("free-tea", "fre-tea"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("rewardId");
        assertThat(api.get("", "").body().at("/documents")).isEmpty();
    }

    @Test
    void createOrReplace_archivedReward_isRefusedAndAPausedOneIsGiven() {
        api.reward("free-tea", RewardState.ARCHIVED);
        assertThat(api.create(CARD).status()).isEqualTo(422);

        api.reward("free-tea", RewardState.PAUSED);
        assertThat(api.create(CARD).status()).isEqualTo(201);

        api.reward("free-tea", RewardState.ARCHIVED);
        assertThat(api.replace(SampleKind.STAMP_CARDS.whole(), 1).status()).isEqualTo(422);
    }
}
