package dev.stammkunde.localrunner;

import static dev.stammkunde.localrunner.SoldOn.STANDARD;

import dev.stammkunde.localrunner.OrderLife.End;

import java.util.List;

/** Lives of orders of shops that speak Standard Webhooks. */
final class StandardLives {

    private static final End BOUGHT = new End(1, 0, "84.03");

    private StandardLives() {}

    private static StandardOrder order(int number) {
        return new StandardOrder(number, number).goods(10, "100.00");
    }

    static List<OrderLife> all() {
        return List.of(
                OrderLife.of(
                        1,
                        STANDARD,
                        "cancelled, then paid",
                        n ->
                                List.of(
                                        order(n).placed("pending", 0),
                                        order(n).cancelled(1),
                                        order(n).paid(2)),
                        List.of(0, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        2,
                        STANDARD,
                        "a line is added and refunded",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.paid(0),
                                    order.goods(11, "50.00").paid(1),
                                    order.refunded(11, "50.00", 2));
                        },
                        List.of(100, 150, 100),
                        BOUGHT),
                OrderLife.of(
                        2,
                        STANDARD,
                        "a line is exchanged for another",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.paid(0),
                                    order.goods(12, "100.00").paid(1),
                                    order.refunded(10, "100.00", 2));
                        },
                        List.of(100, 200, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        STANDARD,
                        "a payment fails after all, and is made again",
                        n ->
                                List.of(
                                        order(n).paid(0),
                                        order(n).placed("failed", 1),
                                        order(n).paid(2)),
                        List.of(100, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        4,
                        STANDARD,
                        "two customers are merged, and the other one buys again",
                        n ->
                                List.of(
                                        new StandardOrder(n + 2000, n + 500)
                                                .goods(10, "100.00")
                                                .paid(0),
                                        order(n).paid(1),
                                        StandardOrder.merged(n, n + 500, 2),
                                        new StandardOrder(n + 4000, n + 500)
                                                .goods(10, "60.00")
                                                .paid(3)),
                        List.of(0, 100, 200, 260),
                        new End(3, 0, "218.48")),
                OrderLife.of(
                        5,
                        STANDARD,
                        "the goods' price goes back without a line",
                        n -> {
                            var order = order(n).shipping("4.90");
                            return List.of(order.paid(0), order.refunded(0, "100.00", 1));
                        },
                        List.of(100, 0),
                        new End(1, 0, "4.12")),
                OrderLife.of(
                        6,
                        STANDARD,
                        "a refund is taken back",
                        n ->
                                List.of(
                                        order(n).paid(0),
                                        order(n).refunded(0, "40.00", 1),
                                        order(n).set("refunds", List.of()).paid(2)),
                        List.of(100, 60, 100),
                        BOUGHT),
                OrderLife.of(
                        7,
                        STANDARD,
                        "a deposit is paid and goes back",
                        n ->
                                List.of(
                                        order(n).placed("partially_paid", 0),
                                        order(n).refunded(0, "30.00", 1)),
                        List.of(0, 0),
                        new End(0, 0, "", "PARTIALLY_PAID")),
                OrderLife.of(
                        8,
                        STANDARD,
                        "a tip",
                        n -> List.of(order(n).line(90, "tip", "15.00").paid(0)),
                        List.of(100),
                        new End(1, 0, "99.03")),
                OrderLife.of(
                        9,
                        STANDARD,
                        "a gift card pays the total",
                        n -> List.of(order(n).set("giftCardAmount", "100.00").paid(0)),
                        List.of(0),
                        new End(1, 0, "84.03", "PAID_BY_GIFT_CARD")),
                OrderLife.of(
                        9,
                        STANDARD,
                        "a gift card pays the total, and earns by the rules",
                        n ->
                                List.of(
                                        order(n).set("giftCardAmount", "100.00")
                                                .paid(ProgrammeFrom.WITH_GIFT_CARDS.day())),
                        List.of(100),
                        BOUGHT),
                OrderLife.of(
                        10,
                        STANDARD,
                        "an SKU is a number",
                        n -> List.of(order(n).setOfLine("sku", 123).paid(0)),
                        List.of(100),
                        BOUGHT));
    }
}
