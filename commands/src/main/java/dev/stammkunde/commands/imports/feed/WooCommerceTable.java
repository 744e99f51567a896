package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports of WooCommerce's plugins. The order's own columns share their names; lines are in one
 * column, in one for each, or on rows of their own.
 */
final class WooCommerceTable implements TablePayload {

    private static final String[] PAID = {"paid_date", "date_paid", "order_paid_date"};
    private static final String[] COMPLETED = {
        "completed_date", "date_completed", "order_completed_date"
    };
    private static final String[] STATUS = {"status", "order_status"};
    private static final String[] CUSTOMER = {"customer_id", "customer_user"};
    private static final String[] EMAIL = {"billing_email", "customer_email"};
    private static final Pattern CODE = Pattern.compile("(?:^|[|;])code:([^|;]+)");
    private static final Pattern ID = Pattern.compile("[0-9]+");

    private static final Set<String> COLUMNS =
            Set.of(
                    "paid_date",
                    "date_paid",
                    "order_paid_date",
                    "completed_date",
                    "date_completed",
                    "order_completed_date",
                    "status",
                    "order_status",
                    "customer_id",
                    "customer_user",
                    "billing_email",
                    "customer_email",
                    "billing_first_name",
                    "billing_last_name",
                    "billing_country",
                    "order_total",
                    "shipping_total",
                    "shipping_tax_total",
                    "fee_total",
                    "fee_tax_total",
                    "tax_total",
                    "coupon_items",
                    "coupons");

    @Override
    public Platform platform() {
        return Platform.WOOCOMMERCE;
    }

    @Override
    public boolean reads(String column) {
        return COLUMNS.contains(column) || WooCommerceTableLines.reads(column);
    }

    @Override
    public TableWebhook webhook(TableOrder order, FindCustomerId customers) {
        Cells head = order.head();
        String status = WooCommerceTableStatus.of(head.text(STATUS));
        if (!order.tells(PAID) && !order.tells(COMPLETED)) {
            throw new InvalidFieldException(
                    "paid_date", "is not in the export, so nobody knows whether it is paid");
        }
        @Nullable Money refunded = WooCommerceTableStatus.refunded(order, status);
        String customerId = customerId(order);
        WooCommerceTableLines lines = WooCommerceTableLines.of(order);
        lines.requireTotal();
        String body =
                JsonText.object(
                        json -> {
                            json.text("id", order.facts().orderId())
                                    .text("number", order.facts().number())
                                    .text("status", status)
                                    .text("currency", order.facts().currency())
                                    .text("customer_id", customerId);
                            time(json, "date_created_gmt", order.facts().placedAt());
                            head.findTime(order.zone(), PAID)
                                    .ifPresent(at -> time(json, "date_paid_gmt", at));
                            head.findTime(order.zone(), COMPLETED)
                                    .ifPresent(at -> time(json, "date_completed_gmt", at));
                            json.object("billing", billing -> billing(billing, head));
                            lines.write(json);
                            codes(json, head);
                        });
        return new TableWebhook(
                Map.of("x-wc-webhook-topic", "order.updated"), body, null, refunded);
    }

    private static String customerId(TableOrder order) {
        if (!order.tells(CUSTOMER)) {
            throw new InvalidFieldException("customer_id", "is not in the export");
        }
        String id = order.head().find(CUSTOMER).orElse("0");
        if (!ID.matcher(id).matches()) {
            throw new InvalidFieldException("customer_id", "is no id of a customer");
        }
        return id;
    }

    private static void time(JsonObjectText json, String name, Instant at) {
        json.text(name, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static void billing(JsonObjectText json, Cells head) {
        text(json, "email", head.find(EMAIL));
        text(json, "first_name", head.find("billing_first_name"));
        text(json, "last_name", head.find("billing_last_name"));
        text(json, "country", head.find("billing_country"));
    }

    private static void text(JsonObjectText json, String name, Optional<String> value) {
        value.ifPresent(it -> json.text(name, it));
    }

    private static void codes(JsonObjectText json, Cells head) {
        Matcher codes = CODE.matcher(head.find("coupon_items", "coupons").orElse(""));
        json.array(
                "coupon_lines",
                all -> {
                    while (codes.find()) {
                        String code = codes.group(1);
                        all.object(one -> one.text("code", code));
                    }
                });
    }

    /** Returns an amount as the platform writes it. */
    static String text(Money money) {
        return money.getAmount().toPlainString();
    }
}
