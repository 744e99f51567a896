package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.OrderHistory.Paying;
import dev.stammkunde.receiveshopwebhook.OrderHistory.State;
import dev.stammkunde.receiveshopwebhook.OrderHistory.Step;
import dev.stammkunde.shop.ShopEvent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each platform delivers when an order came into a state, translated. */
final class OrderPayloads {

    private OrderPayloads() {}

    static List<List<ShopEvent>> wooCommerce(State s) {
        String status =
                s.cancelled()
                        ? "cancelled"
                        : switch (s.paying()) {
                            case PENDING, PARTLY -> "pending";
                            case PAID -> "processing";
                            case FAILED -> "failed";
                        };
        String body =
                """
                {"id": 1, "status": "%s", "currency": "EUR", "customer_id": 42,
                 "date_created_gmt": "%s", "date_modified_gmt": "%s", "date_paid_gmt": %s,
                 "total": "%s", "shipping_total": "0.00", "line_items": [%s], "refunds": [%s]}
                """
                        .formatted(
                                status,
                                OrderHistory.minute(0),
                                s.at(),
                                s.everPaid() ? "\"" + OrderHistory.minute(0) + "\"" : "null",
                                s.total(),
                                lines(s, "{\"id\": %d, \"quantity\": 1, \"total\": \"10.00\"}"),
                                refunds(
                                        s,
                                        id ->
                                                "{\"id\": %d, \"total\": \"-%s\"}"
                                                        .formatted(id, amount(s, id))));
        return List.of(Translated.wooCommerce("order.updated", body));
    }

    static List<List<ShopEvent>> shopify(State s) {
        boolean owes = s.paying() == Paying.PARTLY;
        String status =
                switch (s.paying()) {
                    case PENDING -> "pending";
                    case FAILED -> "expired";
                    case PAID -> s.refunds().isEmpty() ? "paid" : "partially_refunded";
                    case PARTLY -> s.refunds().isEmpty() ? "partially_paid" : "partially_refunded";
                };
        String body =
                """
                {"id": 1, "currency": "EUR", "customer": {"id": 42}, "financial_status": "%s", "created_at": "%s",
                 "updated_at": "%s", "cancelled_at": %s, "total_outstanding": "%s",
                 "total_price": "%s", "line_items": [%s], "refunds": [%s]}
                """
                        .formatted(
                                status,
                                OrderHistory.minute(0),
                                s.at(),
                                s.cancelled() ? "\"" + s.at() + "\"" : "null",
                                owes ? "10.00" : "0.00",
                                s.total(),
                                lines(s, "{\"id\": %d, \"quantity\": 1, \"price\": \"10.00\"}"),
                                refunds(s, id -> shopifyRefund(s, id)));
        Map<String, String> triggered =
                Map.of("x-shopify-triggered-at", s.at().plusSeconds(1).toString());
        List<List<ShopEvent>> deliveries = new ArrayList<>();
        deliveries.add(Translated.shopify("orders/updated", body, triggered));
        if (s.step() == Step.PAY) {
            deliveries.add(Translated.shopify("orders/paid", body, triggered));
        }
        s.newRefund()
                .ifPresent(
                        id ->
                                deliveries.add(
                                        Translated.shopify(
                                                "refunds/create",
                                                shopifyRefund(s, id),
                                                triggered)));
        return deliveries;
    }

    private static String shopifyRefund(State s, int id) {
        return """
               {"id": %d, "order_id": 1, "created_at": "%s", "transactions":
                [{"kind": "refund", "status": "success", "currency": "EUR", "amount": "%s"}]}
               """
                .formatted(id, OrderHistory.minute(id), amount(s, id));
    }

    /** The earlier a state, the later it is sent, as if all but the last were sent again. */
    static List<List<ShopEvent>> shopware(State s) {
        String payment =
                switch (s.paying()) {
                    case PENDING -> "open";
                    case FAILED -> "failed";
                    case PAID -> s.refunds().isEmpty() ? "paid" : "refunded_partially";
                    case PARTLY -> "paid_partially";
                };
        String event =
                switch (s.step()) {
                    case CANCEL -> "order.state.cancelled";
                    case REVIVE -> "order.state.open";
                    case ADD -> s.cancelled() ? "order.state.cancelled" : "order.state.in_progress";
                    case PAY, FAIL, REFUND, TAKE_BACK_REFUND ->
                            "order_transaction.state." + payment;
                };
        String body =
                """
                {"timestamp": %d, "data": {"event": "state_enter.%s", "payload": {"order":
                 {"id": "1", "orderCustomer": {"customerId": "42"}, "orderDateTime": "%s", "updatedAt": "%s", "amountTotal": %s,
                  "currency": {"isoCode": "EUR"}, "stateMachineState": {"technicalName": "%s"},
                  "lineItems": [%s], "transactions": [{"id": "t", "updatedAt": "%s",
                   "stateMachineState": {"technicalName": "%s"},
                   "captures": [{"refunds": [%s]}]}]}}}}
                """
                        .formatted(
                                OrderHistory.minute(60).getEpochSecond()
                                        - s.at().getEpochSecond() % 3600,
                                event,
                                OrderHistory.minute(0),
                                s.orderAt(),
                                s.total(),
                                s.cancelled() ? "cancelled" : "open",
                                lines(s, "{\"id\": \"%d\", \"quantity\": 1, \"totalPrice\": 10.0}"),
                                s.paymentAt(),
                                payment,
                                refunds(
                                        s,
                                        id ->
                                                "{\"id\": \"%d\", \"createdAt\": \"%s\", \"amount\": {\"totalPrice\": %s}}"
                                                        .formatted(
                                                                id,
                                                                OrderHistory.minute(id),
                                                                amount(s, id))));
        return List.of(Translated.shopware(body));
    }

    static List<List<ShopEvent>> standard(State s) {
        boolean paid = s.paying() == Paying.PAID;
        String state =
                s.paying() == Paying.PARTLY
                        ? "partially_paid"
                        : s.paying().name().toLowerCase(Locale.ROOT);
        String body =
                """
                {"type": "order.%s", "timestamp": "%s", "data": {"id": "1", "currency": "EUR",
                 "customer": {"id": "42"}, "placedAt": "%s", %s, "cancelled": %s, "total": "%s", "lines": [%s],
                 "refunds": [%s]}}
                """
                        .formatted(
                                paid ? "paid" : "placed",
                                s.at(),
                                OrderHistory.minute(0),
                                paid
                                        ? "\"paidAt\": \"" + s.at() + "\""
                                        : "\"paymentState\": \"" + state + "\"",
                                s.cancelled(),
                                s.total(),
                                lines(s, "{\"id\": \"%d\", \"quantity\": 1, \"paid\": \"10.00\"}"),
                                refunds(s, id -> "{" + standardRefund(s, id)));
        List<List<ShopEvent>> deliveries = new ArrayList<>();
        deliveries.add(Translated.standard(body));
        s.newRefund()
                .ifPresent(
                        id ->
                                deliveries.add(
                                        Translated.standard(
                                                "{\"type\": \"order.refunded\", \"timestamp\": \"%s\", \"data\": {\"orderId\": \"1\", \"currency\": \"EUR\", %s}"
                                                        .formatted(
                                                                s.at(), standardRefund(s, id)))));
        if (s.step() == Step.CANCEL) {
            deliveries.add(
                    Translated.standard(
                            "{\"type\": \"order.cancelled\", \"data\": {\"orderId\": \"1\", \"cancelledAt\": \"%s\"}}"
                                    .formatted(s.at())));
        }
        return deliveries;
    }

    private static String standardRefund(State s, int id) {
        return "\"id\": \"%d\", \"refundedAt\": \"%s\", \"unallocated\": \"%s\"}"
                .formatted(id, OrderHistory.minute(id), amount(s, id));
    }

    private static String lines(State s, String form) {
        return IntStream.range(0, s.lines())
                .mapToObj(form::formatted)
                .collect(Collectors.joining(","));
    }

    private static String refunds(State s, Function<Integer, String> form) {
        return s.refunds().keySet().stream().map(form).collect(Collectors.joining(","));
    }

    private static String amount(State s, int id) {
        return BigDecimal.valueOf(s.refunds().getOrDefault(id, 0), 2).toPlainString();
    }
}
