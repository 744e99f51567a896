package dev.stammkunde.customers.store;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;

import java.util.SortedSet;
import java.util.TreeSet;

/** What is kept of orders, as JSON: what is not so is not there. */
final class OrderFactsJson {

    static final KnownOrderJson<OrderFacts> OF_ORDERS =
            new KnownOrderJson<>(OrderFactsJson::write, OrderFactsJson::read);

    private OrderFactsJson() {}

    private static void write(JsonObjectText json, OrderFacts facts) {
        json.text(CustomerAttributes.CUSTOMER_ID, facts.customerId())
                .text(CustomerAttributes.PLACED_AT, facts.placedAt())
                .text(CustomerAttributes.TOTAL, facts.total())
                .text(CustomerAttributes.TAX, facts.tax());
        if (facts.test()) {
            json.bool(CustomerAttributes.TEST, true);
        }
        if (!facts.products().isEmpty()) {
            json.texts(CustomerAttributes.PRODUCTS, facts.products());
        }
        if (facts.number() != null) {
            json.text(CustomerAttributes.NUMBER, facts.number());
        }
        if (!facts.categories().isEmpty()) {
            json.texts(CustomerAttributes.CATEGORIES, facts.categories());
        }
        json.text(CustomerAttributes.DELIVERED_AT, facts.deliveredAt());
    }

    private static OrderFacts read(JsonField json) {
        return new OrderFacts(
                json.find(CustomerAttributes.CUSTOMER_ID).map(JsonField::storedId).orElse(null),
                json.instant(CustomerAttributes.PLACED_AT),
                amount(json, CustomerAttributes.TOTAL),
                amount(json, CustomerAttributes.TAX),
                json.findBool(CustomerAttributes.TEST).orElse(false),
                texts(json, CustomerAttributes.PRODUCTS),
                json.findText(CustomerAttributes.NUMBER).orElse(null),
                texts(json, CustomerAttributes.CATEGORIES),
                json.findInstant(CustomerAttributes.DELIVERED_AT).orElse(null));
    }

    private static SortedSet<String> texts(JsonField json, String name) {
        return new TreeSet<>(json.elementsIfAny(name).stream().map(JsonField::text).toList());
    }

    private static Money amount(JsonField json, String name) {
        return json.at(name).parsed("an amount with its currency", Money::parse);
    }
}
