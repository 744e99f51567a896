package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeOrder;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Writes a code as Shopify's input objects want it. */
final class ShopifyInput {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private ShopifyInput() {}

    /** Writes the fields of an input; of what is no discount of the goods, free shipping. */
    static void write(CodeOrder order, JsonObjectText input) {
        input.text("title", order.title()).text("code", order.code());
        input.text("startsAt", order.startsAt()).text("endsAt", order.endsAt());
        input.number("usageLimit", 1).bool("appliesOncePerCustomer", true);
        input.object("context", context -> who(order.customerId(), context));
        Terms.findMinimum(order.benefit())
                .ifPresent(
                        minimum ->
                                input.object(
                                        "minimumRequirement",
                                        requirement ->
                                                requirement.object(
                                                        "subtotal",
                                                        subtotal ->
                                                                subtotal.text(
                                                                        "greaterThanOrEqualToSubtotal",
                                                                        minimum.getAmount()))));
        if (order.benefit() instanceof FreeShipping) {
            input.object("destination", destination -> destination.bool("all", true));
        } else {
            input.object(
                    "customerGets",
                    gets -> {
                        gets.object("value", value -> value(order.benefit(), value));
                        gets.object("items", items -> items.bool("all", true));
                    });
        }
    }

    /** Whoever is no customer of Shopify's cannot be named, and then the code is for who has it. */
    private static void who(String customerId, JsonObjectText context) {
        if (NUMBER.matcher(customerId).matches()) {
            context.object(
                    "customers",
                    customers ->
                            customers.array(
                                    "add",
                                    ids -> ids.text("gid://shopify/Customer/" + customerId)));
        } else {
            context.text("all", "ALL");
        }
    }

    private static void value(Benefit benefit, JsonObjectText value) {
        switch (benefit) {
            case AmountOff off ->
                    value.object(
                            "discountAmount",
                            amount ->
                                    amount.text("amount", off.amount().getAmount())
                                            // Else it is taken off each piece.
                                            .bool("appliesOnEachItem", false));
            case PercentOff off ->
                    value.number("percentage", BigDecimal.valueOf(off.percent()).movePointLeft(2));
            case Benefit.FreeArticle _,
                    FreeShipping _,
                    Benefit.Voucher _,
                    Benefit.EarlyAccess _,
                    Benefit.MemberPrice _,
                    Benefit.Goodie _,
                    Benefit.Donation _ ->
                    throw new IllegalArgumentException("is no discount of Shopify's");
        }
    }
}
