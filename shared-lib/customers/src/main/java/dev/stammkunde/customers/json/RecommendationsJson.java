package dev.stammkunde.customers.json;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.customers.suggestions.SuggestionWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;
import dev.stammkunde.shop.json.ProductJson;

import java.time.LocalDate;
import java.util.List;

/** Writes what is suggested to a customer, as every API tells it. */
public final class RecommendationsJson {

    private RecommendationsJson() {}

    /**
     * Returns the document {@code Recommendations}.
     *
     * @param today in the shop's zone
     */
    public static String write(CustomerId customer, List<Suggestion> suggestions, LocalDate today) {
        return JsonText.object(
                json ->
                        json.text("shopId", customer.shopId())
                                .text("customerId", customer.id())
                                .array(
                                        "recommendations",
                                        all ->
                                                suggestions.forEach(
                                                        each ->
                                                                all.object(
                                                                        of ->
                                                                                write(
                                                                                        of, each,
                                                                                        today)))));
    }

    private static void write(JsonObjectText json, Suggestion suggestion, LocalDate today) {
        BothLanguages words = SuggestionWords.of(suggestion.reason(), today);
        json.object("product", of -> ProductJson.write(of, suggestion.product()))
                .text("reason", kind(suggestion.reason()));
        BothLanguagesJson.write(json, "words", words);
    }

    private static String kind(SuggestionReason reason) {
        return switch (reason) {
            case SuggestionReason.RunningOut _ -> "RUNNING_OUT";
            case SuggestionReason.BoughtOften _ -> "BOUGHT_OFTEN";
            case SuggestionReason.BoughtWith _ -> "BOUGHT_WITH";
            case SuggestionReason.Popular _ -> "POPULAR";
            case SuggestionReason.Stated _ -> "STATED";
        };
    }
}
