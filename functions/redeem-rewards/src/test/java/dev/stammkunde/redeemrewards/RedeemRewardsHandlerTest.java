package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

final class RedeemRewardsHandlerTest {

    private final RedeemApi api = new RedeemApi();

    @Test
    void redeem_reward_answersWithTheCodeAndMailsIt() {
        Reply reply = api.redeem("a", "five-euros");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("state")).isEqualTo("ACTIVE");
        assertThat(reply.text("code")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(api.world.available()).isEqualTo(900);
        assertThat(api.world.account().reserved()).isEqualTo(100);
        assertThat(api.world.mails).hasSize(1);
        assertThat(api.scheduled).isEmpty();
    }

    @Test
    void redeem_sameKeyAgain_booksNothingMoreAndSaysSo() {
        Reply first = api.redeem("a", "five-euros");

        Reply again = api.redeem("a", "five-euros");

        assertThat(again.isReplay()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.world.available()).isEqualTo(900);
    }

    @Test
    void redeem_cardThatThereIsNot_is404AndNamesIt() {
        Reply reply =
                api.ask(
                        RedeemRoute.REDEEM,
                        Map.of("customerId", CUSTOMER),
                        "{\"cardId\": \"coffe\"}",
                        "a");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-card");
        assertThat(reply.text("detail")).contains("coffe");
    }

    @Test
    void redeem_sameKeyForAnotherReward_is409() {
        api.world.with(SampleRewards.of("other", new Benefit.FreeShipping(null), null));
        api.redeem("a", "five-euros");

        Reply reply = api.redeem("a", "other");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void redeem_shopIsSlow_is202AndAskedAgainSoonAndByWhoAsks() {
        var works = api.world.shop.creates;
        api.world.shop.creates = _ -> new CodeCreation.Unknown("no answer");

        Reply waiting = api.redeem("a", "five-euros");

        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.text("state")).isEqualTo("CODE_REQUESTED");
        assertThat(waiting.body().has("code")).isFalse();
        assertThat(api.scheduled).contains(RewardWorld.NOW.plus(Duration.ofMinutes(5)));

        api.world.shop.creates = works;
        api.now = RewardWorld.NOW.plusSeconds(61);
        Reply shown = api.show(CUSTOMER, waiting.text("id"));
        assertThat(shown.text("state")).isEqualTo("ACTIVE");
        assertThat(shown.body().has("code")).isTrue();
    }

    @Test
    void redeem_schedulerIsAway_isAnsweredAllTheSame() {
        api.runs =
                (_, _) -> {
                    throw new IllegalStateException("no scheduler");
                };
        api.world.shop.creates = _ -> new CodeCreation.Unknown("no answer");

        assertThat(api.redeem("a", "five-euros").status()).isEqualTo(202);
    }

    @Test
    void redeem_shopRefusesTheCode_showsThatItIsOver() {
        api.world.shop.creates =
                _ -> new CodeCreation.Rejected(CodeRefusal.NOT_ALLOWED, "status 401");
        api.world.shop.ends = new CodeEnding.Dead(false);

        Reply reply = api.redeem("a", "five-euros");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("RELEASED");
        assertThat(reply.text("ending")).isEqualTo("NOT_GIVEN");
        assertThat(reply.body().has("code")).isFalse();
        assertThat(api.world.available()).isEqualTo(1_000);
        assertThat(api.world.mails).isEmpty();
    }

    @Test
    void redeem_whatNeedsNoCode_isHadAtOnce() {
        api.world.with(
                SampleRewards.of("trees", new Benefit.Donation("Bergwald", eur("1.00")), null));

        Reply reply = api.redeem("a", "trees");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("state")).isEqualTo("CAPTURED");
        assertThat(api.world.mails).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-knows, 404, unknown-reward",
        "secret-one, 409, reward-not-for-customer",
        "tier-one, 409, reward-not-for-tier",
        "sold-out, 409, reward-sold-out",
        "dear, 409, insufficient-points"
    })
    void redeem_whatCannotBeHad_saysWhy(String rewardId, int status, String problem) {
        Benefit shipping = new Benefit.FreeShipping(null);
        api.world
                .with(SampleRewards.of("secret-one", shipping, null))
                .with(SampleRewards.of("tier-one", shipping, null))
                .with(SampleRewards.of("sold-out", shipping, null, new RewardLimits(null, 0)))
                .with(SampleRewards.of("dear", shipping, null));
        if (rewardId.equals("dear")) {
            for (int i = 0; i < 10; i++) {
                api.redeem("before-" + i, "five-euros");
            }
        }

        Reply reply = api.redeem("a", rewardId);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|rewardId is missing; it must be an id of 1 to 128 characters",
                "{\"rewardId\": \"\"}|rewardId must be an id of 1 to 128 characters",
                "{\"rewardId\": \"a\", \"code\": \"X\"}|code is not known here",
            })
    void redeem_wrongBody_namesTheField(String body, String wrong) {
        Reply reply = api.ask(RedeemRoute.REDEEM, Map.of("customerId", CUSTOMER), body, "a");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.wrong()).startsWith(wrong);
    }

    @Test
    void redeem_withoutAKey_is400() {
        Reply reply =
                api.ask(
                        RedeemRoute.REDEEM,
                        Map.of("customerId", CUSTOMER),
                        "{\"rewardId\": \"five-euros\"}",
                        null);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrong()).startsWith("Idempotency-Key");
    }

    @Test
    void ask_keyOfAnotherShop_is403() {
        api.shops = "other-shop";

        assertThat(api.redeem("a", "five-euros").problem()).isEqualTo("shop-not-allowed");
        assertThat(api.reserve("b", 50, "10.00").problem()).isEqualTo("shop-not-allowed");
        assertThat(api.world.account().reserved()).isZero();
    }

    @Test
    void show_anotherCustomersOrUnknown_is404() {
        String id = api.redeem("a", "five-euros").text("id");

        assertThat(api.show("8", id).problem()).isEqualTo("unknown-redemption");
        assertThat(api.show(CUSTOMER, "x").problem()).isEqualTo("unknown-redemption");
    }

    @Test
    void show_customersWhoWereMerged_areOne() {
        String id = api.redeem("a", "five-euros").text("id");
        api.world.ledger.write(
                Decide.merge(
                        api.world.account(),
                        api.world.ledger.account(new AccountId(SHOP, "8")),
                        RewardWorld.NOW));

        assertThat(api.show("8", id).text("state")).isEqualTo("ACTIVE");
        assertThat(api.show(CUSTOMER, id).text("state")).isEqualTo("ACTIVE");
    }

    @Test
    void document_routes_areThoseOfTheFunction() {
        Set<String> described = new HashSet<>(RedeemApi.DOCUMENT.operations().keySet());
        described.addAll(RedeemApi.LINKS.operations().keySet());
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RedeemRoute.values()).map(RedeemRoute::key).toList());
    }
}
