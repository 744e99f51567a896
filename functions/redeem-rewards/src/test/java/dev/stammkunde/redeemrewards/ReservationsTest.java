package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Points pay in steps of 10 for 0.10, from 50 on, and half of an order at most. */
final class ReservationsTest {

    private static final String ORDER = "{\"orderId\": \"5001\", \"number\": \"#5001\"}";

    private final RedeemApi api = new RedeemApi();

    private String reserved(String key) {
        return api.reserve(key, 200, "10.00").text("id");
    }

    @Test
    void reserve_withinTheTerms_setsPointsAsideForHalfAnHour() {
        Reply reply = api.reserve("a", 200, "10.00");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("state")).isEqualTo("RESERVED");
        assertThat(reply.body().path("value").path("amount").asText()).isEqualTo("2.00");
        assertThat(api.world.available()).isEqualTo(800);
        assertThat(api.scheduled).containsExactly(api.now.plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "55|10.00|points must be a multiple of 10",
                "40|10.00|points must be at least 50",
                "510|10.00|points must be at most 500",
                "0|10.00|points must be a whole number from 1",
                "-50|10.00|points must be a whole number from 1",
                "50|-3.00|payable.amount must be an amount"
            })
    void reserve_againstTheTerms_namesTheFieldAndWhatItCanBe(
            long points, String payable, String wrong) {
        Reply reply = api.reserve("a", points, payable);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.wrong()).startsWith(wrong);
        assertThat(api.world.account().reserved()).isZero();
    }

    @Test
    void reserve_otherCurrency_namesTheOneThatIsWorthSomething() {
        Reply reply =
                api.ask(
                        RedeemRoute.RESERVE,
                        Map.of(),
                        """
                        {"customerId": "7001", "points": 50, "payable": {"amount": "10.00", "currency": "CHF"}}
                        """,
                        "a");

        assertThat(reply.wrong()).isEqualTo("payable.currency must be EUR");
    }

    @Test
    void reserve_moreThanThereIs_is409() {
        assertThat(api.reserve("a", 1_010, "100.00").problem()).isEqualTo("insufficient-points");
    }

    @Test
    void reserve_shopWithoutTerms_is409() {
        api.terms = Optional.empty();

        assertThat(api.reserve("a", 50, "10.00").problem()).isEqualTo("part-payment-not-offered");
    }

    @Test
    void reserve_sameKeyWithAnotherBody_is409() {
        reserved("a");

        assertThat(api.reserve("a", 200, "10.00").isReplay()).isTrue();
        assertThat(api.reserve("a", 100, "10.00").problem()).isEqualTo("idempotency-key-reused");
        assertThat(api.world.available()).isEqualTo(800);
    }

    @Test
    void capture_all_spendsThemOnce() {
        String id = reserved("a");

        Reply first = api.capture(id, ORDER);
        Reply again = api.capture(id, ORDER);

        assertThat(first.text("state")).isEqualTo("CAPTURED");
        assertThat(first.body().path("orders").path(0).path("points").asInt()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
        assertThat(api.world.available()).isEqualTo(800);
        assertThat(api.world.account().reserved()).isZero();
    }

    /** Shops report an order when it is paid, and capture then; what follows may be faster. */
    @Test
    void capture_orderThatWasCancelledMeanwhile_givesThemBackAtOnce() {
        String id = reserved("a");
        hear(new OrderReport.Cancelled<>(AsOf.of(api.now)));

        api.capture(id, ORDER);

        assertThat(api.world.available()).isEqualTo(1_000);
        assertThat(api.capture(id, ORDER).isReplay()).isTrue();
        assertThat(api.world.available()).isEqualTo(1_000);
    }

    @Test
    void capture_orderThatWasReportedBefore_isKnownWhenItIsRefunded() {
        String id = reserved("a");
        ShopEvent.OrderReported paid = Orders.paid("5001", "5.10");
        hear(OrderReport.of(paid).orElseThrow());
        api.capture(id, ORDER);
        Instant later = api.now.plusSeconds(60);
        Refund half = new Refund("r-1", "5001", later, List.of(), eur("0"), eur("5.00"));

        new HearOrder(api.world.hearing())
                .hear(
                        new HearOrder.HeardOrder(
                                Orders.SHOP,
                                "5001",
                                new OrderReport.Refunded<>(AsOf.of(later), half),
                                Set.of()),
                        later);

        assertThat(api.world.redemptions.find(new RedemptionId(Orders.SHOP, id)).orElseThrow())
                .extracting(it -> it.uses().getFirst().restored())
                .isEqualTo(100L);
    }

    private void hear(OrderReport<Order> report) {
        new HearOrders(api.world.ledger, Orders.SHOP)
                .hear("5001", report, Orders.programme(), api.now);
    }

    @Test
    void capture_fewer_givesTheRestBack() {
        Reply reply = api.capture(reserved("a"), "{\"orderId\": \"5001\", \"points\": 150}");

        assertThat(reply.body().path("orders").path(0).path("points").asInt()).isEqualTo(150);
        assertThat(api.world.available()).isEqualTo(850);
    }

    @Test
    void capture_more_namesTheField() {
        Reply reply = api.capture(reserved("a"), "{\"orderId\": \"5001\", \"points\": 201}");

        assertThat(reply.wrong()).isEqualTo("points must be a whole number from 1 to 200");
    }

    @Test
    void capture_orderThatOtherPointsPaid_is409() {
        api.capture(reserved("a"), ORDER);

        assertThat(api.capture(reserved("b"), ORDER).problem()).isEqualTo("order-paid-before");
    }

    @Test
    void captureAndVoid_afterEachOther_are409() {
        String captured = reserved("a");
        api.capture(captured, ORDER);
        String given = reserved("b");
        assertThat(api.callOff(given).text("state")).isEqualTo("RELEASED");

        assertThat(api.callOff(captured).problem()).isEqualTo("reservation-captured");
        assertThat(api.capture(given, ORDER).problem()).isEqualTo("reservation-released");
        assertThat(api.callOff(given).isReplay()).isTrue();
        assertThat(api.world.available()).isEqualTo(800);
    }

    @Test
    void captureAndVoid_unknownOrAReward_are404() {
        String reward = api.redeem("r", "five-euros").text("id");

        assertThat(api.capture(reward, ORDER).problem()).isEqualTo("unknown-redemption");
        assertThat(api.callOff(reward).problem()).isEqualTo("unknown-redemption");
        assertThat(api.callOff("x").problem()).isEqualTo("unknown-redemption");
    }
}
