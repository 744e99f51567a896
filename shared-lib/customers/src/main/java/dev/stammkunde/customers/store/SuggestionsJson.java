package dev.stammkunde.customers.store;

import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.json.ProductJson;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes suggestions as they are kept, and reads them. */
final class SuggestionsJson {

    private static final String SUGGESTIONS = "suggestions";

    private SuggestionsJson() {}

    static String write(List<Suggestion> suggestions) {
        return JsonText.object(
                json ->
                        json.array(
                                SUGGESTIONS,
                                all ->
                                        suggestions.forEach(
                                                one -> all.object(of -> write(of, one)))));
    }

    private static void write(JsonObjectText json, Suggestion suggestion) {
        json.object("product", of -> ProductJson.write(of, suggestion.product()));
        json.object("reason", of -> write(of, suggestion.reason()));
    }

    private static void write(JsonObjectText json, SuggestionReason reason) {
        switch (reason) {
            case SuggestionReason.RunningOut(var lastBought, int everyDays) ->
                    json.text("kind", "RUNNING_OUT")
                            .text("lastBought", lastBought)
                            .number("everyDays", everyDays);
            case SuggestionReason.BoughtOften(int times) ->
                    json.text("kind", "BOUGHT_OFTEN").number("times", times);
            case SuggestionReason.BoughtWith(String with) -> named(json, "BOUGHT_WITH", with);
            case SuggestionReason.Popular(String category) -> named(json, "POPULAR", category);
            case SuggestionReason.Stated(String category) -> named(json, "STATED", category);
        }
    }

    private static void named(JsonObjectText json, String kind, @Nullable String name) {
        json.text("kind", kind);
        if (name != null) {
            json.text("name", name);
        }
    }

    static List<Suggestion> read(String document) {
        return Json.parse(document).elements(SUGGESTIONS).stream()
                .map(
                        one ->
                                new Suggestion(
                                        ProductJson.readKept(one.at("product")),
                                        reason(one.at("reason"))))
                .toList();
    }

    private static SuggestionReason reason(JsonField json) {
        return switch (json.text("kind")) {
            case "RUNNING_OUT" ->
                    new SuggestionReason.RunningOut(
                            json.at("lastBought").date(), json.integer("everyDays"));
            case "BOUGHT_OFTEN" -> new SuggestionReason.BoughtOften(json.integer("times"));
            case "BOUGHT_WITH" ->
                    new SuggestionReason.BoughtWith(json.findText("name").orElse(null));
            case "POPULAR" -> new SuggestionReason.Popular(json.findText("name").orElse(null));
            case "STATED" -> new SuggestionReason.Stated(json.text("name"));
            default -> throw json.at("kind").invalid("is no reason");
        };
    }
}
