package dev.stammkunde.domain.campaign;

import dev.stammkunde.domain.customer.Activity;
import dev.stammkunde.domain.customer.Profile;

import java.util.Set;

/**
 * What an audience asks of a customer. What it {@linkplain MatchAudience#partsNeeded does not ask
 * for} need not be read, and is then empty here.
 *
 * @param pointsAvailable as of when the campaign runs
 * @param bought product ids and SKUs
 */
public record CustomerFacts(
        Profile profile, Activity activity, long pointsAvailable, Set<String> bought) {

    public CustomerFacts {
        bought = Set.copyOf(bought);
    }

    /** A part of what is kept of a customer, each with a read of its own. */
    public enum Part {
        PROFILE,
        ACTIVITY,
        POINTS,
        BOUGHT
    }
}
