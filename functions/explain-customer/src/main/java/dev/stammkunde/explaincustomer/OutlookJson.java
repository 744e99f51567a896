package dev.stammkunde.explaincustomer;

import dev.stammkunde.explaincustomer.ShownCustomer.Rating;
import dev.stammkunde.insights.value.ModelWords;
import dev.stammkunde.insights.value.Outlook;
import dev.stammkunde.insights.value.OutlookWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is to be expected of a customer, and why. */
final class OutlookJson {

    private static final int DIGITS = 2;

    private OutlookJson() {}

    static void write(JsonObjectText json, Rating rating, boolean isCaseOpen) {
        Outlook outlook = rating.rated().outlook();
        json.text("risk", outlook.risk());
        if (rating.rated().named() != null) {
            BothLanguagesJson.write(json, "class", ModelWords.of(rating.rated().named()));
        }
        json.array(
                "reasons",
                all ->
                        OutlookWords.reasons(outlook, isCaseOpen)
                                .forEach(each -> all.object(o -> both(o, each))));
        if (outlook.expectedPurchases() != null) {
            json.number(
                    "expectedPurchases",
                    BigDecimal.valueOf(outlook.expectedPurchases())
                            .setScale(DIGITS, RoundingMode.HALF_UP));
        }
        if (outlook.expectedMinor() != null && rating.currency() != null) {
            Money expected =
                    Money.ofMinor(CurrencyUnit.of(rating.currency()), outlook.expectedMinor());
            json.object("expected", o -> CustomerTopJson.money(o, expected));
        }
    }

    private static void both(JsonObjectText json, BothLanguages text) {
        json.text("de", text.de()).text("en", text.en());
    }
}
