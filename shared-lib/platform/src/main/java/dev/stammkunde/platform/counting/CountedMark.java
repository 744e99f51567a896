package dev.stammkunde.platform.counting;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of a thing that was counted.
 *
 * @param version of the state that it is counted by
 * @param counts what it adds to; nothing of one that is gone
 * @param gone whether the thing was erased
 */
public record CountedMark(long version, Map<TallyCell, Long> counts, boolean gone) {

    public CountedMark {
        counts = Map.copyOf(counts);
    }

    /** Returns the mark after a state was told; the same where that says nothing new. */
    static CountedMark after(Optional<CountedMark> before, Counted state) {
        if (before.isPresent() && !isNews(before.get(), state)) {
            return before.get();
        }
        return new CountedMark(
                state.version(), state.gone() ? Map.of() : state.counts(), state.gone());
    }

    private static boolean isNews(CountedMark before, Counted state) {
        return !before.gone()
                && (state.version() > before.version()
                        || (state.gone() && state.version() == before.version()));
    }
}
