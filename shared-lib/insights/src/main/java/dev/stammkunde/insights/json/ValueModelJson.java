package dev.stammkunde.insights.json;

import dev.stammkunde.insights.value.Abstention;
import dev.stammkunde.insights.value.BackTest;
import dev.stammkunde.insights.value.BgNbd;
import dev.stammkunde.insights.value.GammaGamma;
import dev.stammkunde.insights.value.ReturnCurve;
import dev.stammkunde.insights.value.ValueModel;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Reads and writes models of customers as they are kept, to the last digit. */
final class ValueModelJson {

    private ValueModelJson() {}

    static void write(JsonObjectText json, ValueModel model) {
        json.text("asOf", model.asOf())
                .number("buyers", model.buyers())
                .number("daysOfSales", model.daysOfSales())
                .number("typicalDays", model.typicalDays());
        BgNbd purchases = model.purchases();
        if (purchases != null) {
            json.object(
                    "purchases",
                    o -> {
                        number(o, "r", purchases.r());
                        number(o, "alpha", purchases.alpha());
                        number(o, "a", purchases.a());
                        number(o, "b", purchases.b());
                    });
        }
        GammaGamma amounts = model.amounts();
        if (amounts != null) {
            json.object(
                    "amounts",
                    o -> {
                        number(o, "p", amounts.p());
                        number(o, "q", amounts.q());
                        number(o, "gamma", amounts.gamma());
                    });
        }
        curve(json, model.curve());
        abstentions(json, "abstentions", model.abstentions());
        abstentions(json, "abstentionsOfValue", model.abstentionsOfValue());
        BackTest test = model.backTest();
        if (test != null) {
            json.object("backTest", o -> BackTestJson.write(o, test));
        }
    }

    /** Days on which nobody came back or left are not written. */
    private static void curve(JsonObjectText json, ReturnCurve curve) {
        json.array(
                "curve",
                all -> {
                    for (int day = 0; day <= curve.days(); day++) {
                        long returned = curve.returned(day);
                        long left = curve.left(day);
                        if (returned + left > 0) {
                            int at = day;
                            all.object(
                                    o ->
                                            o.number("day", at)
                                                    .number("returned", returned)
                                                    .number("left", left));
                        }
                    }
                });
    }

    private static void abstentions(JsonObjectText json, String name, List<Abstention> some) {
        json.array(
                name,
                all ->
                        some.forEach(
                                each ->
                                        all.object(
                                                o -> {
                                                    o.text("reason", each.reason());
                                                    number(o, "figure", each.figure());
                                                })));
    }

    static void number(JsonObjectText json, String name, double value) {
        json.number(name, BigDecimal.valueOf(value));
    }

    static ValueModel read(JsonField json) {
        return new ValueModel(
                json.at("asOf").date(),
                json.at("buyers").longInteger(),
                json.integer("daysOfSales"),
                purchases(json),
                amounts(json),
                curve(json.elements("curve")),
                json.integer("typicalDays"),
                abstentions(json.elements("abstentions")),
                abstentions(json.elements("abstentionsOfValue")),
                json.find("backTest").map(BackTestJson::read).orElse(null));
    }

    private static @Nullable BgNbd purchases(JsonField json) {
        return json.find("purchases")
                .map(
                        it ->
                                new BgNbd(
                                        number(it, "r"),
                                        number(it, "alpha"),
                                        number(it, "a"),
                                        number(it, "b")))
                .orElse(null);
    }

    private static @Nullable GammaGamma amounts(JsonField json) {
        return json.find("amounts")
                .map(it -> new GammaGamma(number(it, "p"), number(it, "q"), number(it, "gamma")))
                .orElse(null);
    }

    private static ReturnCurve curve(List<JsonField> days) {
        ReturnCurve.Gathered gathered = new ReturnCurve.Gathered();
        for (JsonField each : days) {
            int day = each.integer("day");
            gathered.add(day, true, each.at("returned").longInteger());
            gathered.add(day, false, each.at("left").longInteger());
        }
        return gathered.curve();
    }

    private static List<Abstention> abstentions(List<JsonField> some) {
        return some.stream()
                .map(
                        each ->
                                new Abstention(
                                        each.at("reason")
                                                .parsed("a reason", Abstention.Reason::valueOf),
                                        number(each, "figure")))
                .toList();
    }

    static double number(JsonField json, String name) {
        return json.at(name).number().doubleValue();
    }
}
