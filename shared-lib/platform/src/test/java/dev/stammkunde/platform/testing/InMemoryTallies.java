package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.counting.CountedMark;
import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.counting.TallyMove;
import dev.stammkunde.platform.counting.TallyMove.Place;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.counting.TallyStore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of tallies in memory. */
public final class InMemoryTallies implements TallyStore, Tallies, TallyRebuild {

    private final Map<TallyBook, TallyGenerations> generations = new HashMap<>();
    private final Map<TallyBook, Map<MarkKey, CountedMark>> marks = new HashMap<>();
    private final Map<TallyBook, Map<Place, Map<String, Long>>> numbers = new HashMap<>();

    @Override
    public synchronized TallyGenerations generations(TallyBook book) {
        return generations.getOrDefault(book, TallyGenerations.FIRST);
    }

    @Override
    public synchronized Map<MarkKey, CountedMark> marks(TallyBook book, Set<MarkKey> keys) {
        Map<MarkKey, CountedMark> found = new HashMap<>(marks.getOrDefault(book, Map.of()));
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public synchronized boolean write(TallyMove move) {
        Map<MarkKey, CountedMark> known = marks.computeIfAbsent(move.book(), _ -> new HashMap<>());
        boolean isAsRead =
                move.marks().entrySet().stream()
                        .allMatch(
                                change -> {
                                    CountedMark mark = known.get(change.getKey());
                                    Optional<Long> expected = change.getValue().expected();
                                    return mark == null
                                            ? expected.isEmpty()
                                            : !mark.gone()
                                                    && expected.equals(Optional.of(mark.version()));
                                });
        if (isAsRead) {
            move.marks().forEach((key, change) -> known.put(key, change.next()));
            move.adds()
                    .forEach(
                            (place, adds) ->
                                    adds.forEach(
                                            (name, amount) ->
                                                    numbersOf(move.book())
                                                            .computeIfAbsent(
                                                                    place, _ -> new HashMap<>())
                                                            .merge(name, amount, Long::sum)));
        }
        return isAsRead;
    }

    private Map<Place, Map<String, Long>> numbersOf(TallyBook book) {
        return numbers.computeIfAbsent(book, _ -> new HashMap<>());
    }

    @Override
    public synchronized Map<String, Map<String, Long>> read(
            TallyBook book, String tally, String first, String last) {
        int current = generations(book).current();
        Map<String, Map<String, Long>> sums = new HashMap<>();
        numbersOf(book)
                .forEach(
                        (place, counts) -> {
                            String period = place.of().period();
                            if (place.of().tally().equals(tally)
                                    && place.generation().orElse(current) == current
                                    && period.compareTo(first) >= 0
                                    && period.compareTo(last) <= 0) {
                                counts.forEach(
                                        (name, n) ->
                                                sums.computeIfAbsent(period, _ -> new HashMap<>())
                                                        .merge(name, n, Long::sum));
                            }
                        });
        sums.values().forEach(counts -> counts.values().removeIf(n -> n == 0));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }

    @Override
    public synchronized TallyGenerations begin(TallyBook book) {
        int current = generations(book).current();
        TallyGenerations begun = new TallyGenerations(current, Optional.of(current + 1));
        generations.put(book, begun);
        return begun;
    }

    @Override
    public synchronized void carryGone(TallyBook book, TallyGenerations begun) {
        Map<MarkKey, CountedMark> known = marks.computeIfAbsent(book, _ -> new HashMap<>());
        Map.copyOf(known)
                .forEach(
                        (key, mark) -> {
                            if (key.generation() == begun.current() && mark.gone()) {
                                known.putIfAbsent(
                                        new MarkKey(begun.next().orElseThrow(), key.thing()), mark);
                            }
                        });
    }

    @Override
    public synchronized void finish(TallyBook book, TallyGenerations begun) {
        if (!generations(book).equals(begun)) {
            throw new IllegalStateException("another recount has finished");
        }
        generations.put(book, new TallyGenerations(begun.next().orElseThrow(), Optional.empty()));
    }

    @Override
    public synchronized void forget(TallyBook book, int generation) {
        marks.getOrDefault(book, new HashMap<>())
                .keySet()
                .removeIf(key -> key.generation() == generation);
        numbersOf(book)
                .keySet()
                .removeIf(place -> place.generation().equals(Optional.of(generation)));
    }

    @Override
    public synchronized Map<TallyCell, Long> all(TallyBook book, int generation) {
        Map<TallyCell, Long> all = new HashMap<>();
        numbersOf(book)
                .forEach(
                        (place, counts) ->
                                counts.forEach(
                                        (name, n) -> {
                                            if (n != 0
                                                    && place.generation()
                                                            .equals(Optional.of(generation))) {
                                                all.put(
                                                        new TallyCell(
                                                                place.of().tally(),
                                                                place.of().period(),
                                                                name),
                                                        n);
                                            }
                                        }));
        return all;
    }
}
