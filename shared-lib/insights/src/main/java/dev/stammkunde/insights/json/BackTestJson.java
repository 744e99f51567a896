package dev.stammkunde.insights.json;

import static dev.stammkunde.insights.json.ValueModelJson.number;

import dev.stammkunde.insights.value.BackTest;
import dev.stammkunde.insights.value.BackTest.Decile;
import dev.stammkunde.insights.value.BackTest.Score;
import dev.stammkunde.insights.value.BackTest.Slope;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import org.jspecify.annotations.Nullable;

/** Reads and writes how well a model did. */
final class BackTestJson {

    private BackTestJson() {}

    static void write(JsonObjectText json, BackTest test) {
        json.text("cutoff", test.cutoff())
                .number("days", test.days())
                .number("judged", test.judged())
                .number("bought", test.bought());
        number(json, "expected", test.expected());
        json.array(
                "tenths",
                all ->
                        test.deciles()
                                .forEach(
                                        each ->
                                                all.object(
                                                        o -> {
                                                            o.number("customers", each.customers());
                                                            number(
                                                                    o,
                                                                    "predicted",
                                                                    each.predicted());
                                                            number(o, "observed", each.observed());
                                                        })));
        slope(json, "slope", test.slope());
        slope(json, "slopeOfRepeats", test.slopeOfRepeats());
        score(json, "model", test.model());
        score(json, "baseline", test.baseline());
    }

    private static void slope(JsonObjectText json, String name, @Nullable Slope slope) {
        if (slope != null) {
            json.object(
                    name,
                    o -> {
                        number(o, "value", slope.value());
                        number(o, "standardError", slope.standardError());
                    });
        }
    }

    private static void score(JsonObjectText json, String name, Score score) {
        json.object(
                name,
                o -> {
                    number(o, "brier", score.brier());
                    number(o, "liftAtTenPercent", score.liftAtTenPercent());
                });
    }

    static BackTest read(JsonField json) {
        return new BackTest(
                json.at("cutoff").date(),
                json.integer("days"),
                json.at("judged").longInteger(),
                json.at("bought").longInteger(),
                number(json, "expected"),
                json.elements("tenths").stream()
                        .map(
                                each ->
                                        new Decile(
                                                each.at("customers").longInteger(),
                                                number(each, "predicted"),
                                                number(each, "observed")))
                        .toList(),
                slope(json, "slope"),
                slope(json, "slopeOfRepeats"),
                score(json.at("model")),
                score(json.at("baseline")));
    }

    private static @Nullable Slope slope(JsonField json, String name) {
        return json.find(name)
                .map(it -> new Slope(number(it, "value"), number(it, "standardError")))
                .orElse(null);
    }

    private static Score score(JsonField json) {
        return new Score(number(json, "brier"), number(json, "liftAtTenPercent"));
    }
}
