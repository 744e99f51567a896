package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Joins what is kept of two accounts of one person: their orders are added up, the membership began
 * with the first of them, and of two tiers of one kind the higher one stays.
 */
record MergeTiers(TierHistory history, Instant now) {

    TierSection merge(TierSection stays, TierSection ends) {
        return new TierSection(
                stays.steps().plus(ends.steps()),
                joined(stays, ends),
                higher(stays.manual(), ends.manual()),
                higher(stays.kept(), ends.kept()),
                told(stays.told(), ends.told()),
                stays.change());
    }

    /** Who had a tier as another customer has not reached it by the merge. */
    private String told(String one, String other) {
        return rank(one) >= rank(other) ? one : other;
    }

    /** Absent where all steps are there, of which the first says it. */
    private static @Nullable Instant joined(TierSection stays, TierSection ends) {
        if (stays.joined() == null && ends.joined() == null) {
            return null;
        }
        Instant one = stays.joined(Instant.MAX);
        Instant other = ends.joined(Instant.MAX);
        return one.isBefore(other) ? one : other;
    }

    private @Nullable TierHold higher(@Nullable TierHold one, @Nullable TierHold other) {
        if (one == null || one.isOver(now)) {
            return other;
        }
        if (other == null || other.isOver(now)) {
            return one;
        }
        int byRank = Integer.compare(rank(one), rank(other));
        if (byRank != 0) {
            return byRank > 0 ? one : other;
        }
        boolean isLonger =
                one.until() == null
                        || (other.until() != null && one.until().isAfter(other.until()));
        return isLonger ? one : other;
    }

    private int rank(TierHold hold) {
        return rank(hold.tierId());
    }

    private int rank(String tierId) {
        return history.findInForce(now)
                .map(version -> history.rank(tierId, version.rules()))
                .orElse(TierRules.NO_RANK);
    }
}
