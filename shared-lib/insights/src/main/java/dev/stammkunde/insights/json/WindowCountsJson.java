package dev.stammkunde.insights.json;

import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.MoneyCounts;
import dev.stammkunde.insights.QuartileSpread;
import dev.stammkunde.insights.WindowCounts;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes what was counted of periods. */
final class WindowCountsJson {

    private WindowCountsJson() {}

    static void write(JsonObjectText json, String name, List<WindowCounts> windows) {
        json.array(name, all -> windows.forEach(one -> all.object(o -> write(o, one))));
    }

    private static void write(JsonObjectText json, WindowCounts window) {
        json.text("month", window.month())
                .number("months", window.months())
                .object("customers", o -> customers(o, window.customers()))
                .number("orders", window.orders())
                .number("ordersWithoutAmount", window.ordersWithoutAmount())
                .object(
                        "money",
                        all ->
                                window.money()
                                        .forEach(
                                                (currency, money) ->
                                                        all.object(currency, o -> money(o, money))))
                .object("days", o -> days(o, window.days()));
    }

    static void customers(JsonObjectText json, CustomerCounts customers) {
        json.number("before", customers.before())
                .number("bought", customers.bought())
                .number("first", customers.first())
                .number("retained", customers.retained())
                .number("reactivated", customers.reactivated())
                .number("repeating", customers.repeating());
    }

    static void money(JsonObjectText json, MoneyCounts money) {
        json.number("orders", money.orders())
                .number("net", money.net())
                .number("netOfRegulars", money.netOfRegulars());
    }

    private static void days(JsonObjectText json, QuartileSpread days) {
        json.number("n", days.n());
        if (days.n() > 0) {
            json.number("lower", days.lower())
                    .number("median", days.median())
                    .number("upper", days.upper());
        }
    }

    static List<WindowCounts> read(List<JsonField> windows) {
        return windows.stream().map(WindowCountsJson::read).toList();
    }

    private static WindowCounts read(JsonField json) {
        SortedMap<String, MoneyCounts> money = new TreeMap<>();
        json.at("money")
                .fields()
                .forEach(
                        (currency, it) ->
                                money.put(
                                        currency,
                                        new MoneyCounts(
                                                number(it, "orders"),
                                                number(it, "net"),
                                                number(it, "netOfRegulars"))));
        JsonField customers = json.at("customers");
        return new WindowCounts(
                InsightsFiguresJson.month(json.at("month")),
                json.integer("months"),
                new CustomerCounts(
                        number(customers, "before"),
                        number(customers, "bought"),
                        number(customers, "first"),
                        number(customers, "retained"),
                        number(customers, "reactivated"),
                        number(customers, "repeating")),
                number(json, "orders"),
                number(json, "ordersWithoutAmount"),
                money,
                days(json.at("days")));
    }

    private static QuartileSpread days(JsonField json) {
        long n = number(json, "n");
        return n == 0
                ? QuartileSpread.NONE
                : new QuartileSpread(
                        n, json.decimal("lower"), json.decimal("median"), json.decimal("upper"));
    }

    private static long number(JsonField json, String name) {
        return json.at(name).longInteger();
    }
}
