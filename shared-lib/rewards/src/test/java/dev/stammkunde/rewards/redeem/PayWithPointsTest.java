package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;
import static dev.stammkunde.rewards.redeem.Desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.redeem.PayWithPoints.Wish;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** A part of an order paid with points. */
final class PayWithPointsTest {

    /** Ten points are 0.10; at least 50 points, and half of the order. */
    private static final PartPaymentTerms TERMS =
            new PartPaymentTerms(10, eur("0.10"), 50, 50, Duration.ofMinutes(30));

    private static final UsedOrder ORDER = new UsedOrder("5001", "#5001");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions store = new InMemoryRedemptions(ledger);
    private final Desk desk = new Desk(ledger, store, store, store, new ObedientShop()).give(250);

    private RedemptionOutcome reserve(String key, long points, String payable) {
        return desk.pay.reserve(id(key), new Wish(CUSTOMER, points, eur(payable)), TERMS, NOW);
    }

    private Redemption found(String key) {
        return store.find(id(key)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10.00, NOT_A_STEP",
        "-50, 10.00, NOT_A_STEP",
        "55, 10.00, NOT_A_STEP",
        "40, 10.00, BELOW_MINIMUM",
        "200, 3.98, ABOVE_SHARE",
        "50, 0.00, ABOVE_SHARE",
        "50, -3.00, ABOVE_SHARE",
        "260, 10.00, INSUFFICIENT_POINTS"
    })
    void reserve_whatCannotBePaid_isRefused(long points, String payable, RedemptionRefusal reason) {
        assertThat(reserve("a", points, payable)).isEqualTo(RedemptionOutcome.refused(reason));
        assertThat(desk.account().reserved()).isZero();
    }

    @Test
    void reserve_otherCurrency_isRefused() {
        Money francs = Money.of(CurrencyUnit.of("CHF"), 10);

        assertThat(desk.pay.reserve(id("a"), new Wish(CUSTOMER, 100, francs), TERMS, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.OTHER_CURRENCY));
        assertThat(TERMS.most(francs, 250)).isZero();
    }

    @Test
    void most_shareMinimumAndWhatThereIs_bound() {
        assertThat(TERMS.most(eur("3.99"), 250)).isEqualTo(190);
        assertThat(TERMS.most(eur("100.00"), 255)).isEqualTo(250);
        assertThat(TERMS.most(eur("0.99"), 250)).isZero();
        assertThat(TERMS.most(eur("100.00"), -20)).isZero();
        assertThat(TERMS.value(190)).isEqualTo(eur("1.90"));
    }

    @Test
    void reserve_sameKey_isAReplay_andOtherBodyIsRefused() {
        reserve("a", 100, "10.00");

        assertThat(reserve("a", 100, "10.00")).isEqualTo(RedemptionOutcome.replayed(found("a")));
        assertThat(reserve("a", 110, "10.00"))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
        assertThat(reserve("a", 100, "10.01"))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
        assertThat(desk.account().reserved()).isEqualTo(100);
    }

    @Test
    void capture_lessThanReserved_givesTheRestBack_andTwiceIsTheSame() {
        reserve("a", 100, "10.00");

        desk.pay.capture(id("a"), ORDER, 70, NOW);

        assertThat(desk.account().reserved()).isZero();
        assertThat(desk.available()).isEqualTo(180);
        assertThat(desk.pay.capture(id("a"), ORDER, 70, NOW))
                .isEqualTo(RedemptionOutcome.replayed(found("a")));
        assertThat(desk.pay.capture(id("a"), ORDER, 60, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.CAPTURED_OTHERWISE));
        assertThat(desk.pay.capture(id("a"), new UsedOrder("5002", "#5002"), 70, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.CAPTURED_OTHERWISE));
        assertThat(desk.pay.callOff(id("a"), NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.CAPTURED_OTHERWISE));
    }

    @Test
    void capture_moreThanReservedOrNothing_isRefused() {
        reserve("a", 100, "10.00");

        assertThat(desk.pay.capture(id("a"), ORDER, 101, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.MORE_THAN_RESERVED));
        assertThat(desk.pay.capture(id("a"), ORDER, 0, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.MORE_THAN_RESERVED));
        assertThat(desk.pay.capture(id("b"), ORDER, 10, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.UNKNOWN_REDEMPTION));
    }

    @Test
    void capture_secondKeyForOneOrder_isRefused() {
        reserve("a", 100, "10.00");
        reserve("b", 100, "10.00");
        desk.pay.capture(id("a"), ORDER, 100, NOW);

        assertThat(desk.pay.capture(id("b"), ORDER, 100, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.ORDER_PAID_BEFORE));
    }

    @Test
    void callOff_givesBack_andNothingCanBeCapturedAfterIt() {
        reserve("a", 100, "10.00");

        desk.pay.callOff(id("a"), NOW);

        assertThat(desk.available()).isEqualTo(250);
        assertThat(desk.pay.callOff(id("a"), NOW))
                .isEqualTo(RedemptionOutcome.replayed(found("a")));
        assertThat(desk.pay.capture(id("a"), ORDER, 100, NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.RELEASED_BEFORE));
    }

    @Test
    void advance_afterItsTime_givesBack() {
        reserve("a", 100, "10.00");

        desk.advance.advance(id("a"), NOW.plusSeconds(1_799));
        assertThat(desk.account().reserved()).isEqualTo(100);
        desk.advance.advance(id("a"), NOW.plusSeconds(1_800));

        assertThat(found("a").state()).isEqualTo(RedemptionState.RELEASED);
        assertThat(desk.available()).isEqualTo(250);
    }

    @Test
    void hear_orderThatWasPaidInPartIsRefunded_restoresItsShare() {
        reserve("a", 100, "10.00");
        desk.pay.capture(id("a"), ORDER, 100, NOW);

        desk.hear.hear(order("5001", "none", "7.50", Duration.ofHours(1)), NOW);

        assertThat(desk.available()).isEqualTo(175);
        assertThat(found("a").findUse("5001").orElseThrow().restored()).isEqualTo(25);
    }
}
