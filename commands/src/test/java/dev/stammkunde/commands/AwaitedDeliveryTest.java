package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.shops.ShopRights;
import dev.stammkunde.rewards.shops.ShopSetUp;
import dev.stammkunde.rewards.shops.TestDelivery;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class AwaitedDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<String> ended = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final ConnectReport report = new ConnectReport(new PrintWriter(out, true));
    private @Nullable Instant heardAt;
    private int seconds;
    private int heardAfterSeconds = Integer.MAX_VALUE;

    @Test
    void await_deliveryComes_isOkAndTakesTheTestAway() {
        heardAfterSeconds = 3;

        await(new TestDelivery.UnderWay("CODE"));

        assertThat(out.toString()).contains("ok       delivery");
        assertThat(seconds).isEqualTo(3);
        assertThat(ended).containsExactly("CODE");
        assertThat(report.conclude("s")).isZero();
    }

    @Test
    void await_deliveryNeverComes_stopsInTimeAndSaysWhereToLook() {
        await(new TestDelivery.UnderWay("CODE"));

        assertThat(seconds).isEqualTo(20);
        assertThat(out.toString())
                .contains("none came within 20 s")
                .contains("webhook-refused")
                .contains("WP-Cron");
        assertThat(ended).containsExactly("CODE");
        assertThat(report.conclude("s")).isEqualTo(1);
    }

    @Test
    void await_heardLongAgo_waitsForAnother() {
        heardAt = NOW.minus(Duration.ofHours(3));
        heardAfterSeconds = 2;

        await(new TestDelivery.UnderWay("CODE"));

        assertThat(seconds).isEqualTo(2);
        assertThat(out.toString()).contains("ok       delivery");
    }

    @Test
    void await_heardJustNow_makesNoTest() {
        heardAt = NOW.minusSeconds(200);

        await(new TestDelivery.Failed("must not be asked"));

        assertThat(out.toString()).contains("no test is needed");
        assertThat(ended).containsExactly("left");
        assertThat(report.conclude("s")).isZero();
    }

    @Test
    void await_onlySomebodyInTheShopCan_saysWhatToDoAndWaits() {
        heardAfterSeconds = 15;

        await(new TestDelivery.ByHand("Save a customer"));

        assertThat(out.toString()).contains("Save a customer").contains("ok       delivery");
        assertThat(ended).isEmpty();
    }

    @Test
    void await_noTestCanBeMade_isMissing() {
        await(new TestDelivery.Failed("no right"));

        assertThat(out.toString()).contains("missing  delivery").contains("no right");
        assertThat(seconds).isZero();
    }

    private void await(TestDelivery test) {
        new AwaitedDelivery(
                        new Heard(),
                        () -> NOW,
                        pause -> seconds += (int) pause.toSeconds(),
                        report,
                        new Progress(new PrintWriter(new StringWriter()), () -> 0))
                .await(
                        new SetUp(test),
                        new WebhookPlace("s", URI.create("https://api.example"), "secret"),
                        Platform.WOOCOMMERCE,
                        LONGEST);
    }

    private final class SetUp implements ShopSetUp {

        private final TestDelivery test;

        SetUp(TestDelivery test) {
            this.test = test;
        }

        @Override
        public ShopRights rights(String shopId) {
            throw new AssertionError("not asked here");
        }

        @Override
        public TestDelivery beginTest(WebhookPlace place) {
            return test;
        }

        @Override
        public Optional<String> endLeftTest(WebhookPlace place) {
            ended.add("left");
            return Optional.empty();
        }

        @Override
        public Optional<String> endTest(WebhookPlace place, String code) {
            ended.add(code);
            return Optional.empty();
        }
    }

    private final class Heard implements ShopRhythms {

        @Override
        public Optional<ShopRhythm> find(String shopId) {
            if (seconds >= heardAfterSeconds) {
                return Optional.of(ShopRhythm.beginning(shopId, NOW.plusSeconds(seconds)));
            }
            return Optional.ofNullable(heardAt).map(at -> ShopRhythm.beginning(shopId, at));
        }

        @Override
        public boolean begin(ShopRhythm beginning) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public boolean follow(ShopRhythm before, ShopRhythm after) {
            throw new AssertionError("nothing is written");
        }
    }
}
