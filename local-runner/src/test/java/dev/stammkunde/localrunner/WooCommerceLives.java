package dev.stammkunde.localrunner;

import static dev.stammkunde.localrunner.SoldOn.WOOCOMMERCE;

import dev.stammkunde.localrunner.OrderLife.End;

import java.math.BigDecimal;
import java.util.List;

/** Lives of orders on WooCommerce, of which one topic tells all. */
final class WooCommerceLives {

    private static final End BOUGHT = new End(1, 0, "84.03");

    private WooCommerceLives() {}

    private static WooCommerceOrder woo(int number) {
        return new WooCommerceOrder(number).goods(91, "100.00");
    }

    static List<OrderLife> all() {
        return List.of(
                OrderLife.of(
                        1,
                        WOOCOMMERCE,
                        "cancelled for want of payment, then paid",
                        n -> {
                            var order = woo(n);
                            return List.of(
                                    order.is("order.created", "pending", 0),
                                    order.is("cancelled", 1),
                                    order.paid(2).is("processing", 2));
                        },
                        List.of(0, 0, 100),
                        BOUGHT),
                OrderLife.of(
                                1,
                                WOOCOMMERCE,
                                "thrown away and taken back",
                                n -> {
                                    var order = woo(n).paid(0);
                                    return List.of(
                                            order.is("processing", 0),
                                            order.deleted(),
                                            order.is("order.restored", "processing", 2));
                                },
                                List.of(100, 0, 100),
                                BOUGHT)
                        .onlyInThisOrder(),
                OrderLife.of(
                                1,
                                WOOCOMMERCE,
                                "thrown away and taken back, of which the first is heard last",
                                n -> {
                                    var order = woo(n).paid(0);
                                    return List.of(
                                            order.is("order.restored", "processing", 2),
                                            order.deleted(),
                                            order.is("processing", 0),
                                            order.is("processing", OrderLife.AFTER_ALL));
                                },
                                List.of(100, 0, 0, 100),
                                BOUGHT)
                        .onlyInThisOrder(),
                OrderLife.of(
                        2,
                        WOOCOMMERCE,
                        "a line is added and its amount refunded",
                        n -> {
                            var order = woo(n).paid(0);
                            return List.of(
                                    order.is("processing", 0),
                                    order.goods(92, "50.00").is("processing", 1),
                                    order.refunded("50.00").is("processing", 2));
                        },
                        List.of(100, 150, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        WOOCOMMERCE,
                        "a chargeback is lost, with the date of payment kept",
                        n -> {
                            var order = woo(n).paid(0);
                            return List.of(
                                    order.completed(1).is("completed", 1),
                                    order.is("on-hold", 2),
                                    order.is("failed", 3));
                        },
                        List.of(100, 0, 0),
                        new End(0, 0, "", "NOT_PAID")),
                OrderLife.of(
                        3,
                        WOOCOMMERCE,
                        "failed, then paid again",
                        n -> {
                            var order = woo(n).paid(0);
                            return List.of(
                                    order.is("completed", 1),
                                    order.is("failed", 2),
                                    order.is("processing", 3));
                        },
                        List.of(100, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        5,
                        WOOCOMMERCE,
                        "the goods' price goes back without a line",
                        n -> {
                            var order = woo(n).shipping("4.90").paid(0);
                            return List.of(
                                    order.is("processing", 0),
                                    order.refunded("100.00").is("processing", 1));
                        },
                        List.of(100, 0),
                        new End(1, 0, "4.12")),
                OrderLife.of(
                        6,
                        WOOCOMMERCE,
                        "the row of a refund is deleted",
                        n -> {
                            var order = woo(n).paid(0);
                            return List.of(
                                    order.is("processing", 0),
                                    order.refunded("40.00").is("processing", 1),
                                    order.refunded("").is("processing", 2));
                        },
                        List.of(100, 60, 100),
                        BOUGHT),
                OrderLife.of(
                        7,
                        WOOCOMMERCE,
                        "a deposit is paid and goes back",
                        n -> {
                            var order = woo(n);
                            return List.of(
                                    order.is("order.created", "pending-deposit", 0),
                                    order.paid(1).is("partial-payment", 1),
                                    order.refunded("30.00").is("partial-payment", 2));
                        },
                        List.of(0, 0, 0),
                        new End(0, 0, "", "PARTIALLY_PAID")),
                OrderLife.of(
                        7,
                        WOOCOMMERCE,
                        "the rest is paid after a deposit",
                        n -> {
                            var order = woo(n).paid(0);
                            return List.of(
                                    order.is("partially-paid", 0), order.is("processing", 1));
                        },
                        List.of(0, 100),
                        BOUGHT),
                OrderLife.of(
                        8,
                        WOOCOMMERCE,
                        "a tip is a fee",
                        n -> List.of(woo(n).fee("15.00").paid(0).is("processing", 0)),
                        List.of(100),
                        new End(1, 0, "99.03")),
                OrderLife.of(
                        9,
                        WOOCOMMERCE,
                        "a gift card pays the total",
                        n -> List.of(woo(n).paid(0).charged(BigDecimal.ZERO).is("processing", 0)),
                        List.of(0),
                        new End(1, 0, "84.03", "PAID_BY_GIFT_CARD")),
                OrderLife.of(
                        9,
                        WOOCOMMERCE,
                        "a gift card pays the total, and earns by the rules",
                        n -> {
                            int day = ProgrammeFrom.WITH_GIFT_CARDS.day();
                            var order = woo(n).paid(day).charged(BigDecimal.ZERO);
                            return List.of(order.is("processing", day));
                        },
                        List.of(100),
                        BOUGHT),
                OrderLife.of(
                        10,
                        WOOCOMMERCE,
                        "an SKU is a number",
                        n -> List.of(woo(n).setOfLine("sku", 123).paid(0).is("processing", 0)),
                        List.of(100),
                        BOUGHT),
                OrderLife.of(
                        10,
                        WOOCOMMERCE,
                        "completed without a date of payment",
                        n -> {
                            var order = woo(n);
                            return List.of(
                                    order.is("order.created", "on-hold", 0),
                                    order.completed(1).is("completed", 1));
                        },
                        List.of(0, 100),
                        BOUGHT));
    }
}
