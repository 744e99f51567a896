package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a shop's server is told of the rewards of a customer; each answer is as documented. */
final class CustomerRewardsTest {

    private static final Instant NOW = Orders.PAID_AT.plusSeconds(3600);

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions redemptions = new InMemoryRedemptions(ledger);
    private final InMemoryRewards rewards = new InMemoryRewards();
    private final InMemoryDocuments<String> payment = InMemoryDocuments.ofShops();

    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            ledger,
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(rewards, redemptions, payment)));

    private void give(long points) {
        PointsCommand give =
                new PointsCommand.Give(
                        Orders.ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        Orders.programme());
        ledger.write(
                (Decision.Book)
                        Decide.decide(ledger.account(Orders.ACCOUNT), give, Orders.PAID_AT));
    }

    private void redeem(String reward) {
        RedeemReward redeem =
                new RedeemReward(
                        new RedeemReward.Needs(
                                ledger,
                                redemptions,
                                redemptions,
                                rewards,
                                (_, _, _) -> Optional.empty(),
                                _ -> (_, _) -> Orders.programme(),
                                () -> "seed",
                                _ -> {}));
        assertThat(
                        redeem.redeem(
                                RedemptionId.of(Orders.SHOP, reward),
                                Orders.CUSTOMER,
                                reward,
                                NOW.minusSeconds(60)))
                .isInstanceOf(RedemptionOutcome.Done.class);
    }

    /** The same for another price. */
    private static Reward costing(Reward reward, long points) {
        return costing(reward, points, reward.draft().audience());
    }

    private static Reward costing(Reward reward, long points, Audience audience) {
        RewardDraft draft = reward.draft();
        return new Reward(
                reward.id(),
                reward.version(),
                reward.state(),
                reward.activeSince(),
                new RewardDraft(
                        draft.name(),
                        draft.benefit(),
                        draft.pool(),
                        points,
                        draft.cost(),
                        draft.bearer(),
                        draft.vat(),
                        draft.term(),
                        draft.limits(),
                        audience,
                        draft.texts()));
    }

    private JsonNode answer() {
        Api.Reply reply = api.rewards(Orders.CUSTOMER);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void rewards_ofAStranger_areOnOfferForPointsThatTheyLack() {
        rewards.put(SampleRewards.fiveEuros());

        JsonNode stranger = api.rewards("9999").body();

        assertThat(stranger.path("available").asLong()).isZero();
        assertThat(stranger.at("/rewards/0/canHave").asBoolean()).isFalse();
        assertThat(stranger.at("/rewards/0/reason").asText()).isEqualTo("INSUFFICIENT_POINTS");
        assertThat(stranger.at("/rewards/0/why/de").asText())
                .isEqualTo("Ihnen fehlen noch 100 Punkte.");
        assertThat(stranger.path("partPayment").isNull()).isTrue();
    }

    @Test
    void rewards_withinReach_sayWhatIsMissingInBothLanguages() {
        give(1_499);
        rewards.put(SampleRewards.fiveEuros());
        rewards.put(costing(SampleRewards.of("mug", new Benefit.Goodie("MUG"), null), 2_500));
        rewards.put(costing(SampleRewards.of("tea", new Benefit.Goodie("TEA"), null), 1_500));

        JsonNode answer = answer();

        assertThat(answer.at("/rewards/0/canHave").asBoolean()).isTrue();
        assertThat(answer.at("/rewards/0/why").isNull()).isTrue();
        assertThat(answer.at("/next/rewardId").asText()).isEqualTo("tea");
        assertThat(answer.at("/next/missing").asLong()).isEqualTo(1);
        assertThat(answer.at("/next/text/de").asText()).isEqualTo("Noch 1 Punkt bis „Prämie tea“");
        assertThat(answer.at("/next/text/en").asText()).isEqualTo("1 point to go for “Prämie tea”");
        assertThat(answer.at("/rewards/1/why/de").asText()).isEqualTo("Ihnen fehlt noch 1 Punkt.");
        assertThat(answer.at("/rewards/2/why/en").asText())
                .isEqualTo("You need 1,001 points more.");
    }

    @ParameterizedTest
    @CsvSource({
        "silver, Diese Prämie gibt es ab „Silber“., This reward is for “Silver” and above.",
        // What the rules do not have any more is called as in the reward.
        "diamond, Diese Prämie gibt es ab „diamond“., This reward is for “diamond” and above."
    })
    void rewards_ofATierThatTheCustomerLacks_sayWhichItIsFor(
            String tier, String german, String english) {
        Reward mug = SampleRewards.of("mug", new Benefit.Goodie("MUG"), null);
        rewards.put(costing(mug, 1, Audience.everyone().having(new TierCondition.AtLeast(tier))));
        Api api =
                Api.of(
                        new ServeMemberApiHandler(
                                ledger,
                                new InMemoryCustomers(),
                                new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                                SampleRewardPorts.of(
                                        rewards,
                                        (customers, at) ->
                                                Map.of(
                                                        customers.getFirst(),
                                                        new TierStanding(
                                                                "bronze", Set.of("bronze"))),
                                        _ -> SampleTiers.history(SampleTiers.rules()))));

        JsonNode answer = api.rewards(Orders.CUSTOMER).body();

        assertThat(answer.at("/rewards/0/canHave").asBoolean()).isFalse();
        assertThat(answer.at("/rewards/0/reason").asText()).isEqualTo("NOT_FOR_TIER");
        assertThat(answer.at("/rewards/0/why/de").asText()).isEqualTo(german);
        assertThat(answer.at("/rewards/0/why/en").asText()).isEqualTo(english);
    }

    @Test
    void rewards_eachKind_areAsTheirDocumentsSay() {
        SampleRewards.all().values().forEach(rewards::put);

        JsonNode answer = answer();

        assertThat(answer.path("rewards").findValuesAsText("kind"))
                .contains(
                        "PERCENT_OFF",
                        "FREE_ARTICLE",
                        "FREE_SHIPPING",
                        "VOUCHER",
                        "MEMBER_PRICE",
                        "GOODIE",
                        "DONATION");
        assertThat(answer.at("/earlyAccess/0/what").asText()).isEqualTo("spring-2027");
        assertThat(answer.at("/earlyAccess/0/open").asBoolean()).isTrue();
    }

    @Test
    void rewards_redeemed_areWhatTheCustomerHasNow() {
        give(1_000);
        Instant from = NOW.minus(Duration.ofHours(1));
        rewards.put(
                SampleRewards.of(
                        "early",
                        new Benefit.EarlyAccess("spring", from, NOW.plusSeconds(60)),
                        null,
                        new RewardLimits(1, null)));
        rewards.put(SampleRewards.of("price", SampleRewards.price(), null));
        assertThat(answer().at("/earlyAccess/0/open").asBoolean()).isFalse();
        redeem("early");
        redeem("price");

        JsonNode answer = answer();

        assertThat(answer.at("/earlyAccess/0/redeemed").asBoolean()).isTrue();
        assertThat(answer.at("/earlyAccess/0/open").asBoolean()).isTrue();
        assertThat(answer.at("/memberPrices/0/priceForEveryone/amount").asText())
                .isEqualTo("12.90");
        assertThat(answer.path("reserved").asLong()).isEqualTo(200);
        assertThat(answer.at("/rewards/0/reason").asText()).isEqualTo("HAD_BEFORE");
        assertThat(answer.at("/rewards/0/leftForCustomer").asLong()).isZero();
    }

    @Test
    void rewards_ofAMergedCustomer_areThoseOfWhoStays() {
        give(1_000);
        AccountId stays = new AccountId(Orders.SHOP, "8001");
        ledger.write(
                Decide.merge(
                        ledger.account(Orders.ACCOUNT),
                        ledger.account(stays),
                        NOW.minusSeconds(5)));

        assertThat(answer().path("customerId").asText()).isEqualTo("8001");
        assertThat(answer().path("available").asLong()).isEqualTo(1_000);
    }

    @Test
    void rewards_partPayment_isToldAndNothingWhereItCannotBeUsed() {
        payment.save(
                Orders.SHOP,
                1,
                "{\"terms\":{\"step\":100,\"stepValue\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},"
                        + "\"minimum\":500}}");
        assertThat(answer().at("/partPayment/mostPercent").asInt()).isEqualTo(100);

        payment.save(Orders.SHOP, 2, "{\"terms\":{\"step\":0}}");
        assertThat(answer().path("partPayment").isNull()).isTrue();
    }

    @Test
    void rewards_withAKeyForAnotherShop_areRefused() {
        assertThat(api.withKeyFor("other").rewards(Orders.CUSTOMER).problem())
                .isEqualTo("shop-not-allowed");
    }
}
