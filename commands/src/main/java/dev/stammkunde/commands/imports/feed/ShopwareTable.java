package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shopware's profile of orders, with columns that a merchant adds to it. It has what lines are of
 * and not what they cost ({@code OrderSerializer}: {@code 2x <product's id>|1x …}), so an order can
 * be told where all of it is one article.
 */
final class ShopwareTable implements TablePayload {

    private static final String[] NUMBER = {"customer_number", "order_customer_customer_number"};
    private static final Pattern LINE = Pattern.compile("([0-9]+)x ([0-9a-f]{32})");

    private static final Set<String> COLUMNS =
            Set.of(
                    "customer_number",
                    "order_customer_customer_number",
                    "customer_email",
                    "customer_firstname",
                    "customer_lastname",
                    "customer_guest",
                    "payment_state",
                    "paid_at",
                    "order_state",
                    "amount_total",
                    "amount_net",
                    "shipping_total",
                    "tax_status",
                    "line_items");

    @Override
    public Platform platform() {
        return Platform.SHOPWARE;
    }

    @Override
    public boolean reads(String column) {
        return COLUMNS.contains(column);
    }

    @Override
    public TableWebhook webhook(TableOrder order, FindCustomerId customers) {
        Cells head = order.head();
        ShopwareTableStates states = ShopwareTableStates.of(head);
        @Nullable Money refunded = states.wentBack().sum(order, "refunded_amount");
        String customer = customer(head, customers);
        Matcher line = line(head);
        ShopwareTableAmounts amounts = ShopwareTableAmounts.of(order);
        String body =
                JsonText.object(
                        json ->
                                json.object(
                                        "data",
                                        data ->
                                                data.text("event", states.event())
                                                        .object(
                                                                "payload",
                                                                p ->
                                                                        p.object(
                                                                                "order",
                                                                                o -> {
                                                                                    own(
                                                                                            o,
                                                                                            order,
                                                                                            states
                                                                                                    .payment());
                                                                                    customer(
                                                                                            o, head,
                                                                                            customer);
                                                                                    amounts.write(
                                                                                            o,
                                                                                            line
                                                                                                    .group(
                                                                                                            2),
                                                                                            new BigDecimal(
                                                                                                    line
                                                                                                            .group(
                                                                                                                    1)));
                                                                                }))));
        return new TableWebhook(
                Map.of(),
                body,
                head.findTime(order.zone(), "paid_at").orElse(order.facts().placedAt()),
                refunded);
    }

    private static String customer(Cells head, FindCustomerId customers) {
        return head.find(NUMBER)
                .or(() -> customers.find(head.text("customer_email")))
                .orElseThrow(
                        () ->
                                new InvalidFieldException(
                                        "customer_email", "is of nobody in the list of customers"));
    }

    private static Matcher line(Cells head) {
        Matcher line = LINE.matcher(head.text("line_items"));
        if (!line.matches()) {
            throw new InvalidFieldException(
                    "line_items",
                    "is not one article, and the export does not say what each costs");
        }
        return line;
    }

    private static void own(JsonObjectText json, TableOrder order, String state) {
        json.text("id", order.facts().orderId())
                .text("orderNumber", order.facts().number())
                .text("orderDateTime", order.facts().placedAt())
                .object("currency", c -> c.text("isoCode", order.facts().currency()))
                .array(
                        "transactions",
                        all ->
                                all.object(
                                        one ->
                                                one.text("id", "row-1")
                                                        .object(
                                                                "stateMachineState",
                                                                s ->
                                                                        s.text(
                                                                                "technicalName",
                                                                                state))));
    }

    private static void customer(JsonObjectText json, Cells head, String number) {
        boolean guest = head.isTrue("customer_guest");
        json.object(
                "orderCustomer",
                c -> {
                    c.text("customerNumber", number)
                            .text("email", head.find("customer_email").orElse(null))
                            .text("firstName", head.find("customer_firstname").orElse(null))
                            .text("lastName", head.find("customer_lastname").orElse(null));
                    c.object("customer", of -> of.bool("guest", guest));
                });
    }
}
