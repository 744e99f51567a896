package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.limited.AfterReturn;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.testing.MemberWorld;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Limited offers as shops and browsers ask for them. */
final class LimitedOffersTest {

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void offer() {
        api.offers.put(SampleOffers.teaYear(10, new AfterReturn(true, true)));
        api.now = SampleOffers.FROM;
    }

    private Reply ask(RedeemRoute route, String customer, String body, @Nullable String key) {
        return api.ask(route, Map.of("customerId", customer, "offerId", "tea-year"), body, key);
    }

    private Reply reserve(String customer, String key) {
        return ask(RedeemRoute.RESERVE_OFFER, customer, "", key);
    }

    private Reply buy(String customer, String orderId) {
        return ask(
                RedeemRoute.BUY_OFFER, customer, "{\"orderId\": \"%s\"}".formatted(orderId), null);
    }

    @Test
    void list_beforeAndAfterItOpens_countsDownFromTheServersTimeInBothLanguages() {
        api.now = SampleOffers.FROM.minusSeconds(90);
        var soon = ask(RedeemRoute.OFFERS, CUSTOMER, "", null).body().path("offers").path(0);
        assertThat(soon.path("phase").asText()).isEqualTo("SOON");
        assertThat(soon.path("secondsLeft").asLong()).isEqualTo(90);
        assertThat(soon.path("startsAt").asText()).isEqualTo("2027-03-02T08:00:00Z");

        api.now = SampleOffers.FROM;
        Reply list = ask(RedeemRoute.OFFERS, CUSTOMER, "", null);

        assertThat(list.text("serverTime")).isEqualTo("2027-03-02T08:00:00Z");
        var open = list.body().path("offers").path(0);
        assertThat(open.path("phase").asText()).isEqualTo("OPEN");
        assertThat(open.path("piecesLeft").asLong()).isEqualTo(10);
        assertThat(open.path("availability").asText()).isEqualTo("PLENTY");
        assertThat(open.path("price").path("amount").asText()).isEqualTo("99.00");
        assertThat(open.path("entitlement").path("validDays").asLong()).isEqualTo(365);
        assertThat(open.path("texts").path("de").path("left").asText())
                .isEqualTo("Noch 10 von 10 Stück");
        assertThat(open.path("texts").path("en").path("phase").asText()).isEqualTo("Available now");
    }

    @Test
    void reserve_thenAgainThenBuyThenAgain_isOnePieceAndSaysWhatIsAReplay() {
        Reply first = reserve(CUSTOMER, "key");
        Reply again = reserve(CUSTOMER, "key");
        Reply bought = buy(CUSTOMER, "5001");
        Reply boughtAgain = buy(CUSTOMER, "5001");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("claim").path("holdUntil").asText())
                .isEqualTo("2027-03-02T08:15:00Z");
        assertThat(first.body().path("secondsLeft").asLong()).isEqualTo(900);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
        assertThat(bought.status()).isEqualTo(200);
        assertThat(bought.isReplay()).isFalse();
        assertThat(bought.body().path("claim").path("orderId").asText()).isEqualTo("5001");
        assertThat(bought.body().path("piecesLeft").asLong()).isEqualTo(9);
        assertThat(boughtAgain.isReplay()).isTrue();
        assertThat(buy(CUSTOMER, "5002").problem()).isEqualTo("offer-bought-otherwise");
        assertThat(reserve(CUSTOMER, "other").problem()).isEqualTo("offer-had-before");
    }

    @Test
    void release_held_isBackAndAgainIsAReplay() {
        reserve(CUSTOMER, "key");

        assertThat(ask(RedeemRoute.RELEASE_OFFER, CUSTOMER, "", null).isReplay()).isFalse();
        assertThat(ask(RedeemRoute.RELEASE_OFFER, CUSTOMER, "", null).isReplay()).isTrue();
        assertThat(reserve(CUSTOMER, "key").problem()).isEqualTo("offer-hold-over");
        assertThat(reserve(CUSTOMER, "new").status()).isEqualTo(201);
    }

    @Test
    void reserve_refused_saysWhy() {
        assertThat(
                        api.ask(
                                        RedeemRoute.RESERVE_OFFER,
                                        Map.of("customerId", CUSTOMER, "offerId", "No id#"),
                                        "",
                                        "key")
                                .problem())
                .isEqualTo("unknown-offer");
        assertThat(reserve(CUSTOMER, "").status()).isEqualTo(400);
        assertThat(buy(CUSTOMER, "5001").problem()).isEqualTo("offer-not-reserved");
        assertThat(buy(CUSTOMER, "").status()).isEqualTo(422);
        api.now = SampleOffers.FROM.minusSeconds(1);
        assertThat(reserve(CUSTOMER, "key").body().path("detail").asText())
                .contains("2027-03-02T08:00:00Z");
        api.now = SampleOffers.UNTIL;
        assertThat(reserve(CUSTOMER, "key").problem()).isEqualTo("offer-over");
        api.offers.put(SampleOffers.in(DocumentState.PAUSED, SampleOffers.teaYear(10)));
        assertThat(reserve(CUSTOMER, "key").problem()).isEqualTo("offer-not-offered");
    }

    @Test
    void otherShopsKey_isRefused() {
        api.shops = "other";

        assertThat(reserve(CUSTOMER, "key").problem()).isEqualTo("shop-not-allowed");
        assertThat(buy(CUSTOMER, "5001").problem()).isEqualTo("shop-not-allowed");
    }

    @Test
    void browser_withToken_reservesForItsCustomerAndCannotBuy() {
        api.more.put(
                "authorization",
                "Bearer "
                        + api.members
                                .tokens
                                .issue(new CustomerId(SHOP, CUSTOMER), api.now)
                                .token());
        api.more.put("origin", MemberWorld.ORIGIN);

        Reply mine =
                api.ask(RedeemRoute.MY_RESERVE_OFFER, Map.of("offerId", "tea-year"), "", "key");

        assertThat(mine.status()).isEqualTo(201);
        assertThat(buy(CUSTOMER, "5001").status()).isEqualTo(200);
        assertThat(
                        api.ask(RedeemRoute.MY_OFFERS, Map.of(), "", null)
                                .body()
                                .path("offers")
                                .path(0)
                                .path("phase")
                                .asText())
                .isEqualTo("BOUGHT");
        api.more.remove("authorization");
        assertThat(
                        api.ask(
                                        RedeemRoute.MY_RELEASE_OFFER,
                                        Map.of("offerId", "tea-year"),
                                        "",
                                        null)
                                .problem())
                .isEqualTo("member-token-invalid");
    }
}
