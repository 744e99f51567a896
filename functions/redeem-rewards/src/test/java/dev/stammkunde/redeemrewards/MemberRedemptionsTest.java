package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.testing.MemberWorld;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Customers redeem in their own browsers. */
final class MemberRedemptionsTest {

    private static final String WISH = "{\"rewardId\": \"five-euros\"}";

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void comeIn() {
        api.shops = "";
        as(CUSTOMER);
    }

    private void as(String customerId) {
        api.more.put("origin", MemberWorld.ORIGIN);
        api.more.put(
                "authorization",
                "Bearer "
                        + api.members
                                .tokens
                                .issue(new CustomerId(SHOP, customerId), api.now)
                                .token());
    }

    private Reply redeem(String key) {
        return api.ask(RedeemRoute.MY_REDEEM, Map.of(), WISH, key);
    }

    @Test
    void redeem_pressedTwice_isOneCodeAndSaysSo() {
        Reply first = redeem("a");
        Reply again = redeem("a");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers())
                .containsEntry("access-control-allow-origin", MemberWorld.ORIGIN);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.world.available()).isEqualTo(900);
    }

    @Test
    void redeem_keyThatTheShopOrAnotherCustomerHas_isAnother() {
        String mine = redeem("same").text("id");
        as("9999");
        assertThat(redeem("same").problem()).isEqualTo("insufficient-points");

        api.shops = SHOP;
        assertThat(api.redeem("same", "five-euros").text("id")).isNotEqualTo(mine);
        assertThat(api.world.available()).isEqualTo(800);
    }

    @Test
    void list_ofTheCustomer_hasTheCodeAndNobodyElsesHas() {
        Reply redeemed = redeem("a");

        Reply mine = api.ask(RedeemRoute.MY_LIST, Map.of(), "", null);
        assertThat(mine.body().path("redemptions")).containsExactly(redeemed.body());

        as("9999");
        assertThat(api.ask(RedeemRoute.MY_LIST, Map.of(), "", null).body().path("redemptions"))
                .isEmpty();
        assertThat(show(redeemed).problem()).isEqualTo("unknown-redemption");
    }

    private Reply show(Reply redeemed) {
        return api.ask(RedeemRoute.MY_SHOW, Map.of("redemptionId", redeemed.text("id")), "", null);
    }

    @Test
    void redeem_withAShopsKeyOrFromAnotherPage_isRefused() {
        api.more.put("origin", "https://evil.example");
        assertThat(redeem("a").problem()).isEqualTo("origin-not-allowed");

        api.more.clear();
        api.shops = SHOP;
        assertThat(redeem("a").problem()).isEqualTo("member-token-invalid");
        assertThat(api.world.available()).isEqualTo(1_000);
    }

    @Test
    void redeem_tokenOnTheRoutesOfTheShopsServer_isRefused() {
        assertThat(api.redeem("a", "five-euros").problem()).isEqualTo("shop-not-allowed");
        assertThat(api.reserve("b", 100, "10.00").problem()).isEqualTo("shop-not-allowed");
    }
}
