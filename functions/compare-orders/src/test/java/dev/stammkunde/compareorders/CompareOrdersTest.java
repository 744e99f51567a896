package dev.stammkunde.compareorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.rewards.shops.ListedOrder;
import dev.stammkunde.rewards.shops.NeededWebhook;
import dev.stammkunde.rewards.shops.OrdersAnswer;
import dev.stammkunde.rewards.shops.OrdersPlace;
import dev.stammkunde.rewards.shops.WebhookLook;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

final class CompareOrdersTest {

    private static final Instant NIGHT = Night.FIRST;
    private static final Instant NEXT_NIGHT = NIGHT.plus(Duration.ofDays(1));
    private static final Instant EVENING = NIGHT.minus(Duration.ofHours(4));
    private static final Duration WEEK = Duration.ofDays(7);

    private final Night night = new Night("laden");

    @Test
    void compare_orderThatNoWebhookTold_isPublishedOnce() {
        night.list.put("laden", 1, EVENING, "");

        night.at(NIGHT);
        night.at(NEXT_NIGHT);

        assertThat(orders()).containsExactly("1");
        assertThat(night.until("laden")).isEqualTo(NEXT_NIGHT.minus(Duration.ofHours(1)));
    }

    @Test
    void compare_orderThatChangedWithoutAWebhook_isPublishedAgain() {
        night.list.put("laden", 1, EVENING, "");
        night.at(NIGHT);
        night.list.put("laden", 1, EVENING.plus(Duration.ofDays(1)), "15.00");

        night.at(NEXT_NIGHT);

        assertThat(orders()).containsExactly("1", "1");
        assertThat(((OrderReported) night.bus.published().getLast()).refunds()).hasSize(1);
    }

    @Test
    void compare_whatTheLedgerDoesNotKnow_isListedUntilItIsMended() {
        night.list.put("laden", 1, EVENING, "");
        night.at(NIGHT);

        MissedOrder missing = night.missed.newest("laden", 10).getFirst();
        assertThat(missing.kind()).isEqualTo(MissedOrder.Kind.MISSING_HERE);
        assertThat(missing.known()).isNull();
        assertThat(missing.foundAt()).isEqualTo(NIGHT);
        assertThat(missing.state(null, NIGHT.plusSeconds(60)))
                .isEqualTo(MissedOrder.State.ASKED_FOR);
        assertThat(missing.state(null, NIGHT.plusSeconds(7_200))).isEqualTo(MissedOrder.State.OPEN);
        night.takeIn();
        assertThat(missing.state(night.ledger.get("1"), NIGHT.plusSeconds(7_200)))
                .isEqualTo(MissedOrder.State.MENDED);

        night.list.put("laden", 1, EVENING.plus(Duration.ofDays(1)), "15.00");
        night.at(NEXT_NIGHT);

        assertThat(night.missed.newest("laden", 10))
                .extracting(MissedOrder::kind)
                .containsExactly(MissedOrder.Kind.OTHER_REFUND, MissedOrder.Kind.MISSING_HERE);
    }

    @Test
    void compare_whatTheLedgerKnowsAndNoMarkDoes_isNotListed() {
        night.list.put("laden", 1, EVENING, "");
        night.at(NIGHT);
        night.takeIn();
        night.missed.forget();
        night.list.put("laden", 1, EVENING, "");

        night.at(NEXT_NIGHT.plus(WEEK));

        assertThat(night.missed.newest("laden", 10)).isEmpty();
    }

    @Test
    void compare_listThatCannotBeWritten_holdsNoOrderBack() {
        night.missed.breaks = true;
        night.list.put("laden", 1, EVENING, "");

        night.at(NIGHT);

        assertThat(orders()).containsExactly("1");
    }

    @Test
    void compare_changeWhoseWebhookMayBeUnderWay_isLeftToTheNextNight() {
        night.list.put("laden", 1, NIGHT.minus(Duration.ofMinutes(30)), "");

        night.at(NIGHT);
        assertThat(orders()).isEmpty();

        night.at(NEXT_NIGHT);
        assertThat(orders()).containsExactly("1");
    }

    @Test
    void compare_shopThatWasSilentForMonths_isComparedAllTheSame() {
        night.rhythms.forget(night.rhythms.all().getFirst());
        night.list.put("laden", 1, EVENING, "");

        night.at(NIGHT);

        assertThat(orders()).containsExactly("1");
    }

    @Test
    void compare_shopThatIsConnectedAndWasNeverHeard_isCompared() {
        night.shops.with("stumm", Connections.of(Platform.WOOCOMMERCE));
        night.comparisons.begin(ShopComparison.beginning("stumm", EVENING));
        night.list.put("stumm", 1, EVENING, "");

        night.at(NIGHT);

        assertThat(orders()).containsExactly("1");
        assertThat(night.looked).extracting(WebhookPlace::shopId).contains("stumm");
    }

    @Test
    void compare_secondRunOfANight_asksNothing() {
        night.at(NIGHT);
        night.list.takeAsked();

        night.at(NIGHT.plus(Duration.ofHours(3)));

        assertThat(night.list.takeAsked()).isEmpty();
    }

    @Test
    void compare_afterAWeekWithoutARun_catchesUpFromWhereItWas() {
        night.at(NIGHT);
        night.list.takeAsked();
        night.list.put("laden", 1, NIGHT.plus(Duration.ofHours(1)), "");
        night.list.put("laden", 2, NIGHT.plus(WEEK).minus(Duration.ofHours(2)), "");

        String told = printedBy(() -> night.at(NIGHT.plus(WEEK)));

        assertThat(night.list.takeAsked())
                .containsExactly(
                        OrdersPlace.since(
                                NIGHT.minus(Duration.ofHours(1)).minus(Duration.ofMinutes(10))));
        assertThat(orders()).containsExactly("1", "2");
        // Of the older one nobody knows: what marks said is over.
        assertThat(told).contains("\"orders-told-again\"", "\"OrdersMissed\":1");
    }

    @Test
    void compare_withoutTimeForAll_goesOnAtThePageWhereItWas() {
        for (int id = 1; id <= 5; id++) {
            night.list.put("laden", id, EVENING.plusSeconds(id), "");
        }
        AtomicInteger pages = new AtomicInteger(2);

        night.at(NIGHT, () -> pages.getAndDecrement() > 0);
        assertThat(orders()).containsExactly("1", "2", "3", "4");
        assertThat(night.until("laden")).isBefore(EVENING);

        night.list.takeAsked();
        night.at(NIGHT.plus(Duration.ofHours(3)));
        assertThat(night.list.takeAsked()).extracting(OrdersPlace::position).containsExactly("4");
        assertThat(orders()).containsExactly("1", "2", "3", "4", "5");
        assertThat(night.until("laden")).isEqualTo(NIGHT.minus(Duration.ofHours(1)));
    }

    @Test
    void compare_orderThatIsNotUnderstood_isKeptAndHoldsBackNoOther() {
        night.list.putDocument("laden", 1, EVENING, "{\"id\": 1, \"status\": \"processing\"}");
        night.list.put("laden", 2, EVENING.plusSeconds(1), "");

        String told = printedBy(() -> night.at(NIGHT));

        assertThat(night.quarantine.size()).isEqualTo(1);
        assertThat(orders()).containsExactly("2");
        assertThat(told).contains("order-quarantined", "\"WebhooksQuarantined\":1");
        assertThat(told).doesNotContain("example.org");
    }

    @Test
    void compare_orderWhoseTimeCannotBeRead_isTakenInAllTheSame() {
        night.list.always(
                "laden",
                new OrdersAnswer.Page(
                        Platform.WOOCOMMERCE,
                        List.of(
                                new ListedOrder(
                                        null,
                                        Map.of("x-wc-webhook-topic", "order.updated"),
                                        "{}".getBytes(StandardCharsets.UTF_8))),
                        null));

        night.at(NIGHT);

        assertThat(night.quarantine.size()).isEqualTo(1);
    }

    @Test
    void compare_shopThatDoesNotAnswer_holdsBackNoOtherAndIsAskedAgain() {
        night.add("zweiter", Platform.WOOCOMMERCE);
        night.list.put("laden", 1, EVENING, "");
        night.list.put("zweiter", 2, EVENING, "");
        night.list.always("laden", new OrdersAnswer.Unclear("status 500"));

        String told = printedBy(() -> night.at(NIGHT));
        assertThat(told).contains("orders-not-compared", "status 500");
        assertThat(told).doesNotContain("ShopsNotCompared");
        assertThat(orders()).containsExactly("2");

        night.list.recover("laden");
        night.at(NIGHT.plus(Duration.ofHours(3)));
        assertThat(orders()).containsExactly("2", "1");
    }

    @Test
    void compare_shopThatHasNotAnsweredForTwoDays_needsTheTeam() {
        night.list.always("laden", new OrdersAnswer.Refused("status 403"));

        night.at(NIGHT);
        String told = printedBy(() -> night.at(NIGHT.plus(Duration.ofDays(2))));

        assertThat(told).contains("\"ShopsNotCompared\":1", "status 403");
    }

    @Test
    void compare_shopWithoutAccess_isNotLookedAtAgain() {
        night.list.always("laden", new OrdersAnswer.NoAccess());

        String told = printedBy(() -> night.at(NIGHT));

        assertThat(told).isEmpty();
        assertThat(night.comparisons.find("laden")).isEmpty();
        assertThat(night.looked).isEmpty();
    }

    @Test
    void compare_listThatGoesRoundInACircle_endsAndBeginsAnew() {
        night.list.put("laden", 1, EVENING, "");
        OrdersAnswer.Page page =
                (OrdersAnswer.Page) night.list.list("laden", OrdersPlace.since(NIGHT.minus(WEEK)));
        night.list.always(
                "laden",
                new OrdersAnswer.Page(
                        page.platform(),
                        page.orders(),
                        new OrdersPlace(NIGHT.minus(WEEK), "again")));

        String told = printedBy(() -> night.at(NIGHT));

        assertThat(told).contains("again and again");
        assertThat(orders()).containsExactly("1");
        assertThat(night.comparisons.find("laden").orElseThrow().underWay()).isNull();
    }

    @Test
    void compare_placeThatTheShopRefuses_beginsAnewTheNextTime() {
        night.comparisons.begin(
                ShopComparison.until("laden", NIGHT.minus(Duration.ofDays(1)))
                        .at(new ShopComparison.UnderWay(NIGHT, "mark/stale")));
        night.list.always("laden", new OrdersAnswer.Refused("status 400"));
        night.at(NIGHT);
        night.list.takeAsked();
        night.list.recover("laden");

        night.at(NIGHT.plus(Duration.ofHours(3)));

        assertThat(night.list.takeAsked()).extracting(OrdersPlace::position).containsExactly("");
    }

    @Test
    void compare_credentialsOfAnotherPlatform_takesNothingIn() {
        night.list.put("laden", 1, EVENING, "");
        night.list.setPlatform(Platform.SHOPIFY);

        night.at(NIGHT);

        assertThat(orders()).isEmpty();
        assertThat(night.quarantine.size()).isZero();
    }

    @Test
    void compare_shopwareWhoseCustomersHaveTwoNames_takesNothingInAndRaisesNoAlarm() {
        Night other = new Night();
        other.add("laden", Platform.SHOPWARE);
        other.list.setPlatform(Platform.SHOPWARE);
        other.list.put("laden", 1, EVENING, "");

        other.at(NIGHT);
        String told = printedBy(() -> other.at(NIGHT.plus(WEEK)));

        assertThat(other.bus.published()).isEmpty();
        assertThat(other.quarantine.size()).isZero();
        assertThat(told).contains("customerKey").doesNotContain("ShopsNotCompared");
    }

    @Test
    void compare_busThatIsOut_failsAndIsDoneByTheNextRun() {
        night.list.put("laden", 1, EVENING, "");
        night.bus.setOut(true);
        assertThatThrownBy(() -> night.at(NIGHT)).isInstanceOf(UnavailableException.class);

        night.bus.setOut(false);
        night.at(NIGHT);

        assertThat(orders()).containsExactly("1");
    }

    /** Whatever write is the last: what is done twice is published once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void compare_thatEndsAtAnyWrite_isDoneByTheNextRunWithoutASecondEvent(int writes) {
        for (int id = 1; id <= 5; id++) {
            night.list.put("laden", id, EVENING.plusSeconds(id), "");
        }
        AtomicInteger left = new AtomicInteger(writes);
        CompareOrders ending = night.with(endingAfter(left));

        assertThatThrownBy(() -> ending.compare(NIGHT, () -> true, night.log()))
                .hasMessage("it ends here");
        night.at(NIGHT);

        assertThat(orders()).containsExactly("1", "2", "3", "4", "5");
        assertThat(night.until("laden")).isEqualTo(NIGHT.minus(Duration.ofHours(1)));
    }

    @Test
    void compare_whileAnotherRunIsAtIt_stops() {
        for (int id = 1; id <= 5; id++) {
            night.list.put("laden", id, EVENING.plusSeconds(id), "");
        }
        AtomicInteger pages = new AtomicInteger();

        night.at(
                NIGHT,
                () -> {
                    if (pages.getAndIncrement() == 1) {
                        night.at(NIGHT);
                    }
                    return true;
                });

        assertThat(orders()).containsExactly("1", "2", "3", "4", "5");
        assertThat(night.comparisons.find("laden").orElseThrow().underWay()).isNull();
    }

    @Test
    void compare_webhooksThatWereOff_areToldAndCounted() {
        night.look =
                new WebhookLook.Seen(
                        Platform.WOOCOMMERCE,
                        List.of(
                                new NeededWebhook(
                                        "order.updated", NeededWebhook.State.OFF, "7", null)));

        String told = printedBy(() -> night.at(NIGHT));

        assertThat(night.looked).extracting(WebhookPlace::shopId).containsExactly("laden");
        assertThat(told).contains("webhook-was-off", "order.updated", "\"ShopWebhooksOff\":1");
        assertThat(told).doesNotContain(night.looked.getFirst().secret());
    }

    private static ShopComparisons failing() {
        throw new IllegalStateException("it ends here");
    }

    private ShopComparisons endingAfter(AtomicInteger left) {
        return new ShopComparisons() {
            @Override
            public Optional<ShopComparison> find(String shopId) {
                return night.comparisons.find(shopId);
            }

            @Override
            public List<String> begun() {
                return night.comparisons.begun();
            }

            @Override
            public boolean begin(ShopComparison first) {
                return ending().begin(first);
            }

            @Override
            public boolean follow(ShopComparison before, ShopComparison after) {
                return ending().follow(before, after);
            }

            private ShopComparisons ending() {
                return left.getAndDecrement() > 0 ? night.comparisons : failing();
            }
        };
    }

    private static String printedBy(Runnable run) {
        try (LogLines lines = new LogLines()) {
            run.run();
            return lines.text();
        }
    }

    private List<String> orders() {
        return night.bus.published().stream().map(CompareOrdersTest::orderId).toList();
    }

    private static String orderId(ShopEvent event) {
        return ((OrderReported) event).order().orderId();
    }
}
