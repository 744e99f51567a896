package dev.stammkunde.customers.suggestions;

import dev.stammkunde.shop.BothLanguages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Why a product is suggested, in a sentence to the customer that says neither du nor Sie. */
public final class SuggestionWords {

    private SuggestionWords() {}

    /**
     * Returns the reason.
     *
     * @param today in the shop's zone
     */
    public static BothLanguages of(SuggestionReason reason, LocalDate today) {
        return switch (reason) {
            case SuggestionReason.RunningOut(LocalDate lastBought, int _) ->
                    runningOut(ChronoUnit.DAYS.between(lastBought, today));
            case SuggestionReason.BoughtOften(int times) ->
                    new BothLanguages(
                            "Schon " + times + "-mal gekauft.", "Bought " + times + " times.");
            case SuggestionReason.BoughtWith(String with) ->
                    with == null
                            ? new BothLanguages(
                                    "Oft zusammen mit früheren Einkäufen gekauft.",
                                    "Often bought together with earlier purchases.")
                            : new BothLanguages(
                                    "Passt zu „" + with + "“: oft zusammen gekauft.",
                                    "Goes with “" + with + "”: often bought together.");
            case SuggestionReason.Popular(String category) ->
                    category == null
                            ? new BothLanguages(
                                    "Gerade beliebt im Shop.", "Popular in the shop at present.")
                            : new BothLanguages(
                                    "Beliebt bei allen, die „" + category + "“ kaufen.",
                                    "Popular with customers who buy “" + category + "”.");
            case SuggestionReason.Stated(String category) ->
                    new BothLanguages(
                            "Beliebt in „" + category + "“: als Interesse angegeben.",
                            "Popular in “" + category + "”: stated as an interest.");
        };
    }

    private static BothLanguages runningOut(long days) {
        return days <= 1
                ? new BothLanguages("Bald aufgebraucht?", "Running out?")
                : new BothLanguages(
                        "Bald aufgebraucht? Letzter Kauf vor " + days + " Tagen.",
                        "Running out? Last bought " + days + " days ago.");
    }
}
