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

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes where a customer stands with tiers, for shops, customers and the team alike. */
public final class TierProjectionJson {

    private static final List<TierWords> WORDS =
            Arrays.stream(Language.values()).map(TierWords::new).toList();

    private TierProjectionJson() {}

    /** Writes it, words in all languages. */
    public static void write(JsonObjectText json, TierProjection projection) {
        TierRules rules = projection.rules();
        json.text("measure", rules.measure());
        if (rules.measure() == TierMeasure.SPEND) {
            json.text("currency", rules.currency().getCode());
        }
        json.text("credit", amount(rules, projection.credit().of(rules.measure())))
                .text("windowEnd", projection.windowEnd());
        words(json, "words", words -> Optional.of(words.standing(projection)));
        Current current = projection.current();
        if (current != null) {
            json.object(
                    "current",
                    of -> {
                        tier(of, current.tier());
                        of.text("source", current.source())
                                .text("since", current.since())
                                .text("until", current.until());
                        words(of, "reason", words -> Optional.of(words.reason(projection)));
                    });
        }
        Goal next = projection.next();
        if (next != null) {
            json.object(
                    "next",
                    of -> {
                        goal(of, next, rules);
                        words(of, "words", words -> words.findNext(projection));
                    });
        }
        Goal keep = projection.keep();
        if (keep != null) {
            json.object(
                    "keep",
                    of -> {
                        goal(of, keep, rules);
                        words(of, "words", words -> words.findKeep(projection));
                    });
        }
        json.array("tiers", all -> rules.tiers().forEach(tier -> all.object(of -> tier(of, tier))));
    }

    private static void words(
            JsonObjectText json, String name, Function<TierWords, Optional<String>> said) {
        json.object(
                name,
                of ->
                        WORDS.forEach(
                                words ->
                                        said.apply(words)
                                                .ifPresent(
                                                        text ->
                                                                of.text(
                                                                        words.language().code(),
                                                                        text))));
    }

    private static void tier(JsonObjectText json, Tier tier) {
        TierBenefits benefits = tier.benefits();
        BigDecimal threshold = tier.threshold();
        json.text("id", tier.id());
        names(json, tier);
        json.text("threshold", threshold == null ? null : threshold.toPlainString())
                .number("earningFactor", benefits.earningFactor())
                .bool("freeShipping", benefits.freeShipping())
                .number("earlyAccessHours", benefits.earlyAccessHours());
        Integer hold = benefits.holdDays();
        if (hold != null) {
            json.number("holdDays", hold);
        }
        json.object(
                "benefits",
                of -> {
                    for (Language language : Language.values()) {
                        of.texts(language.code(), benefits.texts(language));
                    }
                });
    }

    private static void names(JsonObjectText json, Tier tier) {
        json.object(
                "name",
                of -> {
                    for (Language language : Language.values()) {
                        of.text(language.code(), tier.name(language));
                    }
                });
    }

    private static void goal(JsonObjectText json, Goal goal, TierRules rules) {
        json.text("id", goal.tier().id());
        names(json, goal.tier());
        json.text("missing", amount(rules, goal.missing()))
                .text("from", goal.from())
                .text("by", goal.by());
    }

    private static String amount(TierRules rules, long units) {
        return switch (rules.measure()) {
            case SPEND ->
                    BigDecimal.valueOf(units, rules.currency().getDecimalPlaces()).toPlainString();
            case POINTS, ORDERS -> Long.toString(units);
        };
    }
}
