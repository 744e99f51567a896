package dev.stammkunde.points.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Orders of one shop and their refunds. */
public final class Orders {

    public static final String SHOP = "kaffeerad";
    public static final String CUSTOMER = "7001";
    public static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    public static final Instant PAID_AT = Instant.parse("2026-03-05T10:15:30Z");
    public static final Source SOURCE =
            new Source(SHOP, Platform.SHOPIFY, "delivery-1", PAID_AT.plusSeconds(2));

    private Orders() {}

    public static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    /** An order of one line, {@code line-1}, and shipping of 4.90. */
    public static OrderReported paid(String orderId, String goods) {
        return paid(orderId, CUSTOMER, goods);
    }

    private static OrderReported paid(Order order) {
        return reported(PAID_AT, order, new Payment.Paid(PAID_AT));
    }

    /** An order as it is at a time, of which refunds are reported apart. */
    public static OrderReported reported(Instant asOf, Order order, Payment payment) {
        return new OrderReported(SOURCE, AsOf.of(asOf), order, payment, false, null);
    }

    public static OrderReported paid(String orderId, @Nullable String customerId, String goods) {
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        "product-9",
                        "BOHNE-1KG",
                        List.of("kaffee"),
                        1,
                        eur(goods),
                        eur(goods),
                        eur("0"));
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        customerId,
                        PAID_AT.minusSeconds(30),
                        false,
                        List.of(line),
                        eur("4.90"),
                        eur("0"),
                        eur(goods).plus(eur("4.90")),
                        eur("0"),
                        eur("0"));
        return paid(order);
    }

    /** An order of so many lines of 1.00 each, with ids that begin with a text. */
    public static OrderReported paidLines(String orderId, int lines, String idPrefix) {
        List<OrderLine> all =
                IntStream.range(0, lines)
                        .mapToObj(
                                i ->
                                        new OrderLine(
                                                "%s%04d".formatted(idPrefix, i),
                                                LineKind.GOODS,
                                                null,
                                                null,
                                                List.of(),
                                                1,
                                                eur("1"),
                                                eur("1"),
                                                eur("0")))
                        .toList();
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        CUSTOMER,
                        PAID_AT.minusSeconds(30),
                        false,
                        all,
                        eur("0"),
                        eur("0"),
                        eur(Integer.toString(lines)),
                        eur("0"),
                        eur("0"));
        return paid(order);
    }

    /** A refund that names the order's line. */
    public static OrderRefunded refunded(String refundId, String orderId, String amount) {
        Refund.RefundedLine line = new Refund.RefundedLine("line-1", 0, eur(amount));
        return new OrderRefunded(
                SOURCE,
                AsOf.of(PAID_AT),
                new Refund(refundId, orderId, PAID_AT, List.of(line), eur("0"), eur("0")));
    }

    public static OrderCancelled cancelled(String orderId) {
        return new OrderCancelled(SOURCE, AsOf.of(PAID_AT.plusSeconds(60)), orderId, CUSTOMER);
    }

    /** The shipped default programme. */
    public static Programme programme() {
        return programme(new LotRules(14, OptionalInt.of(24)));
    }

    /** The same rules, by which points never end. */
    public static Programme programmeWithoutExpiry() {
        return programme(new LotRules(14, OptionalInt.empty()));
    }

    private static Programme programme(LotRules lots) {
        EarningRules rules =
                new EarningRules(
                        Map.of(CurrencyUnit.EUR, BigDecimal.ONE),
                        EarningBasis.GOODS_PAID,
                        List.of(),
                        Combination.HIGHEST,
                        Map.of(),
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST);
        return new Programme(
                "v1", Instant.EPOCH, ZoneId.of("Europe/Berlin"), rules, lots, Overdraw.ALLOWED);
    }
}
