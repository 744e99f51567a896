package dev.stammkunde.servememberapi.text;

import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.points.words.EnglishPhrases;
import dev.stammkunde.points.words.Figures;
import dev.stammkunde.rewards.offers.RewardOffer;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Words rewards in English. */
final class EnglishRewards implements RewardWording {

    @Override
    public String whyNot(RewardOffer offer, TierNames tiers) {
        RedemptionRefusal obstacle = offer.obstacle();
        if (obstacle == null) {
            throw new IllegalArgumentException("the reward can be had");
        }
        return switch (obstacle) {
            case NOT_OFFERED -> notYet(offer.reward().draft().term().from());
            case SOLD_OUT -> "None of this reward are left.";
            case HAD_BEFORE -> "You have had this reward as often as one can.";
            case NOT_FOR_CUSTOMER -> "This reward is for other customers.";
            case NOT_FOR_TIER -> forTier(offer.reward().draft().audience().tier(), tiers);
            case INSUFFICIENT_POINTS ->
                    "You need %s more.".formatted(EnglishPhrases.points(offer.missing()));
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
                    "This reward is for “%s” and above.".formatted(tiers.name(tier, Language.EN));
            case TierCondition.AnyOf any ->
                    "This reward is for “%s” only."
                            .formatted(tiers.names(any, Language.EN, "” or “"));
            case TierCondition.None _ -> "This reward is for customers without a tier.";
            case null -> throw new IllegalArgumentException("it asks for no tier");
        };
    }

    private static String notYet(@Nullable LocalDate from) {
        return from == null
                ? "This reward is not on offer now."
                : "This reward is on offer from " + Figures.ENGLISH.date(from) + '.';
    }

    @Override
    public String untilNext(long missing, String title) {
        return "%s to go for “%s”".formatted(EnglishPhrases.points(missing), title);
    }
}
