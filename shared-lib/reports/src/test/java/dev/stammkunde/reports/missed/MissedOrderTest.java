package dev.stammkunde.reports.missed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.missed.MissedOrder.Kind;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MissedOrderTest {

    private static final Instant PAID_AT = Instant.parse("2026-11-09T20:00:00Z");
    private static final Instant NIGHT = PAID_AT.plusSeconds(15_000);
    private static final Source SOURCE = new Source("laden", Platform.SHOPWARE, "d-1", NIGHT);
    private static final Payment PAID = new Payment.Paid(PAID_AT);
    private static final OrderLine CUP = line("cup", 3_000);
    private static final OrderLine TEA = line("tea", 1_000);

    @Test
    void find_interfaceTellsRefundsAndAnotherTime_isNoDifference() {
        OrderReported webhook = told(0, order(CUP, TEA), PAID, null);
        OrderReported asked = told(60, order(CUP, TEA), new Payment.Paid(NIGHT), List.of());

        assertThat(find(asked, webhook)).isEmpty();
    }

    @Test
    void find_linesAndCodesInAnotherSequence_isNoDifference() {
        OrderReported webhook = told(0, order(CUP, TEA).withCodes(List.of("A", "B")), PAID, null);
        OrderReported asked = told(60, order(TEA, CUP).withCodes(List.of("B", "A")), PAID, null);

        assertThat(find(asked, webhook)).isEmpty();
    }

    @Test
    void find_oneRefundByAnotherIdAndTime_isNoDifference() {
        OrderReported webhook = told(0, order(CUP), PAID, List.of(refund("everything", 0, 3_000)));
        OrderReported asked = told(60, order(CUP), PAID, List.of(refund("tx-1", 30, 3_000)));

        assertThat(find(asked, webhook)).isEmpty();
    }

    @Test
    void find_reportOfBeforeWhatIsKnown_isNoDifference() {
        OrderReported webhook = told(60, order(CUP), PAID, List.of(refund("r-1", 60, 500)));

        assertThat(find(told(0, order(CUP, TEA), PAID, List.of()), webhook)).isEmpty();
    }

    @Test
    void find_otherAmountAfterTheWebhook_isOne() {
        assertThat(found(told(60, order(CUP, TEA), PAID, null), told(0, order(CUP), PAID, null)))
                .isEqualTo(Kind.OTHER_AMOUNT);
    }

    @Test
    void find_oneRefundMore_isOneThoughBothAreOfOneAmount() {
        List<Refund> one = List.of(refund("r-1", 10, 500));
        List<Refund> two = List.of(refund("r-1", 10, 500), refund("r-2", 20, 500));

        assertThat(found(told(60, order(CUP), PAID, two), told(0, order(CUP), PAID, one)))
                .isEqualTo(Kind.OTHER_REFUND);
    }

    @Test
    void find_refundKnownApartThatTheShopTookBack_isOne() {
        OrderRefunded apart = new OrderRefunded(SOURCE, asOf(10), refund("r-1", 10, 500));

        assertThat(
                        found(
                                told(60, order(CUP), PAID, List.of()),
                                told(0, order(CUP), PAID, null),
                                apart))
                .isEqualTo(Kind.OTHER_REFUND);
    }

    @Test
    void find_sameAmountOfOtherGoods_isOne() {
        OrderReported webhook = told(0, order(CUP, TEA), PAID, null);

        assertThat(found(told(60, order(line("pot", 4_000)), PAID, null), webhook))
                .isEqualTo(Kind.OTHER_STATE);
        assertThat(found(told(60, order(CUP, TEA).withCodes(List.of("A")), PAID, null), webhook))
                .isEqualTo(Kind.OTHER_STATE);
    }

    @Test
    void find_otherPaymentOrCancelled_isOne() {
        Payment pending = new Payment.Unpaid(PaymentState.PENDING);
        Payment failed = new Payment.Unpaid(PaymentState.FAILED);
        OrderReported paid = told(60, order(CUP), PAID, null);

        assertThat(found(paid, told(0, order(CUP), pending, null))).isEqualTo(Kind.OTHER_STATE);
        assertThat(found(told(60, order(CUP), failed, null), told(0, order(CUP), pending, null)))
                .isEqualTo(Kind.OTHER_STATE);
        assertThat(found(cancelled(90), paid)).isEqualTo(Kind.OTHER_STATE);
    }

    @Test
    void find_orderOfWhichOnlyARefundWasHeard_isMissing() {
        OrderRefunded apart = new OrderRefunded(SOURCE, asOf(10), refund("r-1", 10, 500));

        assertThat(found(told(60, order(CUP), PAID, null), apart)).isEqualTo(Kind.MISSING_HERE);
        assertThat(found(told(60, order(CUP), PAID, null))).isEqualTo(Kind.MISSING_HERE);
    }

    private static Kind found(OrderReported told, ShopEvent... before) {
        return find(told, before).orElseThrow().kind();
    }

    private static Optional<MissedOrder> find(OrderReported told, ShopEvent... before) {
        KnownOrder<Order> known = KnownOrder.nothing();
        for (ShopEvent event : before) {
            known = known.hear(OrderReport.of(event).orElseThrow());
        }
        LedgerOrder ledger =
                before.length == 0
                        ? null
                        : new LedgerOrder("laden", "1", 1, known, PAID_AT, null, null, PAID_AT);
        return MissedOrder.find(told, ledger, NIGHT);
    }

    private static OrderReported told(
            int second, Order order, Payment payment, @Nullable List<Refund> refunds) {
        return new OrderReported(SOURCE, asOf(second), order, payment, false, refunds);
    }

    private static OrderReported cancelled(int second) {
        return new OrderReported(SOURCE, asOf(second), order(CUP), PAID, true, null);
    }

    private static AsOf asOf(int second) {
        return AsOf.of(PAID_AT.plusSeconds(second));
    }

    private static Order order(OrderLine... lines) {
        Money total = eur(List.of(lines).stream().mapToLong(MissedOrderTest::units).sum());
        return new Order(
                "1",
                "#1",
                "7",
                PAID_AT,
                false,
                List.of(lines),
                eur(0),
                eur(0),
                total,
                eur(0),
                eur(0));
    }

    private static long units(OrderLine line) {
        return line.paid().getAmountMinorLong();
    }

    private static OrderLine line(String id, long cents) {
        return new OrderLine(
                id, LineKind.GOODS, id, null, List.of(), 1, eur(cents), eur(cents), eur(0));
    }

    private static Refund refund(String id, int second, long cents) {
        return new Refund(id, "1", PAID_AT.plusSeconds(second), List.of(), eur(0), eur(cents));
    }

    private static Money eur(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}
