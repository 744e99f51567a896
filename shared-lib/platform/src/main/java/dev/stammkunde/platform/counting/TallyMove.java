package dev.stammkunde.platform.counting;

import dev.stammkunde.platform.counting.TallyStore.MarkKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves the counts of some things from where they were to where they are now.
 *
 * @param marks by key, the marks to write
 * @param adds by the place where a number lies and its name, what is added to it
 * @param forgottenAt when the marks of things that are gone may go too
 * @param attempt how often this was tried: each attempt uses other parts of the numbers
 */
public record TallyMove(
        TallyBook book,
        Map<MarkKey, MarkChange> marks,
        Map<Place, Map<String, Long>> adds,
        Instant forgottenAt,
        int attempt) {

    /** A stream tells nothing for longer than a day; this is longer than any replay of letters. */
    static final Duration KEPT_WHEN_GONE = Duration.ofDays(30);

    /** What DynamoDB takes in one transaction. */
    static final int MOST_ITEMS = 100;

    public TallyMove {
        marks = Map.copyOf(marks);
        adds = Map.copyOf(adds);
    }

    /**
     * A mark that is written.
     *
     * @param expected the version of the mark that was read; empty where there was none
     */
    public record MarkChange(Optional<Long> expected, CountedMark next) {}

    /**
     * Where numbers lie.
     *
     * @param generation empty for what was counted of things that are gone: that is in all
     */
    public record Place(TallyPlace of, Optional<Integer> generation) {}

    /**
     * Returns what is to be done.
     *
     * @param states one of each thing
     * @param known the marks of all of them in all generations
     */
    static TallyMove of(
            Collection<Counted> states,
            TallyGenerations generations,
            Map<MarkKey, CountedMark> known,
            Instant now,
            int attempt) {
        Map<MarkKey, MarkChange> marks = new HashMap<>();
        Map<Place, Map<String, Long>> adds = new HashMap<>();
        for (Counted state : states) {
            boolean isNews = false;
            boolean wasGone = false;
            for (int generation : generations.all()) {
                MarkKey key = new MarkKey(generation, state.thing());
                Optional<CountedMark> before = Optional.ofNullable(known.get(key));
                wasGone |= before.filter(CountedMark::gone).isPresent();
                CountedMark after = CountedMark.after(before, state);
                if (!before.equals(Optional.of(after))) {
                    isNews = true;
                    marks.put(key, new MarkChange(before.map(CountedMark::version), after));
                    Optional<Integer> in = Optional.of(generation);
                    before.ifPresent(mark -> add(adds, in, mark.counts(), -1));
                    add(adds, in, after.counts(), 1);
                }
            }
            // It is counted as gone once for all generations.
            if (state.gone() && isNews && !wasGone) {
                add(adds, Optional.empty(), state.counts(), 1);
            }
        }
        adds.values().forEach(numbers -> numbers.values().removeIf(amount -> amount == 0));
        adds.values().removeIf(Map::isEmpty);
        return new TallyMove(
                states.iterator().next().book(), marks, adds, now.plus(KEPT_WHEN_GONE), attempt);
    }

    private static void add(
            Map<Place, Map<String, Long>> adds,
            Optional<Integer> generation,
            Map<TallyCell, Long> counts,
            int sign) {
        counts.forEach(
                (cell, amount) ->
                        adds.computeIfAbsent(
                                        new Place(cell.place(), generation), _ -> new HashMap<>())
                                .merge(cell.name(), sign * amount, Long::sum));
    }

    boolean isNothing() {
        return marks.isEmpty();
    }

    boolean fits() {
        return marks.size() + adds.size() <= MOST_ITEMS;
    }

    /** Returns the keys of the marks that are needed. */
    static Set<MarkKey> keys(Collection<Counted> states, TallyGenerations generations) {
        Set<MarkKey> keys = new HashSet<>();
        for (Counted state : states) {
            generations.all().forEach(g -> keys.add(new MarkKey(g, state.thing())));
        }
        return keys;
    }
}
