package dev.stammkunde.insights.output;

import static dev.stammkunde.insights.output.InsightsAnswer.digits;

import dev.stammkunde.insights.value.BackTest;
import dev.stammkunde.insights.value.BackTest.Score;
import dev.stammkunde.insights.value.BackTest.Slope;
import dev.stammkunde.insights.value.ModelWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.statistics.Quantiles;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

/** Writes how well a model did as the console and other programs read it. */
final class BackTestAnswer {

    private static final double Z = Quantiles.normal(0.975);

    private BackTestAnswer() {}

    static void write(JsonObjectText json, BackTest test) {
        json.text("cutoff", test.cutoff())
                .number("days", test.days())
                .number("judged", test.judged())
                .number("bought", test.bought())
                .number("expected", digits(test.expected()))
                .array(
                        "tenths",
                        all ->
                                test.deciles()
                                        .forEach(
                                                each ->
                                                        all.object(
                                                                o ->
                                                                        o.number(
                                                                                        "customers",
                                                                                        each
                                                                                                .customers())
                                                                                .number(
                                                                                        "predicted",
                                                                                        digits(
                                                                                                each
                                                                                                        .predicted()))
                                                                                .number(
                                                                                        "observed",
                                                                                        digits(
                                                                                                each
                                                                                                        .observed())))));
        slope(json, "slope", test.slope());
        slope(json, "slopeOfRepeats", test.slopeOfRepeats());
        score(json, "model", test.model());
        score(json, "rule", test.baseline());
        BothLanguagesJson.write(json, "explanation", ModelWords.of(test));
    }

    private static void slope(JsonObjectText json, String name, @Nullable Slope slope) {
        if (slope != null) {
            double half = Z * slope.standardError();
            json.object(
                    name,
                    o ->
                            o.number("value", digits(slope.value()))
                                    .number("low", digits(slope.value() - half))
                                    .number("high", digits(slope.value() + half)));
        }
    }

    private static void score(JsonObjectText json, String name, Score score) {
        json.object(
                name,
                o ->
                        o.number("brier", digits(score.brier()))
                                .number("liftAtTenPercent", digits(score.liftAtTenPercent())));
    }
}
