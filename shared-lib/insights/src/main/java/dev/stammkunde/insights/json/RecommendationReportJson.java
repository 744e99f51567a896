package dev.stammkunde.insights.json;

import static dev.stammkunde.insights.json.ValueModelJson.number;

import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.recommendations.RecommendationTest;
import dev.stammkunde.insights.recommendations.RecommendationTest.Score;
import dev.stammkunde.insights.recommendations.RecommendationTest.Trial;
import dev.stammkunde.insights.recommendations.Recommender;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.statistics.Bounds;

/** Reads and writes by what products are suggested. */
public final class RecommendationReportJson {

    private RecommendationReportJson() {}

    /** Writes it. */
    public static byte[] write(RecommendationReport report) {
        RecommendationTest test = report.test();
        return JsonText.objectBytes(
                json ->
                        json.text("shopId", report.shopId())
                                .text("asOf", report.asOf())
                                .number("products", report.products())
                                .number("customers", test.customers())
                                .object("popular", o -> write(o, test.popular()))
                                .object("ownFrequency", o -> write(o, test.ownFrequency()))
                                .object("used", o -> write(o, test.used()))
                                .array(
                                        "trials",
                                        all ->
                                                test.trials()
                                                        .forEach(
                                                                each ->
                                                                        all.object(
                                                                                o ->
                                                                                        write(
                                                                                                o,
                                                                                                each)))));
    }

    private static void write(JsonObjectText json, Score score) {
        number(json, "recall", score.recall());
        number(json, "ndcg", score.ndcg());
    }

    private static void write(JsonObjectText json, Trial trial) {
        json.text("recommender", trial.recommender());
        number(json, "gain", trial.gain());
        number(json, "from", trial.bounds().from());
        number(json, "to", trial.bounds().to());
        json.bool("used", trial.isUsed());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static RecommendationReport read(byte[] document) {
        JsonField json = Json.parse(document);
        return new RecommendationReport(
                json.text("shopId"),
                json.instant("asOf"),
                json.integer("products"),
                new RecommendationTest(
                        json.integer("customers"),
                        score(json.at("popular")),
                        score(json.at("ownFrequency")),
                        score(json.at("used")),
                        json.elements("trials").stream()
                                .map(RecommendationReportJson::trial)
                                .toList()));
    }

    private static Score score(JsonField json) {
        return new Score(number(json, "recall"), number(json, "ndcg"));
    }

    private static Trial trial(JsonField json) {
        return new Trial(
                json.at("recommender").parsed("a recommender", Recommender::valueOf),
                number(json, "gain"),
                new Bounds(number(json, "from"), number(json, "to")),
                json.bool("used"));
    }
}
