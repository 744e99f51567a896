package dev.stammkunde.points.testing;

import dev.stammkunde.points.programme.Bonus;
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
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Orders, refunds and programmes for tests. */
public final class SampleOrders {

    public static final String SHOP = "kaffeerad";
    public static final String CUSTOMER = "7001";
    public static final Instant PAID_AT = Instant.parse("2026-03-05T10:15:30Z");
    public static final Source SOURCE =
            new Source(SHOP, Platform.SHOPIFY, "delivery-1", PAID_AT.plusSeconds(2));

    private SampleOrders() {}

    public static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    public static OrderLine line(String id, int quantity, String paid) {
        return line(id, quantity, paid, paid);
    }

    public static OrderLine line(String id, int quantity, String listed, String paid) {
        Money tax =
                Money.of(
                        CurrencyUnit.EUR,
                        new BigDecimal(paid)
                                .multiply(new BigDecimal("19"))
                                .divide(new BigDecimal("119"), 2, RoundingMode.HALF_EVEN));
        return new OrderLine(
                id,
                LineKind.GOODS,
                "product-" + id,
                "SKU-" + id,
                List.of("category-" + id),
                quantity,
                eur(listed),
                eur(paid),
                tax);
    }

    /** A paid order as a snapshot that does not tell its refunds. */
    public static OrderReported paid(Order order) {
        return new OrderReported(
                SOURCE, AsOf.of(PAID_AT), order, new Payment.Paid(PAID_AT), false, null);
    }

    public static OrderReported paid(String orderId, String shipping, OrderLine... lines) {
        Money total = eur(shipping);
        Money tax = eur("0");
        for (OrderLine line : lines) {
            total = total.plus(line.paid());
            tax = tax.plus(line.tax());
        }
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        CUSTOMER,
                        PAID_AT.minusSeconds(30),
                        false,
                        Arrays.asList(lines),
                        eur(shipping),
                        eur("0"),
                        total,
                        tax,
                        eur("0"));
        return paid(order);
    }

    public static Refund refund(String id, String orderId, String unallocated) {
        return new Refund(id, orderId, PAID_AT, List.of(), eur("0"), eur(unallocated));
    }

    public static Refund refundOfLine(
            String id, String orderId, String lineId, int quantity, String amount) {
        return new Refund(
                id,
                orderId,
                PAID_AT,
                List.of(new Refund.RefundedLine(lineId, quantity, eur(amount))),
                eur("0"),
                eur("0"));
    }

    /** The shipped default. */
    public static Programme programme() {
        return programme(List.of(), Combination.HIGHEST, Overdraw.ALLOWED);
    }

    public static Programme programme(
            List<Bonus> bonuses, Combination combination, Overdraw overdraw) {
        return programme(
                new EarningRules(
                        Map.of(CurrencyUnit.EUR, BigDecimal.ONE),
                        EarningBasis.GOODS_PAID,
                        bonuses,
                        combination,
                        Map.of(),
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST),
                overdraw);
    }

    public static Programme programme(EarningRules rules, Overdraw overdraw) {
        return new Programme(
                "v1",
                Instant.EPOCH,
                ZoneId.of("Europe/Berlin"),
                rules,
                new LotRules(14, OptionalInt.of(24)),
                overdraw);
    }
}
