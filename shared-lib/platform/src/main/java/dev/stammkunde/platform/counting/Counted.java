package dev.stammkunde.platform.counting;

import java.util.Comparator;
import java.util.Map;

/**
 * A state of a thing that is counted, and what it adds to. Of two states of a thing the one of the
 * later version holds, in whatever order and however often they are told.
 *
 * @param thing its name in the book; only a hash of it is kept
 * @param version grows with each state of the thing
 * @param counts what it adds to; of at most 15 tallies and periods
 * @param gone whether the thing was erased after this state: it counts on, and nothing that leads
 *     to it is kept
 */
public record Counted(
        TallyBook book, String thing, long version, Map<TallyCell, Long> counts, boolean gone) {

    /** So many that its move from all to as many others fits into a transaction, twice. */
    private static final int MOST_PLACES = 15;

    static final Comparator<Counted> LATEST =
            Comparator.comparingLong(Counted::version).thenComparing(Counted::gone);

    public Counted {
        counts = Map.copyOf(counts);
        if (counts.keySet().stream().map(TallyCell::place).distinct().count() > MOST_PLACES) {
            throw new IllegalArgumentException("a thing is in too many tallies");
        }
    }
}
