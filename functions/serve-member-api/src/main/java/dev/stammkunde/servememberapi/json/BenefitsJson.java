package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.servememberapi.query.BenefitWords;
import dev.stammkunde.servememberapi.query.ShowBenefits.Benefit;
import dev.stammkunde.servememberapi.query.ShowBenefits.Gives;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.time.Instant;
import java.util.List;

/** Writes what an order of now would have beside prices, and why. */
final class BenefitsJson {

    private BenefitsJson() {}

    static void write(JsonObjectText json, List<Benefit> benefits) {
        json.array(
                "benefits",
                all -> benefits.forEach(benefit -> all.object(one -> write(one, benefit))));
    }

    private static void write(JsonObjectText json, Benefit benefit) {
        switch (benefit.gives()) {
            case Gives.FreeShipping() -> json.text("kind", "FREE_SHIPPING");
            case Gives.ExtraPoints(var percent) ->
                    json.text("kind", "EXTRA_POINTS").number("percent", percent);
        }
        switch (benefit) {
            case Benefit.OfTier tier ->
                    json.text("source", "TIER").text("id", tier.current().tier().id());
            case Benefit.OfMembership membership ->
                    json.text("source", "MEMBERSHIP")
                            .text("id", membership.membership().id().plan().id());
        }
        Instant until = benefit.until();
        if (until == null) {
            json.nothing("until");
        } else {
            json.text("until", until);
        }
        BothLanguagesJson.write(json, "text", BenefitWords.of(benefit));
    }
}
