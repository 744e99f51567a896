package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.util.List;
import java.util.Optional;

/**
 * Reads an order. It does not tell what was paid by gift card: plugins for them add items below
 * zero, which are discounts like others. Amounts are floats in the order's currency, whose total
 * counts; those of lines and shipping include tax if the tax status is gross, and tax is added to
 * them if it is net.
 */
final class ShopwareOrders {

    private final JsonField order;
    private final ShopConnection shop;
    private final Amounts amounts;

    ShopwareOrders(JsonField order, ShopConnection shop) {
        this.order = order;
        this.shop = shop;
        this.amounts = new Amounts(currency(order, shop), Amounts.Digits.ROUNDED);
    }

    Amounts amounts() {
        return amounts;
    }

    Order read() {
        Money total = total();
        Money shippingTax = ShopwareTax.calculated(order.find("shippingCosts"), amounts);
        Money shipping = Amounts.smaller(shipping(shippingTax), total);
        List<OrderLine> lines = new ShopwareLines(amounts, taxStatus()).read(order);
        Money target = total.minus(shipping);
        Money excess = Lines.paid(amounts.currency(), lines).minus(target);
        String id = order.findId("id").orElseGet(() -> order.id("orderId"));
        return new Order(
                id,
                order.findFilledText("orderNumber").orElse(id),
                new ShopwareCustomers(shop).idOfOrder(order).orElse(null),
                order.instant("orderDateTime"),
                false,
                excess.isPositive()
                        ? Lines.discounted(lines, excess)
                        : Lines.roundedTo(lines, target, 1),
                shipping,
                Amounts.smaller(shippingTax, shipping),
                total,
                Amounts.smaller(ShopwareTax.calculated(order.find("price"), amounts), total),
                amounts.zero(),
                ShopwareLines.codes(order));
    }

    Money total() {
        return order.find("amountTotal")
                .or(() -> order.find("price").flatMap(price -> price.find("totalPrice")))
                .map(amounts::of)
                .orElseGet(() -> amounts.of(order.at("amountTotal")));
    }

    private Money shipping(Money shippingTax) {
        Money shipping =
                order.find("shippingTotal")
                        .or(
                                () ->
                                        order.find("shippingCosts")
                                                .flatMap(costs -> costs.find("totalPrice")))
                        .map(amounts::signed)
                        .orElseGet(amounts::zero);
        Money paid = taxStatus() == ShopwareTax.Status.NET ? shipping.plus(shippingTax) : shipping;
        return paid.isNegative() ? amounts.zero() : paid;
    }

    private ShopwareTax.Status taxStatus() {
        Optional<JsonField> status =
                order.find("taxStatus")
                        .or(() -> order.find("price").flatMap(price -> price.find("taxStatus")));
        return status.map(ShopwareTax.Status::of).orElse(ShopwareTax.Status.GROSS);
    }

    private static CurrencyUnit currency(JsonField order, ShopConnection shop) {
        Optional<JsonField> code = order.find("currency").flatMap(c -> c.find("isoCode"));
        if (code.isPresent()) {
            return Amounts.currency(code.get());
        }
        if (shop.currency() != null) {
            return shop.currency();
        }
        Optional<JsonField> currency = order.find("currency");
        throw currency.map(c -> c.at("isoCode"))
                .orElseGet(() -> order.at("currency"))
                .invalid("is missing, and no currency is set up for the shop");
    }
}
