package dev.stammkunde.reports.platforms.standard;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Codes;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an order of our own JSON, all of whose amounts include tax. */
final class StandardOrders {

    private final JsonField order;
    private final Amounts amounts;

    StandardOrders(JsonField order) {
        this.order = order;
        this.amounts = new Amounts(Amounts.currency(order.at("currency")), Amounts.Digits.EXACT);
    }

    Order read() {
        List<OrderLine> lines = order.elements("lines").stream().map(this::line).toList();
        requireDistinct(lines);
        Optional<JsonField> shipping = order.find("shipping");
        Money shippingPaid = shipping.map(s -> amounts.of(s.at("paid"))).orElseGet(amounts::zero);
        Money shippingTax = shipping.map(s -> tax(s, shippingPaid)).orElseGet(amounts::zero);
        Money total = amounts.of(order.at("total"));
        if (total.isLessThan(Lines.paid(amounts.currency(), lines).plus(shippingPaid))) {
            throw order.at("total").invalid("must not be less than lines and shipping together");
        }
        String id = order.id("id");
        return new Order(
                id,
                order.findFilledText("number").orElse(id),
                order.find("customer").map(customer -> customer.id("id")).orElse(null),
                order.instant("placedAt"),
                order.findBool("test").orElse(false),
                lines,
                shippingPaid,
                shippingTax,
                total,
                tax(order, total),
                byGiftCard(total),
                codes());
    }

    private List<String> codes() {
        List<JsonField> codes = order.elementsIfAny("codes");
        if (codes.size() > Codes.MOST) {
            throw order.at("codes").invalid("must be at most " + Codes.MOST);
        }
        return codes.stream().map(JsonField::id).toList();
    }

    private Money byGiftCard(Money total) {
        Money amount = amounts.orZero(order, "giftCardAmount");
        if (amount.isGreaterThan(total)) {
            throw order.at("giftCardAmount").invalid("must not be more than the total");
        }
        return amount;
    }

    private OrderLine line(JsonField line) {
        int quantity = line.integer("quantity");
        if (quantity < 1) {
            throw line.at("quantity").invalid("must be at least 1");
        }
        Money paid = amounts.of(line.at("paid"));
        Money listed = amounts.find(line, "listed").orElse(paid);
        if (listed.isLessThan(paid)) {
            throw line.at("listed").invalid("must not be less than what was paid");
        }
        return new OrderLine(
                line.id("id"),
                line.find("kind").map(StandardOrders::kind).orElse(LineKind.GOODS),
                line.findId("productId").orElse(null),
                Lines.findSku(line, "sku").orElse(null),
                line.elementsIfAny("categories").stream().map(JsonField::storedId).toList(),
                quantity,
                listed,
                paid,
                tax(line, paid));
    }

    private static LineKind kind(JsonField field) {
        return field.parsed(
                "one of goods, gift_card, tip",
                text -> LineKind.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private Money tax(JsonField object, Money within) {
        Money tax = amounts.orZero(object, "tax");
        if (tax.isGreaterThan(within)) {
            throw object.at("tax").invalid("must not be more than the amount that it is part of");
        }
        return tax;
    }

    private void requireDistinct(List<OrderLine> lines) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!ids.add(lines.get(i).lineId())) {
                throw order.elements("lines").get(i).at("id").invalid("is given twice");
            }
        }
    }
}
