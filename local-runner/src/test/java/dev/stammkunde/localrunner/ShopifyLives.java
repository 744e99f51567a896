package dev.stammkunde.localrunner;

import static dev.stammkunde.localrunner.OrderLife.day;
import static dev.stammkunde.localrunner.SoldOn.SHOPIFY;

import dev.stammkunde.localrunner.OrderLife.End;

import java.util.List;
import java.util.Map;

/** Lives of orders on Shopify, which never opens again what was cancelled. */
final class ShopifyLives {

    private static final String PAID = "orders/paid";
    private static final String UPDATED = "orders/updated";
    private static final End BOUGHT = new End(1, 0, "84.03");

    private ShopifyLives() {}

    private static ShopifyOrder order(int number) {
        return new ShopifyOrder(number, number).goods(10, "100.00");
    }

    static List<OrderLife> all() {
        return List.of(
                OrderLife.of(
                        1,
                        SHOPIFY,
                        "paid late, then cancelled for good",
                        n -> {
                            var order = order(n).status("pending", "100.00");
                            return List.of(
                                    order.tell("orders/create", 0),
                                    order.status("paid", "0.00").tell(PAID, 1),
                                    order.set("cancelled_at", day(2).toString())
                                            .tell("orders/cancelled", 2));
                        },
                        List.of(0, 100, 0),
                        new End(0, 1, "", "CANCELLED")),
                OrderLife.of(
                        1,
                        SHOPIFY,
                        "cancelled by one report and alive by the next",
                        n -> {
                            var order = order(n).status("pending", "100.00");
                            return List.of(
                                    order.set("cancelled_at", day(0).toString())
                                            .tell("orders/cancelled", 0),
                                    order.notCancelled().tell(UPDATED, 1),
                                    order.status("paid", "0.00").tell(PAID, 2));
                        },
                        List.of(0, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        2,
                        SHOPIFY,
                        "a line is added and refunded",
                        n -> {
                            var order = order(n);
                            var refund = order.refund(n, day(2), 11, "50.00", "success");
                            return List.of(
                                    order.tell(PAID, 0),
                                    order.goods(11, "50.00").tell(UPDATED, 1),
                                    ShopifyOrder.refunded(refund),
                                    order.status("partially_refunded", "0.00")
                                            .refunds(refund)
                                            .tell(UPDATED, 3));
                        },
                        List.of(100, 150, 100, 100),
                        BOUGHT),
                OrderLife.of(
                        2,
                        SHOPIFY,
                        "an added line earns when it is paid",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.tell(PAID, 0),
                                    order.goods(11, "50.00")
                                            .status("partially_paid", "50.00")
                                            .tell(UPDATED, 1),
                                    order.status("paid", "0.00").tell(PAID, 2));
                        },
                        List.of(100, 100, 150),
                        new End(1, 0, "126.05")),
                OrderLife.of(
                        2,
                        SHOPIFY,
                        "a line is exchanged and no money moves",
                        n -> {
                            var order = order(n);
                            var back = order.refund(n, day(1), 10, "100.00", "");
                            return List.of(
                                    order.tell(PAID, 0),
                                    order.goods(12, "100.00").refunds(back).tell(UPDATED, 1),
                                    ShopifyOrder.refunded(back));
                        },
                        List.of(100, 100, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        SHOPIFY,
                        "a payment is voided, and made again",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.tell(PAID, 0),
                                    order.status("voided", "100.00").tell(UPDATED, 1),
                                    order.status("paid", "0.00").tell(PAID, 2));
                        },
                        List.of(100, 0, 100),
                        BOUGHT),
                OrderLife.of(
                        3,
                        SHOPIFY,
                        "a payment that was marked is taken back",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.tell(PAID, 0),
                                    order.status("pending", "100.00").tell(UPDATED, 1));
                        },
                        List.of(100, 0),
                        new End(0, 0, "", "NOT_PAID")),
                OrderLife.of(
                        4,
                        SHOPIFY,
                        "two customers are merged, and the other one buys again",
                        n ->
                                List.of(
                                        other(n, 2000, "100.00").tell(PAID, 0),
                                        new ShopifyOrder(n, n).goods(10, "40.00").tell(PAID, 0),
                                        ShopifyOrder.merged(n, n + 500),
                                        other(n, 4000, "60.00").tell(PAID, 3)),
                        List.of(0, 40, 140, 200),
                        new End(3, 0, "168.06")),
                OrderLife.of(
                        4,
                        SHOPIFY,
                        "two customers are merged, and an order of the other one is refunded",
                        n -> {
                            var order = other(n, 2000, "100.00");
                            return List.of(
                                    ShopifyOrder.merged(n, n + 500),
                                    order.tell(PAID, 0),
                                    new ShopifyOrder(n, n).goods(10, "40.00").tell(PAID, 0),
                                    ShopifyOrder.refunded(
                                            order.refund(n, day(4), 0, "30.00", "success")));
                        },
                        List.of(0, 100, 140, 110),
                        new End(2, 0, "92.43")),
                OrderLife.of(
                        5,
                        SHOPIFY,
                        "the goods' price goes back without a line",
                        n -> {
                            var order = order(n).shipping("4.90");
                            return List.of(
                                    order.tell(PAID, 0),
                                    ShopifyOrder.refunded(
                                            order.refund(n, day(1), 0, "100.00", "success")));
                        },
                        List.of(100, 0),
                        new End(1, 0, "4.12")),
                OrderLife.of(
                        6,
                        SHOPIFY,
                        "a refund on its way fails",
                        n -> {
                            var order = order(n);
                            return List.of(
                                    order.tell(PAID, 0),
                                    ShopifyOrder.refunded(
                                            order.refund(n, day(1), 0, "40.00", "pending")),
                                    order.refunds(order.refund(n, day(1), 0, "40.00", "failure"))
                                            .tell(UPDATED, 2));
                        },
                        List.of(100, 60, 100),
                        BOUGHT),
                OrderLife.of(
                        7,
                        SHOPIFY,
                        "a deposit is paid and goes back",
                        n -> {
                            var order = order(n);
                            var refund = order.refund(n, day(2), 0, "30.00", "success");
                            return List.of(
                                    order.status("partially_paid", "70.00").tell(UPDATED, 1),
                                    ShopifyOrder.refunded(refund),
                                    order.status("partially_refunded", "100.00")
                                            .refunds(refund)
                                            .tell(UPDATED, 3));
                        },
                        List.of(0, 0, 0),
                        new End(0, 0, "", "PARTIALLY_PAID")),
                OrderLife.of(
                        8,
                        SHOPIFY,
                        "a tip",
                        n -> List.of(order(n).tip("15.00").tell(PAID, 0)),
                        List.of(100),
                        new End(1, 0, "99.03")),
                OrderLife.of(
                        9,
                        SHOPIFY,
                        "a gift card pays the total",
                        n ->
                                List.of(
                                        order(n).set("payment_gateway_names", List.of("gift_card"))
                                                .tell(PAID, 0)),
                        List.of(0),
                        new End(1, 0, "84.03", "PAID_BY_GIFT_CARD")),
                OrderLife.of(
                        9,
                        SHOPIFY,
                        "a gift card pays the total, and earns by the rules",
                        n ->
                                List.of(
                                        order(n).set("payment_gateway_names", List.of("gift_card"))
                                                .tell(PAID, ProgrammeFrom.WITH_GIFT_CARDS.day())),
                        List.of(100),
                        BOUGHT),
                OrderLife.of(
                        10,
                        SHOPIFY,
                        "an SKU is a number",
                        n -> List.of(order(n).setOfLine("sku", 123).tell(PAID, 0)),
                        List.of(100),
                        BOUGHT),
                OrderLife.of(
                        10,
                        SHOPIFY,
                        "tax is told for the order alone, and points are given before tax",
                        n ->
                                List.of(
                                        new ShopifyOrder(n, n)
                                                .goodsWithoutTax(10, "71.40", "19.00")
                                                .goodsWithoutTax(11, "47.60", "19.00")
                                                .set(
                                                        "tax_lines",
                                                        List.of(
                                                                Map.of(
                                                                        "price", "19.00", "rate",
                                                                        0.19)))
                                                .tell(PAID, ProgrammeFrom.BEFORE_TAX.day())),
                        List.of(100),
                        new End(1, 0, "100.00")));
    }

    private static ShopifyOrder other(int number, int beyond, String price) {
        return new ShopifyOrder(number + beyond, number + 500).goods(10, price);
    }
}
