package dev.stammkunde.insights.output;

import static dev.stammkunde.insights.output.InsightsAnswer.digits;

import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.recommendations.RecommendationTest;
import dev.stammkunde.insights.recommendations.RecommendationTest.Score;
import dev.stammkunde.insights.recommendations.RecommendationTest.Trial;
import dev.stammkunde.insights.recommendations.Recommender;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.util.Optional;

/** Writes by what a shop's suggestions are made as the console and other programs read it. */
public final class RecommendationAnswer {

    private static final BothLanguages POPULAR =
            new BothLanguages("Was beliebt ist", "What is popular");

    private RecommendationAnswer() {}

    /** Writes what there is of a shop in which nothing was suggested yet. */
    public static String nothing() {
        return JsonText.object(json -> json.array("kinds", _ -> {}));
    }

    /** Writes a report: each kind, whether it is used, and how well lists foretold. */
    public static String of(RecommendationReport report) {
        RecommendationTest test = report.test();
        return JsonText.object(
                json -> {
                    json.text("asOf", report.asOf())
                            .number("products", report.products())
                            .number("customers", test.customers());
                    BothLanguagesJson.write(json, "explanation", explanation(test));
                    score(json, "popular", test.popular());
                    score(json, "ownFrequency", test.ownFrequency());
                    score(json, "used", test.used());
                    json.array("kinds", all -> kinds(all, test));
                });
    }

    private static void score(JsonObjectText json, String name, Score score) {
        json.object(
                name,
                o ->
                        o.number("recall", digits(score.recall()))
                                .number("ndcg", digits(score.ndcg())));
    }

    private static void kinds(JsonArrayText all, RecommendationTest test) {
        for (Recommender recommender : Recommender.values()) {
            Optional<Trial> trial =
                    test.trials().stream()
                            .filter(it -> it.recommender() == recommender)
                            .findFirst();
            all.object(
                    json -> {
                        kind(json, recommender.name(), name(recommender));
                        json.bool("used", trial.filter(Trial::isUsed).isPresent());
                        trial.ifPresent(it -> gain(json, it));
                    });
        }
        all.object(
                json -> {
                    kind(json, "POPULAR", POPULAR);
                    json.bool("used", true);
                });
    }

    private static void kind(JsonObjectText json, String kind, BothLanguages name) {
        json.text("kind", kind);
        BothLanguagesJson.write(json, "name", name);
    }

    private static void gain(JsonObjectText json, Trial trial) {
        json.number("gain", digits(trial.gain()))
                .number("from", digits(trial.bounds().from()))
                .number("to", digits(trial.bounds().to()));
    }

    private static BothLanguages name(Recommender recommender) {
        return switch (recommender) {
            case OWN_FREQUENCY ->
                    new BothLanguages("Oft selbst gekauft", "Bought often by the customer");
            case OWN_RHYTHM -> new BothLanguages("Bald aufgebraucht", "Running out");
            case ITEM_TO_ITEM -> new BothLanguages("Zusammen gekauft", "Bought together by others");
        };
    }

    private static BothLanguages explanation(RecommendationTest test) {
        if (test.customers() < RecommendationTest.FEWEST) {
            return new BothLanguages(
                    "Es gibt %d Kunden zum Prüfen und braucht %d. Bis dahin wird nur vorgeschlagen, was beliebt ist."
                            .formatted(test.customers(), RecommendationTest.FEWEST),
                    "There are %d customers to judge by, and %d are needed. Until then only what is popular is suggested."
                            .formatted(test.customers(), RecommendationTest.FEWEST));
        }
        return test.recommenders().isEmpty()
                ? new BothLanguages(
                        "Nichts sagte mehr vorher, als was beliebt ist. Nur das wird vorgeschlagen.",
                        "Nothing foretold more than what is popular. Only that is suggested.")
                : new BothLanguages(
                        "Verwendet wird, was mehr als Zufall dazugewann.",
                        "What gained more than chance is used.");
    }
}
