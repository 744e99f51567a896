package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Shopify's Orders export. It has no id of the customer, of lines, of refunds; a live webhook
 * replaces what stands for them.
 *
 * <p>Field by field: help.shopify.com, "Exporting orders", the CSV's columns.
 */
final class ShopifyTable implements TablePayload {

    private static final Set<String> COLUMNS =
            Set.of(
                    "name",
                    "email",
                    "financial status",
                    "paid at",
                    "fulfillment status",
                    "fulfilled at",
                    "subtotal",
                    "shipping",
                    "taxes",
                    "total",
                    "discount code",
                    "discount amount",
                    "created at",
                    "cancelled at",
                    "canceled at",
                    "payment method",
                    "outstanding balance");

    @Override
    public Platform platform() {
        return Platform.SHOPIFY;
    }

    @Override
    public boolean reads(String column) {
        return COLUMNS.contains(column)
                || column.startsWith("lineitem ")
                || column.matches("tax [1-5] (name|value)");
    }

    @Override
    public TableWebhook webhook(TableOrder order, FindCustomerId customers) {
        Cells head = order.head();
        requirePaymentByMoney(head);
        String status = status(head);
        String email = head.text("email");
        String customerId =
                customers
                        .find(email)
                        .orElseThrow(
                                () ->
                                        new InvalidFieldException(
                                                "Email", "is of nobody in the list of customers"));
        ShopifyTableAmounts amounts = ShopifyTableAmounts.of(order);
        String body =
                JsonText.object(
                        json -> {
                            json.text("id", order.facts().orderId())
                                    .text("name", order.facts().number())
                                    .text("created_at", order.facts().placedAt())
                                    .text("updated_at", order.facts().placedAt())
                                    .text("currency", order.facts().currency())
                                    .text("financial_status", status);
                            json.object(
                                    "customer",
                                    c ->
                                            c.text("id", customerId)
                                                    .text("email", email)
                                                    .text("updated_at", order.facts().placedAt()));
                            head.findTime(order.zone(), "cancelled at", "canceled at")
                                    .ifPresent(at -> json.text("cancelled_at", at));
                            fulfilment(json, order);
                            codes(json, head);
                            Money owed = head.moneyOrZero(order.currency(), "outstanding balance");
                            json.text("total_outstanding", owed.getAmount().toPlainString());
                            amounts.write(json);
                        });
        Instant paidAt = head.findTime(order.zone(), "paid at").orElse(order.facts().placedAt());
        return new TableWebhook(
                Map.of("x-shopify-topic", "orders/updated"),
                body,
                paidAt,
                wentBack(status).sum(order, "Refunded Amount"));
    }

    private static String status(Cells head) {
        String status = head.text("financial status").toLowerCase(Locale.ROOT).replace(' ', '_');
        return switch (status) {
            case "paid",
                    "partially_refunded",
                    "refunded",
                    "pending",
                    "authorized",
                    "partially_paid",
                    "voided",
                    "expired",
                    "unpaid" ->
                    status;
            default -> throw new InvalidFieldException("Financial Status", "is none that is known");
        };
    }

    private static WentBack wentBack(String status) {
        return switch (status) {
            case "refunded" -> WentBack.ALL;
            case "partially_refunded" -> WentBack.SOME;
            default -> WentBack.NOTHING;
        };
    }

    /** How much of an order a gift card paid, the export does not say. */
    private static void requirePaymentByMoney(Cells head) {
        String method = head.find("payment method").orElse("").toLowerCase(Locale.ROOT);
        if (method.replace(' ', '_').contains("gift_card")) {
            throw new InvalidFieldException(
                    "Payment Method",
                    "is a gift card, and the export does not say how much it paid");
        }
    }

    private static void fulfilment(JsonObjectText json, TableOrder order) {
        Cells head = order.head();
        head.find("fulfillment status").ifPresent(s -> json.text("fulfillment_status", s));
        head.findTime(order.zone(), "fulfilled at")
                .ifPresent(
                        at ->
                                json.array(
                                        "fulfillments",
                                        all -> all.object(one -> one.text("created_at", at))));
    }

    private static void codes(JsonObjectText json, Cells head) {
        head.find("discount code")
                .ifPresent(
                        code ->
                                json.array(
                                        "discount_codes",
                                        all -> all.object(one -> one.text("code", code))));
    }
}
