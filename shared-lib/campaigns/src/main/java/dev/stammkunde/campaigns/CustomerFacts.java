package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What an audience asks of a customer. What it {@linkplain MatchAudience#partsNeeded does not ask
 * for} need not be read, and is then empty here.
 *
 * @param pointsAvailable as of when the campaign runs
 * @param bought product ids and SKUs
 * @param chosenLanguage the one in which mails are written, whatever the shop says; absent where
 *     the customer chose none
 * @param tier as of when the campaign runs
 * @param isVip as of when the campaign runs
 * @param behaviour what may be looked at when the campaign runs
 * @param rating as of when the campaign runs; absent of who is not rated
 */
public record CustomerFacts(
        Profile profile,
        Activity activity,
        long pointsAvailable,
        Set<String> bought,
        @Nullable Language chosenLanguage,
        TierStanding tier,
        boolean isVip,
        KeptBehaviour behaviour,
        @Nullable CustomerRating rating) {

    public CustomerFacts {
        bought = Set.copyOf(bought);
    }

    /** Makes those of a customer without a tier, who is no VIP. */
    public CustomerFacts(
            Profile profile,
            Activity activity,
            long pointsAvailable,
            Set<String> bought,
            @Nullable Language chosenLanguage) {
        this(profile, activity, pointsAvailable, bought, chosenLanguage, TierStanding.NONE, false);
    }

    /** Makes those of a customer who is not rated, and of whose behaviour nothing is known. */
    public CustomerFacts(
            Profile profile,
            Activity activity,
            long pointsAvailable,
            Set<String> bought,
            @Nullable Language chosenLanguage,
            TierStanding tier,
            boolean isVip) {
        this(
                profile,
                activity,
                pointsAvailable,
                bought,
                chosenLanguage,
                tier,
                isVip,
                KeptBehaviour.NOTHING,
                null);
    }

    /** Returns the same with a profile that was read before. */
    public CustomerFacts of(Profile known) {
        return new CustomerFacts(
                known,
                activity,
                pointsAvailable,
                bought,
                chosenLanguage,
                tier,
                isVip,
                behaviour,
                rating);
    }

    /** A part of what is kept of a customer, each with a read of its own. */
    public enum Part {
        PROFILE,
        ACTIVITY,
        POINTS,
        BOUGHT,
        CHOSEN_LANGUAGE,
        TIER,
        VIP,
        BEHAVIOUR,
        /** Takes the activity, too. */
        RATING
    }
}
