package dev.stammkunde.campaigns;

import java.util.Set;

/** What an audience asks of a customer's tier, which it knows by its id alone. */
public sealed interface TierCondition {

    /** Decides for a customer. */
    boolean holds(TierStanding standing);

    /**
     * One of these and no other. A tier that the shop does not have is one that nobody has.
     *
     * @param tiers at least one
     */
    record AnyOf(Set<String> tiers) implements TierCondition {

        public AnyOf {
            tiers = Set.copyOf(tiers);
        }

        @Override
        public boolean holds(TierStanding standing) {
            String tier = standing.tier();
            return tier != null && tiers.contains(tier);
        }
    }

    /** This tier or one above it. A tier that the shop does not have is one that nobody reaches. */
    record AtLeast(String tier) implements TierCondition {

        @Override
        public boolean holds(TierStanding standing) {
            return standing.reached().contains(tier);
        }
    }

    /** No tier at all. */
    record None() implements TierCondition {

        @Override
        public boolean holds(TierStanding standing) {
            return standing.tier() == null;
        }
    }
}
