package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.RateOrder;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Which points and dates an order gets when it is settled again. */
final class SettleOrderAgainTest {

    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    private static final Instant HOLD_ENDS = Instant.parse("2026-03-19T10:15:30Z");
    private static final Instant EXPIRES = Instant.parse("2028-03-31T22:00:00Z");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private Programme programme = programme();
    private Instant now = PAID_AT.plusSeconds(5);

    private SettleOrder.Settlement hear(String orderId, OrderReport<Order> report) {
        return new HearOrders(ledger, SHOP).hear(orderId, report, programme, now);
    }

    private SettleOrder.Settlement paidAt(int second, String goods, Refund... refunds) {
        return snapshot(second, order(goods), new Payment.Paid(PAID_AT), refunds);
    }

    private SettleOrder.Settlement unpaidAt(int second, PaymentState state, Refund... refunds) {
        return snapshot(second, order("100.00"), new Payment.Unpaid(state), refunds);
    }

    private SettleOrder.Settlement snapshot(
            int second, Order order, Payment payment, Refund... refunds) {
        return hear(
                order.orderId(),
                new OrderReport.Snapshot<>(
                        AsOf.of(PAID_AT.plusSeconds(second)),
                        order,
                        payment,
                        false,
                        List.of(refunds)));
    }

    private static Order order(String goods) {
        return paid("1001", "4.90", line("10", 1, goods)).order();
    }

    private static Order ofCustomer(String customerId, Order order) {
        return new Order(
                order.orderId(),
                order.number(),
                customerId,
                order.placedAt(),
                order.test(),
                order.lines(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax(),
                order.byGiftCard());
    }

    private static Lot lot(long points, Instant availableAt, Instant expiresAt) {
        return new Lot(new LotTerm(availableAt, expiresAt), points, LotSource.of(Origin.PURCHASE));
    }

    private Booked booked() {
        LedgerOrder order = ledger.order(SHOP, "1001").orElseThrow().order();
        return Objects.requireNonNull(order.booked());
    }

    private void withLotRules(LotRules lots) {
        programme =
                new Programme(
                        programme.version(),
                        programme.validFrom(),
                        programme.timeZone(),
                        programme.earning(),
                        lots,
                        programme.overdraw());
    }

    private void spend(long points) {
        PointsCommand spend =
                new PointsCommand.Adjust(
                        "spent", -points, "Einkauf", null, null, "anna", null, programme);
        PointsAccount account = ledger.account(ACCOUNT);
        Decision.Book book = (Decision.Book) Decide.decide(account, spend, now);
        assertThat(ledger.write(book)).isEqualTo(PointsLedger.Written.WRITTEN);
    }

    @Test
    void settle_secondOrder_getsNoBonusForTheFirst() {
        Bonus welcome =
                new Bonus("welcome", BigDecimal.TWO, List.of(new Bonus.Condition.OnFirstOrder()));
        programme = programme(List.of(welcome), Combination.HIGHEST, Overdraw.ALLOWED);

        paidAt(0, "100.00");
        snapshot(
                0, paid("1002", "4.90", line("10", 1, "10.00")).order(), new Payment.Paid(PAID_AT));

        assertThat(ledger.account(ACCOUNT).balance()).isEqualTo(200 + 10);
        assertThat(ledger.account(ACCOUNT).ordersRewarded()).isEqualTo(2);
    }

    @Test
    void settle_nothingNew_keepsWhatIsBookedAndCountsTheChange() {
        paidAt(0, "100.00");
        Booked before = booked();

        paidAt(9, "100.00");

        assertThat(booked()).isEqualTo(before);
        assertThat(booked().entries()).containsExactly(new EntryRef(CUSTOMER, 1));
        assertThat(ledger.order(SHOP, "1001").orElseThrow().order().version()).isEqualTo(2);
    }

    @Test
    void settle_paidAgain_namesTheDatesOfItsLotOnce() {
        paidAt(0, "100.00");
        unpaidAt(1, PaymentState.FAILED);
        paidAt(2, "100.00");

        assertThat(booked().lots()).containsExactly(new LotTerm(HOLD_ENDS, EXPIRES));
        assertThat(booked().states()).isEqualTo(3);
    }

    @Test
    void settle_refundGoneAndGoodsAdded_givesBackWithOldDatesAndAddsWithNewOnes() {
        paidAt(0, "100.00");
        paidAt(1, "100.00", refund("r", "1001", "40.00"));

        paidAt(86_400, "150.00");

        assertThat(ledger.account(ACCOUNT).lots())
                .containsExactly(
                        lot(100, HOLD_ENDS, EXPIRES),
                        lot(50, HOLD_ENDS.plus(Duration.ofDays(1)), EXPIRES));
    }

    @Test
    void settle_forgivenPointsAndGoodsAdded_givesBackOnlyWhatWasTaken() {
        programme = programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);
        paidAt(0, "100.00");
        spend(90);
        unpaidAt(1, PaymentState.FAILED);
        assertThat(booked().forgiven()).isEqualTo(90);

        paidAt(86_400, "150.00");

        assertThat(ledger.account(ACCOUNT).lots())
                .containsExactly(
                        lot(10, HOLD_ENDS, EXPIRES),
                        lot(50, HOLD_ENDS.plus(Duration.ofDays(1)), EXPIRES));
        assertThat(booked().forgiven()).isZero();
    }

    @Test
    void settle_partOfWhatWasForgivenComesBack_theRestStaysForgiven() {
        programme = programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);
        paidAt(0, "100.00");
        spend(90);
        unpaidAt(1, PaymentState.FAILED);

        paidAt(2, "50.00");

        assertThat(ledger.account(ACCOUNT).balance()).isZero();
        assertThat(booked().accounted()).isEqualTo(50);
        assertThat(booked().forgiven()).isEqualTo(40);
    }

    @Test
    void settle_rulesOfDatesChangedSince_givesBackWithTheDatesThatItHad() {
        paidAt(0, "100.00");
        unpaidAt(1, PaymentState.FAILED);
        withLotRules(new LotRules(30, OptionalInt.of(6)));

        paidAt(2, "100.00");

        assertThat(ledger.account(ACCOUNT).lots()).containsExactly(lot(100, HOLD_ENDS, EXPIRES));
    }

    @Test
    void settle_givenBackAfterItsLotExpired_countsFromTheReport() {
        paidAt(0, "100.00");
        unpaidAt(1, PaymentState.FAILED);
        now = Instant.parse("2031-07-10T12:00:00Z");

        paidAt(2, "100.00");

        assertThat(ledger.account(ACCOUNT).lots())
                .containsExactly(
                        lot(
                                100,
                                Instant.parse("2031-07-24T12:00:00Z"),
                                Instant.parse("2033-07-31T22:00:00Z")));
    }

    @Test
    void settle_handedOverWithNothingLeft_saysSoInTheLedgerOfWhoHasItNow() {
        Refund all = refund("r", "1001", "100.00");
        paidAt(0, "100.00");
        unpaidAt(1, PaymentState.PARTIALLY_PAID, all);

        snapshot(
                2,
                ofCustomer("7002", order("100.00")),
                new Payment.Unpaid(PaymentState.PARTIALLY_PAID),
                all);

        assertThat(booked().customerId()).isEqualTo("7002");
        assertThat(booked().entries()).last().isEqualTo(new EntryRef("7002", 1));
        assertThat(ledger.order(SHOP, "1001").orElseThrow().order().account())
                .contains(new AccountId(SHOP, "7002"));
    }

    @Test
    void settle_handedOverWithNothingLeftAndReportedAgain_writesNoMoreEntries() {
        Refund all = refund("r", "1001", "100.00");
        Order handedOver = ofCustomer("7002", order("100.00"));
        paidAt(0, "100.00");
        snapshot(1, order("100.00"), new Payment.Paid(PAID_AT), all);
        snapshot(2, handedOver, new Payment.Paid(PAID_AT), all);

        for (int second = 3; second < 6; second++) {
            SettleOrder.Settlement again =
                    snapshot(second, handedOver, new Payment.Paid(PAID_AT), all);
            assertThat(again.bookings()).isEmpty();
        }

        assertThat(ledger.all(new AccountId(SHOP, "7002"))).hasSize(1);
    }

    @Test
    void settle_orderKnownByItsFirstEditionAlone_settlesARefundByItsTerms() {
        PointsAccount account =
                Settlements.of(paid("1001", "4.90", line("10", 1, "100.00")), empty(), now)
                        .getFirst()
                        .after();
        LedgerOrder order =
                new LedgerOrder(
                        SHOP,
                        "1001",
                        0,
                        KnownOrder.nothing(),
                        PAID_AT,
                        bookedInFirstEdition(),
                        null,
                        PAID_AT);
        OrderReport<Order> refund =
                new OrderReport.Refunded<>(AsOf.of(PAID_AT), refund("r", "1001", "40.00"));

        SettleOrder.Settlement settled =
                SettleOrder.settle(
                        new SettleOrder.Case(order, account, null, programme),
                        order.known().hear(refund),
                        now);

        assertThat(settled.bookings()).hasSize(1);
        assertThat(settled.bookings().getFirst().entry().points()).isEqualTo(-40);
        assertThat(settled.bookings().getFirst().after().balance()).isEqualTo(60);
    }

    private static PointsAccount empty() {
        return PointsAccount.empty(ACCOUNT);
    }

    private static Booked bookedInFirstEdition() {
        EarningTerms terms =
                ((RateOrder.Rating.Earned)
                                RateOrder.rate(order("100.00"), PAID_AT, programme(), false))
                        .terms();
        return new Booked(
                CUSTOMER,
                "#1001",
                1,
                100,
                100,
                0,
                new TreeMap<>(),
                OrderLots.of(List.of(new LotTerm(HOLD_ENDS, EXPIRES)), 100),
                "EUR",
                "v1 (first edition)",
                PAID_AT,
                true,
                terms,
                Overdraw.ALLOWED,
                OrderUnits.NONE,
                List.of(new EntryRef(CUSTOMER, 1)));
    }
}
