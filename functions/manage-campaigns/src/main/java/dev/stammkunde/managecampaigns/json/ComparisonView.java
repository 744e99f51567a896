package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.comparison.CompareVariants;
import dev.stammkunde.campaigns.comparison.ComparedVariant;
import dev.stammkunde.campaigns.comparison.ComparedVariant.Difference;
import dev.stammkunde.campaigns.comparison.ComparedVariant.OfRevenue;
import dev.stammkunde.campaigns.comparison.ComparisonWords;
import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.managecampaigns.campaigns.ComparedSplit;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** What was bought after which variant, as the admin API shows it. */
public final class ComparisonView {

    private static final int DIGITS = 4;

    private ComparisonView() {}

    /**
     * Returns splits of a campaign's readers.
     *
     * @param all of all readers, whatever they read
     * @param asOf when it was read
     */
    public static String write(ReaderFigures all, List<ComparedSplit> splits, Instant asOf) {
        return JsonText.object(
                json ->
                        json.text("asOf", asOf)
                                .object("all", o -> ReadersView.write(o, all))
                                .number(
                                        "confidencePercent",
                                        Math.round(100 * CompareVariants.CONFIDENCE))
                                .array(
                                        "splits",
                                        array ->
                                                splits.forEach(
                                                        split ->
                                                                array.object(
                                                                        o -> split(o, split)))));
    }

    private static void split(JsonObjectText json, ComparedSplit split) {
        json.text("id", split.id())
                .bool("current", split.isCurrent())
                .text("lastDay", split.lastDay())
                .text("judgedFrom", split.judgedFrom())
                .array(
                        "variants",
                        array ->
                                split.variants()
                                        .forEach(
                                                variant ->
                                                        array.object(
                                                                o -> variant(o, split, variant))));
    }

    private static void variant(JsonObjectText json, ComparedSplit split, ComparedVariant variant) {
        json.text("id", variant.id()).text("name", split.nameOf(variant.id()));
        ReadersView.write(json, variant.figures());
        Bounds share = variant.share();
        if (share != null) {
            json.object("share", o -> bounds(o, share));
        }
        Difference buyers = variant.buyers();
        if (buyers != null) {
            json.object(
                    "againstFirst",
                    o ->
                            o.object(
                                            "buyers",
                                            difference -> {
                                                verdict(difference, buyers);
                                                BothLanguagesJson.write(
                                                        difference,
                                                        "explanation",
                                                        ComparisonWords.ofBuyers(buyers.verdict()));
                                            })
                                    .array(
                                            "revenue",
                                            array ->
                                                    variant.revenue()
                                                            .forEach(
                                                                    each ->
                                                                            array.object(
                                                                                    r ->
                                                                                            revenue(
                                                                                                    r,
                                                                                                    each)))));
        }
    }

    private static void verdict(JsonObjectText json, Difference difference) {
        json.text("verdict", difference.verdict());
        Bounds bounds = difference.bounds();
        if (bounds != null) {
            bounds(json, bounds);
        }
    }

    private static void revenue(JsonObjectText json, OfRevenue revenue) {
        Difference difference = revenue.difference();
        json.text("currency", revenue.currency().getCode()).text("verdict", difference.verdict());
        @Nullable Bounds bounds = difference.bounds();
        if (bounds != null) {
            json.text(
                            "from",
                            ReadersView.amount(
                                    revenue.currency(), BigDecimal.valueOf(bounds.from())))
                    .text(
                            "to",
                            ReadersView.amount(
                                    revenue.currency(), BigDecimal.valueOf(bounds.to())));
        }
        BothLanguagesJson.write(
                json, "explanation", ComparisonWords.ofRevenue(difference.verdict()));
    }

    /** Shares, from 0 to 1. */
    private static void bounds(JsonObjectText json, Bounds bounds) {
        json.number("from", digits(bounds.from())).number("to", digits(bounds.to()));
    }

    private static BigDecimal digits(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
