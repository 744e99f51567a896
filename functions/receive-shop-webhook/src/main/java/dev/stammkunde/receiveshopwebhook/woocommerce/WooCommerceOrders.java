package dev.stammkunde.receiveshopwebhook.woocommerce;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.Amounts;
import dev.stammkunde.receiveshopwebhook.translation.Lines;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an order and its refunds. Amounts are texts before tax, each with its tax beside it, and
 * rounded one by one, with as many decimals as the site is set to; the order's total is what
 * counts.
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

    Order read() {
        Money total = amounts.of(order.at("total"));
        Money shipping = smaller(gross(order, "shipping_total", "shipping_tax"), total);
        Money fees = fees();
        String status = order.text("status");
        String id = order.id("id");
        return new Order(
                id,
                order.findId("number").orElse(id),
                order.findId("customer_id").filter(customer -> !customer.equals("0")).orElse(null),
                times.of("date_created"),
                false,
                status.equals("cancelled") || status.equals("trash"),
                false,
                lines(total.minus(shipping).minus(fees)),
                shipping,
                smaller(amounts.orZero(order, "shipping_tax"), shipping),
                total,
                smaller(amounts.orZero(order, "total_tax"), total));
    }

    /**
     * Reads the refunds, which name an amount only, and have no time of their own. A status of
     * refunded without any stands for one of everything.
     */
    List<Refund> refunds(String status, Instant asOf) {
        List<Refund> refunds = new ArrayList<>();
        for (JsonField refund : order.elementsIfAny("refunds")) {
            Money amount = amounts.signed(refund.at("total")).abs();
            if (amount.isPositive()) {
                refunds.add(refund(refund.id("id"), asOf, amount));
            }
        }
        Money total = amounts.of(order.at("total"));
        if (status.equals("refunded") && refunds.isEmpty() && total.isPositive()) {
            refunds.add(refund("everything", asOf, total));
        }
        return refunds;
    }

    private Refund refund(String id, Instant asOf, Money amount) {
        return new Refund(id, order.id("id"), asOf, List.of(), amounts.zero(), amount);
    }

    private List<OrderLine> lines(Money target) {
        List<OrderLine> lines =
                order.elements("line_items").stream().flatMap(l -> line(l).stream()).toList();
        Money excess = Lines.paid(amounts.currency(), lines).minus(target);
        if (excess.isPositive()) {
            // Fees below zero, and gift cards of plugins, are discounts on the whole order.
            return Lines.discounted(lines, excess);
        }
        return Lines.roundedTo(lines, target, 1 + order.elementsIfAny("fee_lines").size());
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
                        line.findFilledText("sku").orElse(null),
                        List.of(),
                        Math.max(1, quantity),
                        listed.isLessThan(paid) ? paid : listed,
                        paid,
                        smaller(amounts.orZero(line, "total_tax"), paid)));
    }

    /** Returns the fees that are neither goods nor shipping; those below zero are discounts. */
    private Money fees() {
        Money sum = amounts.zero();
        for (JsonField fee : order.elementsIfAny("fee_lines")) {
            Money gross =
                    amounts.signed(fee.at("total")).plus(amounts.signedOrZero(fee, "total_tax"));
            sum = gross.isPositive() ? sum.plus(gross) : sum;
        }
        return sum;
    }

    private Money gross(JsonField object, String net, String tax) {
        return amounts.of(object.at(net)).plus(amounts.orZero(object, tax));
    }

    private static Money smaller(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }
}
