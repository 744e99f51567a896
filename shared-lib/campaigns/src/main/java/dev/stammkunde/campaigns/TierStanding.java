package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The tier of a customer, by ids.
 *
 * @param tier absent for who has none
 * @param reached the tier and all below it
 */
public record TierStanding(@Nullable String tier, Set<String> reached) {

    /** Of who has no tier. */
    public static final TierStanding NONE = new TierStanding(null, Set.of());

    public TierStanding {
        reached = Set.copyOf(reached);
    }
}
