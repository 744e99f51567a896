package dev.stammkunde.shop.json;

import static dev.stammkunde.shop.json.MoneyJson.amount;
import static dev.stammkunde.shop.json.MoneyJson.checked;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.CurrencyUnit;

import java.util.List;

/** Orders as JSON. */
public final class OrderJson {

    private OrderJson() {}

    public static void write(JsonObjectText json, String name, Order order) {
        json.object(
                name,
                o -> {
                    o.text("orderId", order.orderId())
                            .text("number", order.number())
                            .text("customerId", order.customerId())
                            .text("placedAt", order.placedAt())
                            .bool("test", order.test())
                            .text("currency", order.currency().getCode())
                            .array(
                                    "lines",
                                    a -> order.lines().forEach(l -> a.object(x -> write(x, l))))
                            .text("shipping", MoneyJson.text(order.shipping()))
                            .text("shippingTax", MoneyJson.text(order.shippingTax()))
                            .text("total", MoneyJson.text(order.total()))
                            .text("tax", MoneyJson.text(order.tax()))
                            .text("byGiftCard", MoneyJson.text(order.byGiftCard()));
                    if (!order.codes().isEmpty()) {
                        o.texts("codes", order.codes());
                    }
                });
    }

    private static void write(JsonObjectText json, OrderLine line) {
        json.text("lineId", line.lineId())
                .text("kind", line.kind())
                .text("productId", line.productId())
                .text("sku", line.sku())
                .texts("categories", line.categories())
                .number("quantity", line.quantity())
                .text("listed", MoneyJson.text(line.listed()))
                .text("paid", MoneyJson.text(line.paid()))
                .text("tax", MoneyJson.text(line.tax()));
    }

    public static Order read(JsonField json) {
        CurrencyUnit currency = MoneyJson.currency(json.at("currency"));
        List<OrderLine> lines =
                json.elements("lines").stream().map(line -> readLine(line, currency)).toList();
        return checked(
                json,
                () ->
                        new Order(
                                json.at("orderId").storedId(),
                                json.text("number"),
                                json.find("customerId").map(JsonField::storedId).orElse(null),
                                json.instant("placedAt"),
                                json.bool("test"),
                                lines,
                                amount(json.at("shipping"), currency),
                                amount(json.at("shippingTax"), currency),
                                amount(json.at("total"), currency),
                                amount(json.at("tax"), currency),
                                amount(json.at("byGiftCard"), currency),
                                json.elementsIfAny("codes").stream()
                                        .map(JsonField::text)
                                        .toList()));
    }

    private static OrderLine readLine(JsonField json, CurrencyUnit currency) {
        return checked(
                json,
                () ->
                        new OrderLine(
                                json.at("lineId").storedId(),
                                json.at("kind").parsed("a kind of line", LineKind::valueOf),
                                json.find("productId").map(JsonField::storedId).orElse(null),
                                json.findText("sku").orElse(null),
                                json.elementsIfAny("categories").stream()
                                        .map(JsonField::text)
                                        .toList(),
                                json.integer("quantity"),
                                amount(json.at("listed"), currency),
                                amount(json.at("paid"), currency),
                                amount(json.at("tax"), currency)));
    }
}
