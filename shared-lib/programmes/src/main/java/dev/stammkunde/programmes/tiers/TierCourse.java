package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The tiers of a customer at any time, past and to come, if they buy no more. What has ended by
 * itself has ended here whether or not anything was booked for it.
 */
final class TierCourse {

    private final TierHistory history;
    private final List<TierHold> holds;
    private final NavigableSet<Instant> turns = new TreeSet<>();

    private TierCourse(TierHistory history, List<TierHold> holds) {
        this.history = history;
        this.holds = holds;
        history.versions().forEach(version -> turns.add(version.from()));
        for (TierHold hold : holds) {
            turns.add(hold.from());
            Instant until = hold.until();
            if (until != null) {
                turns.add(until);
            }
        }
    }

    static TierCourse of(TierHistory history, TierSection section) {
        return new TierCourse(history, TierHolds.of(history, section));
    }

    /**
     * A tier at a time.
     *
     * @param since from when on the customer has had it; absent where everybody has it
     * @param until when it ends if nothing more is bought; absent where nothing is known to end it
     */
    record Place(Tier tier, TierSource source, @Nullable Instant since, @Nullable Instant until) {}

    /** Finds the tier at a time. */
    Optional<Place> find(Instant at) {
        return findTop(at)
                .map(
                        top ->
                                new Place(
                                        top.tier(),
                                        top.source(),
                                        top.source() == TierSource.EVERYBODY
                                                ? null
                                                : since(at, top.tier().id()),
                                        findChange(at).orElse(null)));
    }

    /** Returns the id of the tier at a time; empty for none. */
    String idAt(Instant at) {
        return findTop(at).map(top -> top.tier().id()).orElse("");
    }

    private record Top(Tier tier, int rank, TierSource source) {}

    private Optional<Top> findTop(Instant at) {
        return history.findInForce(at).flatMap(version -> findTop(version.rules(), at));
    }

    private Optional<Top> findTop(TierRules rules, Instant at) {
        int best = rules.ofEverybody();
        TierSource source = TierSource.EVERYBODY;
        for (TierHold hold : holds) {
            if (hold.covers(at)) {
                int rank = history.rank(hold.tierId(), rules);
                boolean isBetter =
                        rank > best || (rank == best && hold.source().isStrongerThan(source));
                if (isBetter && rank > rules.ofEverybody()) {
                    best = rank;
                    source = hold.source();
                }
            }
        }
        int rank = best;
        TierSource why = source;
        return rules.find(rank).map(tier -> new Top(tier, rank, why));
    }

    /** Finds when the tier changes next after a time, by itself. */
    Optional<Instant> findChange(Instant after) {
        String id = idAt(after);
        return turns.tailSet(after, false).stream()
                .filter(turn -> !idAt(turn).equals(id))
                .findFirst();
    }

    private @Nullable Instant since(Instant at, String id) {
        Instant since = null;
        for (Instant turn : turns.headSet(at, true).descendingSet()) {
            if (!idAt(turn).equals(id)) {
                break;
            }
            since = turn;
        }
        return since;
    }
}
