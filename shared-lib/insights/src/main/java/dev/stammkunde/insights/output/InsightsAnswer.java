package dev.stammkunde.insights.output;

import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.Figure;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.KeyFigures;
import dev.stammkunde.insights.WindowCounts;
import dev.stammkunde.insights.cohorts.CohortRow;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;

/** Writes figures as the console and other programs read them. */
public final class InsightsAnswer {

    private static final int SHARE_DIGITS = 4;

    private final InsightsFigures all;
    private final int months;

    private InsightsAnswer(InsightsFigures all, int months) {
        this.all = all;
        this.months = months;
    }

    /** Writes what there is of a shop that was never counted. */
    public static String nothing() {
        return JsonText.object(
                json ->
                        json.array("months", _ -> {})
                                .array("years", _ -> {})
                                .array("cohorts", _ -> {}));
    }

    /**
     * Writes figures.
     *
     * @param months so many of the last ones
     */
    public static String of(InsightsFigures all, int months) {
        return new InsightsAnswer(all, months).write();
    }

    private String write() {
        return JsonText.object(
                json -> {
                    json.text("asOf", all.asOf()).text("zone", all.zone().getId());
                    if (all.dataFrom() != null) {
                        json.text("dataFrom", all.dataFrom());
                    }
                    json.number("unreadableLines", all.unreadableLines());
                    windows(json, "months", all.months());
                    windows(json, "years", all.years());
                    json.array(
                            "cohorts",
                            rows ->
                                    last(all.cohorts())
                                            .forEach(row -> rows.object(o -> cohort(o, row))));
                });
    }

    private <T> List<T> last(List<T> some) {
        return some.subList(Math.max(0, some.size() - months), some.size());
    }

    private void windows(JsonObjectText json, String name, List<WindowCounts> windows) {
        json.array(name, some -> last(windows).forEach(it -> some.object(o -> window(o, it))));
    }

    private void window(JsonObjectText json, WindowCounts window) {
        json.text("month", window.month())
                .text("from", window.from())
                .bool("over", all.isOver(window.month()))
                .object("customers", o -> customers(o, window))
                .number("orders", window.orders())
                .number("ordersWithoutAmount", window.ordersWithoutAmount())
                .array(
                        "money",
                        some ->
                                window.money()
                                        .forEach(
                                                (currency, money) ->
                                                        some.object(
                                                                o ->
                                                                        o.text("currency", currency)
                                                                                .number(
                                                                                        "orders",
                                                                                        money
                                                                                                .orders())
                                                                                .number(
                                                                                        "net",
                                                                                        money.net())
                                                                                .number(
                                                                                        "netOfRegulars",
                                                                                        money
                                                                                                .netOfRegulars()))))
                .array(
                        "figures",
                        some -> KeyFigures.of(all, window).forEach(it -> figure(some, it)));
    }

    /** Who was lost is said only where the period before is known and this one is over. */
    private void customers(JsonObjectText json, WindowCounts window) {
        CustomerCounts customers = window.customers();
        json.number("bought", customers.bought())
                .number("first", customers.first())
                .number("retained", customers.retained())
                .number("reactivated", customers.reactivated())
                .number("repeating", customers.repeating())
                .number("before", customers.before());
        if (KeyFigures.findNotComparable(all, window).isEmpty()) {
            json.number("lost", customers.lost());
        }
    }

    private static void figure(JsonArrayText json, Figure figure) {
        json.object(
                o -> {
                    o.text("name", figure.name());
                    if (figure.currency() != null) {
                        o.text("currency", figure.currency());
                    }
                    switch (figure) {
                        case Figure.Known known -> known(o, known);
                        case Figure.Missing missing -> o.text("missing", missing.reason());
                    }
                });
    }

    private static void known(JsonObjectText json, Figure.Known known) {
        json.number("value", known.value()).number("of", known.of());
        if (known.interval() != null) {
            json.number("low", digits(known.interval().from()))
                    .number("high", digits(known.interval().to()));
        }
    }

    private void cohort(JsonObjectText json, CohortRow row) {
        json.text("month", row.month())
                .number("size", row.size())
                .array(
                        "cells",
                        cells -> {
                            for (int since = 0; since < row.cells().size(); since++) {
                                int place = since;
                                cells.object(o -> cell(o, row, place));
                            }
                        });
    }

    private void cell(JsonObjectText json, CohortRow row, int since) {
        long customers = row.cells().get(since).customers();
        json.number("customers", customers);
        if (row.size() > 0) {
            json.number("share", share(customers, row.size()));
        }
        json.bool("over", all.isOver(row.month().plusMonths(since)));
        SortedMap<String, Long> net = row.cells().get(since).net();
        json.array(
                "money",
                some ->
                        net.forEach(
                                (currency, sum) ->
                                        some.object(
                                                o ->
                                                        o.text("currency", currency)
                                                                .number("net", sum))));
    }

    static BigDecimal share(long some, long of) {
        return BigDecimal.valueOf(some)
                .divide(BigDecimal.valueOf(of), SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    static BigDecimal digits(double share) {
        return BigDecimal.valueOf(share).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
