package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins what is kept of two accounts of one person: their orders are added up, the membership began
 * with the first of them, and of two tiers of one kind the higher one stays. Of those that persons
 * gave the lower one stays too, if it holds longer.
 */
record MergeTiers(TierHistory history, Instant now) {

    TierSection merge(TierSection stays, TierSection ends) {
        return new TierSection(
                        stays.steps().plus(ends.steps()),
                        joined(stays, ends),
                        null,
                        higher(stays.kept(), ends.kept()),
                        told(stays.told(), ends.told()),
                        stays.change())
                .withGiven(given(stays, ends));
    }

    /** A lower tier that was given for longer holds when the higher one has ended. */
    private List<TierHold> given(TierSection stays, TierSection ends) {
        List<TierHold> all = new ArrayList<>(stays.given());
        all.addAll(ends.given());
        all.removeIf(hold -> hold.isOver(now));
        all.sort(
                Comparator.<TierHold>comparingInt(this::rank)
                        .thenComparing(MergeTiers::end)
                        .reversed());
        List<TierHold> kept = new ArrayList<>();
        for (TierHold hold : all) {
            if (kept.stream().noneMatch(other -> saysAllOf(other, hold))) {
                kept.add(hold);
            }
        }
        return kept;
    }

    /** While the tiers rest nobody knows which one is higher. */
    private boolean saysAllOf(TierHold one, TierHold other) {
        boolean isKnown = rank(one) != TierRules.NO_RANK;
        return !end(one).isBefore(end(other)) && (isKnown || one.tierId().equals(other.tierId()));
    }

    private static Instant end(TierHold hold) {
        return hold.until() == null ? Instant.MAX : hold.until();
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
