package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.testing.SoldOrders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking.OrderState;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** An order of coffee at 7 %, a cup at 19 %, a gift card, a tip, and shipping. */
final class OrderNetTest {

    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final EarningTerms EARNING =
            new EarningTerms(
                    List.of(),
                    new EarningTerms.Line(
                            "shipping", 1, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    OptionalLong.empty(),
                    RoundingMode.DOWN,
                    BigDecimal.ZERO,
                    UnnamedRefunds.GOODS_FIRST);
    private static final Order ORDER =
            new Order(
                    "1",
                    "#1",
                    "7001",
                    AT,
                    false,
                    List.of(
                            line("coffee", LineKind.GOODS, 10_700, 700),
                            line("cup", LineKind.GOODS, 11_900, 1_900),
                            line("card", LineKind.GIFT_CARD, 5_000, 0),
                            line("tip", LineKind.TIP, 200, 0)),
                    eur(595),
                    eur(95),
                    eur(28_395),
                    eur(2_695),
                    eur(0));

    private static OrderLine line(String id, LineKind kind, long paid, long tax) {
        return new OrderLine(id, kind, null, null, List.of(), 1, eur(paid), eur(paid), eur(tax));
    }

    private static long net(OrderStanding standing, String currency, Refund... refunds) {
        OrderState state =
                new OrderState(
                        "1",
                        "#1",
                        1,
                        standing,
                        AT,
                        AT,
                        currency,
                        "v1",
                        true,
                        ORDER,
                        List.of(refunds),
                        EARNING,
                        List.of(),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        Overdraw.ALLOWED,
                        false);
        return OrderNet.of(state, ORDER);
    }

    private static long net(Refund... refunds) {
        return net(OrderStanding.COUNTS, "EUR", refunds);
    }

    private static Refund refund(long shipping, long unallocated, RefundedLine... lines) {
        return new Refund("r", "1", AT, List.of(lines), eur(shipping), eur(unallocated));
    }

    private static RefundedLine back(String line, long amount) {
        return new RefundedLine(line, 0, eur(amount));
    }

    @Test
    void of_anOrder_isGoodsAndShippingWithoutTax() {
        assertThat(net()).isEqualTo(10_000 + 10_000 + 500);
    }

    @Test
    void of_anOrderThatDoesNotCount_isNothing() {
        assertThat(net(OrderStanding.CANCELLED, "EUR")).isZero();
        assertThat(net(OrderStanding.NOT_PAID, "EUR")).isZero();
        assertThat(net(OrderStanding.EXCLUDED, "EUR")).isZero();
        assertThat(net(OrderStanding.COUNTS, "CHF")).isZero();
    }

    @Test
    void of_refundsOfLines_takesOffEachByItsOwnTax() {
        assertThat(net(refund(0, 0, back("coffee", 1_070)))).isEqualTo(20_500 - 1_000);
        assertThat(net(refund(0, 0, back("cup", 1_190)))).isEqualTo(20_500 - 1_000);
        assertThat(net(refund(119, 0))).isEqualTo(20_500 - 100);
        assertThat(net(refund(0, 0, back("card", 5_000), back("tip", 200)))).isEqualTo(20_500);
    }

    @Test
    void of_moreThanWasPaid_takesOffWhatWasPaid() {
        assertThat(net(refund(9_999, 0, back("coffee", 99_999), back("cup", 99_999)))).isZero();
    }

    @Property(tries = 100)
    void of_anAmountInAnyParts_isTheSame(
            @ForAll @IntRange(max = 10_700) int one, @ForAll @IntRange(max = 10_700) int other) {
        long parts = net(refund(0, 0, back("coffee", one)), refund(0, 0, back("coffee", other)));

        assertThat(parts).isEqualTo(net(refund(0, 0, back("coffee", one + other)))).isNotNegative();
    }
}
