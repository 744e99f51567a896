package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an order's newest state comes to in the ledger. */
final class SettleOrderTest {

    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    private static final Programme CLAMPED =
            programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);
    private static final Order COFFEE = paid("1001", "4.90", line("10", 1, "100.00")).order();
    private static final Order WITH_FILTERS =
            paid("1001", "4.90", line("10", 1, "100.00"), line("11", 1, "50.00")).order();

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private Programme programme = programme();
    private Instant now = PAID_AT.plusSeconds(5);

    private SettleOrder.Settlement hear(OrderReport<Order> report) {
        return new HearOrders(ledger, SHOP).hear("1001", report, programme, now);
    }

    private static OrderReport<Order> snapshot(
            int second, Order order, Payment payment, @Nullable List<Refund> refunds) {
        return new OrderReport.Snapshot<>(at(second), order, payment, false, refunds);
    }

    private static OrderReport<Order> paidAt(int second, Order order) {
        return snapshot(second, order, new Payment.Paid(PAID_AT), List.of());
    }

    private static OrderReport<Order> unpaidAt(int second, Order order, PaymentState state) {
        return snapshot(second, order, new Payment.Unpaid(state), List.of());
    }

    private static OrderReport<Order> cancelledAt(int second) {
        return new OrderReport.Snapshot<>(
                at(second), COFFEE, new Payment.Unpaid(PaymentState.PENDING), true, List.of());
    }

    private static AsOf at(int second) {
        return AsOf.of(PAID_AT.plusSeconds(second));
    }

    private long points() {
        return ledger.account(ACCOUNT).balance();
    }

    private void spend(long points) {
        PointsCommand spend =
                new PointsCommand.Adjust(
                        "spent-" + points, -points, "Einkauf", null, null, "anna", null, programme);
        PointsLedger.Standing standing = ledger.standing(ACCOUNT, spend.key());
        Decision.Book book = (Decision.Book) Decide.decide(standing.account(), spend, now);
        assertThat(ledger.write(book)).isEqualTo(PointsLedger.Written.WRITTEN);
    }

    @Test
    void settle_paid_holdsFourteenDaysAndExpiresAtTheEndOfTheMonthInTwoYears() {
        hear(paidAt(0, COFFEE));

        assertThat(ledger.account(ACCOUNT).lots())
                .containsExactly(
                        new Lot(
                                new LotTerm(
                                        Instant.parse("2026-03-19T10:15:30Z"),
                                        Instant.parse("2028-03-31T22:00:00Z")),
                                100,
                                LotSource.of(Origin.PURCHASE)));
        assertThat(ledger.account(ACCOUNT).ordersRewarded()).isEqualTo(1);
    }

    @Test
    void settle_reportedWhenItsPointsWouldBeLost_countsFromTheReport() {
        now = Instant.parse("2031-07-10T12:00:00Z");

        hear(paidAt(0, COFFEE));

        assertThat(ledger.account(ACCOUNT).lots().getFirst().term())
                .isEqualTo(
                        new LotTerm(
                                Instant.parse("2031-07-24T12:00:00Z"),
                                Instant.parse("2033-07-31T22:00:00Z")));
    }

    @Test
    void settle_cancelledBeforeItWasPaid_earnsAllTheSame() {
        hear(unpaidAt(0, COFFEE, PaymentState.PENDING));
        assertThat(hear(cancelledAt(1)).after().nothing()).isEqualTo(NoPoints.CANCELLED);

        hear(paidAt(2, COFFEE));
        hear(cancelledAt(1));

        assertThat(points()).isEqualTo(100);
    }

    @Test
    void settle_paymentLostAndPaidAgain_takesAndGivesBackWithTheSameDates() {
        hear(paidAt(0, COFFEE));
        List<Lot> first = ledger.account(ACCOUNT).lots();

        hear(unpaidAt(1, COFFEE, PaymentState.FAILED));
        assertThat(points()).isZero();
        now = now.plus(Duration.ofDays(3));
        hear(paidAt(2, COFFEE));

        assertThat(ledger.account(ACCOUNT).lots()).isEqualTo(first);
        assertThat(ledger.account(ACCOUNT).ordersRewarded()).isEqualTo(1);
    }

    @Test
    void settle_lineAddedAndPaid_earnsFromThenOn() {
        hear(paidAt(0, COFFEE));
        hear(unpaidAt(60, WITH_FILTERS, PaymentState.PARTIALLY_PAID));
        assertThat(points()).isEqualTo(100);

        hear(paidAt(86_400, WITH_FILTERS));

        assertThat(ledger.account(ACCOUNT).lots())
                .extracting(Lot::points)
                .containsExactlyInAnyOrder(100L, 50L);
        assertThat(ledger.account(ACCOUNT).lots())
                .extracting(lot -> lot.term().availableAt())
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-03-19T10:15:30Z"),
                        Instant.parse("2026-03-20T10:15:30Z"));
    }

    @Test
    void settle_addedLineGivenBack_takesOnlyFromThatLine() {
        hear(paidAt(0, COFFEE));
        hear(new OrderReport.Refunded<>(at(2), refundOfLine("r", "1001", "11", 1, "50.00")));
        assertThat(points()).isEqualTo(100);

        hear(snapshot(1, WITH_FILTERS, new Payment.Paid(PAID_AT), null));

        assertThat(points()).isEqualTo(100);
    }

    @Test
    void settle_refundWithoutLines_takesGoodsFirst() {
        hear(
                snapshot(
                        0,
                        COFFEE,
                        new Payment.Paid(PAID_AT),
                        List.of(refund("r", "1001", "100.00"))));

        assertThat(points()).isZero();
        assertThat(ledger.order(SHOP, "1001").orElseThrow().order().nothing())
                .isEqualTo(NoPoints.REFUNDED);
    }

    @Test
    void settle_refundGoneFromTheSnapshot_givesItsPointsBack() {
        hear(paidAt(0, COFFEE));
        hear(snapshot(1, COFFEE, new Payment.Paid(PAID_AT), List.of(refund("r", "1001", "40.00"))));
        assertThat(points()).isEqualTo(60);

        hear(paidAt(2, COFFEE));

        assertThat(points()).isEqualTo(100);
        assertThat(ledger.all(ACCOUNT))
                .extracting(LedgerEntry::points)
                .containsExactly(100L, -40L, 40L);
    }

    private static Order ofAnother() {
        return new Order(
                COFFEE.orderId(),
                COFFEE.number(),
                "7002",
                COFFEE.placedAt(),
                false,
                COFFEE.lines(),
                COFFEE.shipping(),
                COFFEE.shippingTax(),
                COFFEE.total(),
                COFFEE.tax(),
                COFFEE.byGiftCard());
    }

    @Test
    void settle_handedToAnotherCustomer_goesOverWhole() {
        hear(paidAt(0, COFFEE));

        hear(paidAt(1, ofAnother()));
        hear(paidAt(0, COFFEE));

        assertThat(points()).isZero();
        assertThat(ledger.account(new AccountId(SHOP, "7002")).balance()).isEqualTo(100);
        assertThat(ledger.account(new AccountId(SHOP, "7002")).ordersRewarded()).isZero();
    }

    @Test
    void settle_pointsSpentAndNoDebtAllowed_forgivesAndNeverGivesThatBack() {
        programme = CLAMPED;
        hear(paidAt(0, COFFEE));
        now = now.plus(Duration.ofDays(20));
        spend(90);

        hear(unpaidAt(1, COFFEE, PaymentState.FAILED));
        assertThat(points()).isZero();
        hear(paidAt(2, COFFEE));

        assertThat(points()).isEqualTo(10);
        assertThat(ledger.all(ACCOUNT))
                .extracting(LedgerEntry::points)
                .containsExactly(100L, -90L, -10L, 10L);
    }

    @Test
    void settle_pointsSpentAndDebtAllowed_owesThemAndAResumedPaymentFillsIt() {
        hear(paidAt(0, COFFEE));
        now = now.plus(Duration.ofDays(20));
        spend(90);

        hear(unpaidAt(1, COFFEE, PaymentState.FAILED));
        assertThat(ledger.account(ACCOUNT).debt()).isEqualTo(90);
        hear(paidAt(2, COFFEE));

        assertThat(points()).isEqualTo(10);
        assertThat(ledger.account(ACCOUNT).debt()).isZero();
    }

    @Test
    void settle_handedOverAndBackAfterPointsWereForgiven_givesThemOnce() {
        programme = CLAMPED;
        hear(paidAt(0, COFFEE));
        now = now.plus(Duration.ofDays(20));
        spend(90);

        hear(paidAt(1, ofAnother()));
        hear(paidAt(2, COFFEE));

        assertThat(points()).isEqualTo(10);
        assertThat(ledger.account(new AccountId(SHOP, "7002")).balance()).isZero();
    }

    @Test
    void settle_onlyTheTimeIsNew_writesNoEntry() {
        hear(paidAt(0, COFFEE));

        assertThat(hear(paidAt(9, COFFEE)).bookings()).isEmpty();
    }

    @Test
    void settle_refundThatTakesNoWholePoint_isKeptAsAState() {
        hear(paidAt(0, COFFEE));

        hear(snapshot(1, COFFEE, new Payment.Paid(PAID_AT), List.of(refund("r", "1001", "0.00"))));
        SettleOrder.Settlement settled =
                hear(
                        snapshot(
                                2,
                                paid("1001", "4.90", line("10", 1, "100.90")).order(),
                                new Payment.Paid(PAID_AT),
                                List.of(refund("r", "1001", "0.40"))));

        assertThat(settled.bookings()).hasSize(1);
        assertThat(settled.bookings().getFirst().entry().points()).isZero();
    }

    @Test
    void settle_neverPaidInFull_itsRefundWaitsForNothing() {
        hear(unpaidAt(0, COFFEE, PaymentState.PARTIALLY_PAID));
        hear(new OrderReport.Refunded<>(at(1), refund("r", "1001", "30.00")));

        LedgerOrder order = ledger.order(SHOP, "1001").orElseThrow().order();
        assertThat(points()).isZero();
        assertThat(order.nothing()).isEqualTo(NoPoints.PARTIALLY_PAID);
        assertThat(order.waitsForItsOrder()).isFalse();
    }

    @Test
    void settle_ruleVersionChangedSince_keepsTheRateOfWhatHadEarned() {
        hear(paidAt(0, COFFEE));
        programme =
                new Programme(
                        "v2",
                        programme.validFrom(),
                        programme.timeZone(),
                        doubled(programme),
                        programme.lots(),
                        programme.overdraw());

        hear(paidAt(1, WITH_FILTERS));

        assertThat(points()).isEqualTo(100 + 2 * 50);
    }

    @Test
    void settle_earlierTimeOfPaymentHeardLater_ratesByThatDayWhateverCameFirst() {
        Bonus day =
                new Bonus(
                        "kaffeetag",
                        BigDecimal.TWO,
                        List.of(
                                new Bonus.Condition.PaidBetween(
                                        LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 5))));
        programme = programme(List.of(day), Combination.HIGHEST, Overdraw.ALLOWED);
        Instant nextDay = PAID_AT.plus(Duration.ofDays(1));
        now = nextDay.plusSeconds(60);

        hear(snapshot(86_400, COFFEE, new Payment.Paid(nextDay), List.of()));
        hear(paidAt(0, COFFEE));

        assertThat(points()).isEqualTo(200);
    }

    @Test
    void settle_currencyPutRight_earnsAtTheRateOfThatCurrency() {
        hear(paidAt(0, COFFEE));
        Money none = Money.zero(CurrencyUnit.CHF);
        Money price = Money.of(CurrencyUnit.CHF, 100);
        OrderLine line =
                new OrderLine(
                        "10",
                        OrderLine.LineKind.GOODS,
                        null,
                        null,
                        List.of(),
                        1,
                        price,
                        price,
                        none);
        Order inFrancs =
                new Order(
                        COFFEE.orderId(),
                        COFFEE.number(),
                        CUSTOMER,
                        COFFEE.placedAt(),
                        false,
                        List.of(line),
                        none,
                        none,
                        price,
                        none,
                        none);
        programme =
                new Programme(
                        "v2",
                        programme.validFrom(),
                        programme.timeZone(),
                        rated(programme, Map.of(CurrencyUnit.CHF, BigDecimal.TWO)),
                        programme.lots(),
                        programme.overdraw());

        Booking booking = hear(paidAt(1, inFrancs)).bookings().getFirst().entry().booking();

        assertThat(points()).isEqualTo(200);
        assertThat(((Booking.OrderState) booking).currency()).isEqualTo("CHF");
    }

    private static EarningRules doubled(Programme programme) {
        return rated(programme, Map.of(COFFEE.currency(), BigDecimal.TWO));
    }

    private static EarningRules rated(
            Programme programme, Map<CurrencyUnit, BigDecimal> pointsPerUnit) {
        EarningRules rules = programme.earning();
        return new EarningRules(
                pointsPerUnit,
                rules.basis(),
                rules.bonuses(),
                rules.combination(),
                rules.minimumOrder(),
                rules.capPerOrder(),
                rules.rounding(),
                rules.unnamedRefunds());
    }
}
