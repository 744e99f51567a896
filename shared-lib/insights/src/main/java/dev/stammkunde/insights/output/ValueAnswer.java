package dev.stammkunde.insights.output;

import static dev.stammkunde.insights.output.InsightsAnswer.digits;

import dev.stammkunde.insights.value.Abstention;
import dev.stammkunde.insights.value.BackTest;
import dev.stammkunde.insights.value.BgNbd;
import dev.stammkunde.insights.value.ClassCount;
import dev.stammkunde.insights.value.GammaGamma;
import dev.stammkunde.insights.value.ModelWords;
import dev.stammkunde.insights.value.ReturnCurve;
import dev.stammkunde.insights.value.ValueModel;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes what a shop's customers are worth as the console and other programs read it. */
public final class ValueAnswer {

    /** Days after the first purchase at which the curve of those who come back is told. */
    private static final List<Integer> TOLD_DAYS = List.of(30, 60, 90, 180, 365);

    private static final int PARAMETER_DIGITS = 6;

    private ValueAnswer() {}

    /** Writes what there is of a shop that was never rated. */
    public static String nothing() {
        return JsonText.object(
                json ->
                        json.array("classes", _ -> {})
                                .array("returns", _ -> {})
                                .array("abstentions", _ -> {})
                                .array("abstentionsOfValue", _ -> {}));
    }

    /** Writes a report. */
    public static String of(ValueReport report) {
        ValueModel model = report.model();
        return JsonText.object(
                json -> {
                    json.text("asOf", report.asOf())
                            .text("zone", report.zone().getId())
                            .text("lastDay", model.asOf());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.number("buyers", model.buyers())
                            .number("daysOfSales", model.daysOfSales());
                    BothLanguagesJson.write(json, "rule", ModelWords.baseline());
                    json.array(
                            "classes",
                            all ->
                                    report.classes()
                                            .forEach(each -> all.object(o -> count(o, each))));
                    json.array("returns", all -> returns(all, model.curve()));
                    abstentions(json, "abstentions", model.abstentions());
                    abstentions(json, "abstentionsOfValue", model.abstentionsOfValue());
                    parameters(json, model);
                    BackTest test = model.backTest();
                    if (test != null) {
                        json.object("backTest", o -> BackTestAnswer.write(o, test));
                    }
                });
    }

    private static void count(JsonObjectText json, ClassCount count) {
        if (count.named() != null) {
            json.text("class", count.named());
            BothLanguagesJson.write(json, "name", ModelWords.of(count.named()));
        }
        json.number("customers", count.customers())
                .number("atRisk", count.atRisk())
                .number("gone", count.gone())
                .number("paid", count.paidMinor())
                .number("paidAtRisk", count.paidAtRiskMinor());
        if (count.expectedMinor() != null) {
            json.number("expected", count.expectedMinor());
        }
    }

    /** No further than enough customers were watched. */
    private static void returns(JsonArrayText json, ReturnCurve curve) {
        TOLD_DAYS.forEach(
                days ->
                        curve.findReturned(0, days)
                                .filter(returned -> returned.days() == days)
                                .ifPresent(
                                        returned ->
                                                json.object(
                                                        o ->
                                                                o.number("days", days)
                                                                        .number(
                                                                                "share",
                                                                                digits(
                                                                                        returned
                                                                                                .share()))
                                                                        .number(
                                                                                "low",
                                                                                digits(
                                                                                        returned.bounds()
                                                                                                .from()))
                                                                        .number(
                                                                                "high",
                                                                                digits(
                                                                                        returned.bounds()
                                                                                                .to())))));
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
                                                    BothLanguagesJson.write(
                                                            o, "explanation", ModelWords.of(each));
                                                })));
    }

    private static void parameters(JsonObjectText json, ValueModel model) {
        BgNbd purchases = model.purchases();
        if (purchases != null) {
            json.object(
                    "purchases",
                    o ->
                            o.number("r", parameter(purchases.r()))
                                    .number("alpha", parameter(purchases.alpha()))
                                    .number("a", parameter(purchases.a()))
                                    .number("b", parameter(purchases.b())));
        }
        GammaGamma amounts = model.amounts();
        if (amounts != null) {
            json.object(
                    "amounts",
                    o ->
                            o.number("p", parameter(amounts.p()))
                                    .number("q", parameter(amounts.q()))
                                    .number("gamma", parameter(amounts.gamma())));
        }
    }

    private static BigDecimal parameter(double value) {
        return BigDecimal.valueOf(value).setScale(PARAMETER_DIGITS, RoundingMode.HALF_UP);
    }
}
