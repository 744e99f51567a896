package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.tiers.Tier;
import dev.stammkunde.programmes.tiers.TierBenefits;
import dev.stammkunde.programmes.tiers.TierMeasure;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierProjection.Current;
import dev.stammkunde.programmes.tiers.TierProjection.Goal;
import dev.stammkunde.programmes.tiers.TierRules;
import dev.stammkunde.programmes.tiers.TierWords;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Writes where a customer stands with tiers, for shops, customers and the team alike. */
public final class TierProjectionJson {

    private TierProjectionJson() {}

    /** Writes it in a language. */
    public static void write(JsonObjectText json, TierProjection projection, Language language) {
        TierRules rules = projection.rules();
        TierWords words = new TierWords(language);
        json.text("measure", rules.measure());
        if (rules.measure() == TierMeasure.SPEND) {
            json.text("currency", rules.currency().getCode());
        }
        json.text("credit", amount(rules, projection.credit().of(rules.measure())))
                .text("windowEnd", projection.windowEnd())
                .text("language", language.code())
                .text("words", words.standing(projection));
        Current current = projection.current();
        if (current != null) {
            json.object("current", of -> write(of, current, words.reason(projection), language));
        }
        write(json, "next", projection.next(), rules, language);
        write(json, "keep", projection.keep(), rules, language);
        words.findNext(projection).ifPresent(text -> json.text("nextWords", text));
        words.findKeep(projection).ifPresent(text -> json.text("keepWords", text));
        json.array(
                "tiers",
                all -> rules.tiers().forEach(tier -> all.object(of -> write(of, tier, language))));
    }

    private static void write(
            JsonObjectText json, Current current, String reason, Language language) {
        json.text("id", current.tier().id())
                .text("name", current.tier().name(language))
                .text("source", current.source())
                .text("reason", reason)
                .text("since", current.since())
                .text("until", current.until());
        benefits(json, current.tier().benefits(), language);
    }

    private static void write(JsonObjectText json, Tier tier, Language language) {
        BigDecimal threshold = tier.threshold();
        json.text("id", tier.id())
                .text("name", tier.name(language))
                .text("threshold", threshold == null ? null : threshold.toPlainString());
        benefits(json, tier.benefits(), language);
    }

    private static void benefits(JsonObjectText json, TierBenefits benefits, Language language) {
        json.number("earningFactor", benefits.earningFactor())
                .bool("freeShipping", benefits.freeShipping())
                .number("earlyAccessHours", benefits.earlyAccessHours())
                .texts("benefits", benefits.texts(language));
    }

    private static void write(
            JsonObjectText json,
            String name,
            @Nullable Goal goal,
            TierRules rules,
            Language language) {
        if (goal != null) {
            json.object(
                    name,
                    of ->
                            of.text("id", goal.tier().id())
                                    .text("name", goal.tier().name(language))
                                    .text("missing", amount(rules, goal.missing()))
                                    .text("from", goal.from())
                                    .text("by", goal.by()));
        }
    }

    private static String amount(TierRules rules, long units) {
        return switch (rules.measure()) {
            case SPEND ->
                    BigDecimal.valueOf(units, rules.currency().getDecimalPlaces()).toPlainString();
            case POINTS, ORDERS -> Long.toString(units);
        };
    }
}
