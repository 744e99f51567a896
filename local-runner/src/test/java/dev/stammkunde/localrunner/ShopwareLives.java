package dev.stammkunde.localrunner;

import static dev.stammkunde.localrunner.SoldOn.SHOPWARE;

import dev.stammkunde.localrunner.OrderLife.End;

import java.util.List;

/** Lives of orders on Shopware, told by the states that orders and payments enter. */
final class ShopwareLives {

    private static final End BOUGHT = new End(1, 0, "84.03");

    private ShopwareLives() {}

    private static ShopwareOrder shopwareOrder(int number) {
        return new ShopwareOrder(number).goods(1, "100.00").pays("100.00");
    }

    static List<OrderLife> all() {
        return List.of(
                OrderLife.of(
                        1,
                        SHOPWARE,
                        "cancelled, opened again and paid",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(
                                    order.placed(),
                                    order.order("cancelled", 1),
                                    order.order("open", 2),
                                    order.payment("paid", 3));
                        },
                        List.of(0, 0, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        1,
                        SHOPWARE,
                        "a payment is given up and another made",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(
                                    order.placed(),
                                    order.paymentCancelledById(),
                                    order.payment("paid", OrderLife.AFTER_ALL));
                        },
                        List.of(0, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        2,
                        SHOPWARE,
                        "a line is added, paid, and its amount refunded",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(
                                    order.payment("paid", 0),
                                    order.goods(2, "50.00").order("in_progress", 1),
                                    order.pays("150.00").payment("paid", 2),
                                    order.refunded("50.00", "completed", 3)
                                            .payment("refunded_partially", 3));
                        },
                        List.of(100, 100, 150, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        SHOPWARE,
                        "a chargeback, then paid again",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(
                                    order.payment("paid", 0),
                                    order.payment("chargeback", 1),
                                    order.payment("paid", 2));
                        },
                        List.of(100, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        SHOPWARE,
                        "the payment fails after all",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(order.payment("paid", 0), order.payment("failed", 1));
                        },
                        List.of(100, 0),
                        new End(0, 0, "", "NOT_PAID")),
                OrderLife.of(
                        5,
                        SHOPWARE,
                        "the goods' price goes back without a line",
                        n -> {
                            var order = shopwareOrder(n).shipping("4.90").pays("104.90");
                            return List.of(
                                    order.payment("paid", 0),
                                    order.refunded("100.00", "completed", 1)
                                            .payment("refunded_partially", 1));
                        },
                        List.of(100, 0),
                        new End(1, 0, "4.12")),
                OrderLife.of(
                        6,
                        SHOPWARE,
                        "a refund fails after all",
                        n -> {
                            var order = shopwareOrder(n);
                            return List.of(
                                    order.payment("paid", 0),
                                    order.refunded("40.00", "open", 1)
                                            .payment("refunded_partially", 1),
                                    order.refunded("40.00", "failed", 1).payment("paid", 2));
                        },
                        List.of(100, 60, 100),
                        BOUGHT),
                OrderLife.of(
                        7,
                        SHOPWARE,
                        "a deposit is paid and goes back",
                        n -> {
                            var order = shopwareOrder(n).pays("30.00");
                            return List.of(
                                    order.placed(),
                                    order.payment("paid_partially", 1),
                                    order.payment("refunded", 2));
                        },
                        List.of(0, 0, 0),
                        new End(0, 0, "", "PARTIALLY_PAID")),
                OrderLife.of(
                        9,
                        SHOPWARE,
                        "a plugin's gift card takes off the total",
                        n ->
                                List.of(
                                        shopwareOrder(n)
                                                .takenOff(2, "credit", "100.00")
                                                .pays("0.00")
                                                .payment("paid", 0)),
                        List.of(0),
                        new End(1, 0, "", "ZERO_TOTAL")),
                OrderLife.of(
                        10,
                        SHOPWARE,
                        "a product's number is a number",
                        n ->
                                List.of(
                                        shopwareOrder(n)
                                                .setOfProduct("productNumber", 123)
                                                .payment("paid", 0)),
                        List.of(100),
                        BOUGHT));
    }
}
