package dev.stammkunde.servememberapi.text;

import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.points.words.Figures;
import dev.stammkunde.points.words.GermanPhrases;
import dev.stammkunde.rewards.offers.RewardOffer;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Words rewards in German. */
final class GermanRewards implements RewardWording {

    @Override
    public String whyNot(RewardOffer offer, TierNames tiers) {
        RedemptionRefusal obstacle = offer.obstacle();
        if (obstacle == null) {
            throw new IllegalArgumentException("the reward can be had");
        }
        return switch (obstacle) {
            case NOT_OFFERED -> notYet(offer.reward().draft().term().from());
            case SOLD_OUT -> "Diese Prämie ist vergriffen.";
            case HAD_BEFORE -> "Sie hatten diese Prämie schon so oft, wie es möglich ist.";
            case NOT_FOR_CUSTOMER -> "Diese Prämie ist für andere Kundinnen und Kunden gedacht.";
            case NOT_FOR_TIER -> forTier(offer.reward().draft().audience().tier(), tiers);
            case INSUFFICIENT_POINTS ->
                    offer.missing() == 1
                            ? "Ihnen fehlt noch 1 Punkt."
                            : "Ihnen fehlen noch " + GermanPhrases.points(offer.missing()) + '.';
            case KEY_USED_OTHERWISE,
                    UNKNOWN_REWARD,
                    UNKNOWN_CARD,
                    NOTHING_TO_EXCHANGE,
                    NOT_A_STEP,
                    BELOW_MINIMUM,
                    ABOVE_SHARE,
                    OTHER_CURRENCY,
                    UNKNOWN_REDEMPTION,
                    CAPTURED_OTHERWISE,
                    RELEASED_BEFORE,
                    MORE_THAN_RESERVED,
                    ORDER_PAID_BEFORE,
                    CANNOT_BE_CALLED_OFF,
                    BUSY ->
                    throw new IllegalArgumentException("no obstacle of an offer: " + obstacle);
        };
    }

    private static String forTier(@Nullable TierCondition condition, TierNames tiers) {
        return switch (condition) {
            case TierCondition.AtLeast(String tier) ->
                    "Diese Prämie gibt es ab „%s“.".formatted(tiers.name(tier, Language.DE));
            case TierCondition.AnyOf any ->
                    "Diese Prämie gibt es nur für „%s“."
                            .formatted(tiers.names(any, Language.DE, "“ oder „"));
            case TierCondition.None _ ->
                    "Diese Prämie ist für Kundinnen und Kunden ohne Stufe gedacht.";
            case null -> throw new IllegalArgumentException("it asks for no tier");
        };
    }

    private static String notYet(@Nullable LocalDate from) {
        return from == null
                ? "Diese Prämie gibt es zurzeit nicht."
                : "Diese Prämie gibt es ab dem " + Figures.GERMAN.date(from) + '.';
    }

    @Override
    public String untilNext(long missing, String title) {
        return "Noch %s bis „%s“".formatted(GermanPhrases.points(missing), title);
    }
}
