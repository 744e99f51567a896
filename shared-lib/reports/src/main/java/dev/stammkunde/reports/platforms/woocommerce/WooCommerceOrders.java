package dev.stammkunde.reports.platforms.woocommerce;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Codes;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an order. Amounts are texts before tax, each with its tax beside it, and rounded one by
 * one, with as many decimals as the site is set to; the order's total is what counts.
 *
 * <p>Plugins for gift cards lower the total below what lines, shipping and fees add up to, without
 * a fee below zero: by that much, it was paid by gift card.
 */
final class WooCommerceOrders {

    private final JsonField order;
    private final WooCommerceTimes times;
    private final Amounts amounts;

    WooCommerceOrders(JsonField order, WooCommerceTimes times) {
        this.order = order;
        this.times = times;
        this.amounts = new Amounts(Amounts.currency(order.at("currency")), Amounts.Digits.ROUNDED);
    }

    Amounts amounts() {
        return amounts;
    }

    Order read() {
        List<OrderLine> lines =
                order.elements("line_items").stream().flatMap(l -> line(l).stream()).toList();
        Money charged = amounts.of(order.at("total"));
        Money lowered = lowered(lines, charged);
        Money total = charged.plus(lowered);
        Money shipping = Amounts.smaller(grossShipping(), total);
        String id = order.id("id");
        return new Order(
                id,
                order.findId("number").orElse(id),
                order.findId("customer_id").filter(customer -> !customer.equals("0")).orElse(null),
                times.of("date_created"),
                false,
                adjusted(lines, total.minus(shipping).minus(fees())),
                shipping,
                Amounts.smaller(amounts.orZero(order, "shipping_tax"), shipping),
                total,
                Amounts.smaller(amounts.orZero(order, "total_tax"), total),
                Amounts.larger(lowered, Amounts.smaller(giftCards(), total)),
                Codes.of(order.elementsIfAny("coupon_lines").stream(), "code"));
    }

    /** Returns by how much gift cards lowered the total, beyond discounts and rounding. */
    private Money lowered(List<OrderLine> lines, Money charged) {
        Money lowered =
                Lines.paid(amounts.currency(), lines)
                        .plus(grossShipping())
                        .plus(fees())
                        .minus(reductions())
                        .minus(charged);
        Money rounding = Money.ofMinor(amounts.currency(), (long) lines.size() + others());
        return lowered.isGreaterThan(rounding) ? lowered : amounts.zero();
    }

    /** Sums gift cards where a plugin lists them in the order. */
    private Money giftCards() {
        Money sum = amounts.zero();
        for (JsonField card : order.elementsIfAny("gift_cards")) {
            sum = sum.plus(amounts.orZero(card, "amount"));
        }
        return sum;
    }

    private List<OrderLine> adjusted(List<OrderLine> lines, Money target) {
        Money excess = Lines.paid(amounts.currency(), lines).minus(target);
        return excess.isPositive()
                // Fees below zero are discounts on the whole order.
                ? Lines.discounted(lines, excess)
                : Lines.roundedTo(lines, target, others());
    }

    /** Returns how many amounts beside the lines were rounded. */
    private int others() {
        return 1 + order.elementsIfAny("fee_lines").size();
    }

    private Money grossShipping() {
        return gross(order, "shipping_total", "shipping_tax");
    }

    private Optional<OrderLine> line(JsonField line) {
        int quantity =
                line.decimal("quantity")
                        .setScale(0, RoundingMode.UP)
                        .max(BigDecimal.ZERO)
                        .intValue();
        Money paid = gross(line, "total", "total_tax");
        if (quantity == 0 && paid.isZero()) {
            return Optional.empty();
        }
        Money listed =
                line.find("subtotal").isPresent() ? gross(line, "subtotal", "subtotal_tax") : paid;
        return Optional.of(
                new OrderLine(
                        line.id("id"),
                        LineKind.GOODS,
                        line.findId("product_id").filter(id -> !id.equals("0")).orElse(null),
                        Lines.findSku(line, "sku").orElse(null),
                        List.of(),
                        Math.max(1, quantity),
                        listed.isLessThan(paid) ? paid : listed,
                        paid,
                        Amounts.smaller(amounts.orZero(line, "total_tax"), paid)));
    }

    /** Returns the fees that are neither goods nor shipping. */
    private Money fees() {
        return Lines.sum(amounts.currency(), grossFees().filter(Money::isPositive).toList());
    }

    /** Returns the fees below zero, which are discounts. */
    private Money reductions() {
        return Lines.sum(amounts.currency(), grossFees().filter(Money::isNegative).toList())
                .negated();
    }

    private Stream<Money> grossFees() {
        return order.elementsIfAny("fee_lines").stream()
                .map(
                        fee ->
                                amounts.signed(fee.at("total"))
                                        .plus(amounts.signedOrZero(fee, "total_tax")));
    }

    private Money gross(JsonField object, String net, String tax) {
        return amounts.of(object.at(net)).plus(amounts.orZero(object, tax));
    }
}
