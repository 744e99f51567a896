package dev.stammkunde.platform.counting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts all things of a book anew, from where they are kept: what their stream lost is there then.
 * Readers see the tallies as they were until all is counted. May stop anywhere and be run again.
 */
public final class RecountThings {

    private final TallyRebuild rebuild;
    private final CountThings count;
    private final Runnable untilAllKnow;

    /** Where things are kept. */
    public interface Source {

        /** Hands over all things of a book as they are now, some at a time. */
        void each(TallyBook book, Consumer<List<Counted>> some);
    }

    /**
     * A number that is not what counting says.
     *
     * @param tallied what readers see, without things that are gone
     * @param counted what things add up to
     */
    public record Difference(TallyCell cell, long tallied, long counted) {}

    /**
     * Makes a recount.
     *
     * @param untilAllKnow waits until nobody is writing who asked for the generations before it was
     *     called: longer than a function runs
     */
    public RecountThings(TallyRebuild rebuild, CountThings count, Runnable untilAllKnow) {
        this.rebuild = rebuild;
        this.count = count;
        this.untilAllKnow = untilAllKnow;
    }

    /**
     * Compares tallies with their things. What changes meanwhile differs, until the stream has told
     * it.
     */
    public List<Difference> check(TallyBook book, Source source) {
        Map<TallyCell, Long> counted = new HashMap<>();
        source.each(
                book,
                some ->
                        some.forEach(
                                thing ->
                                        thing.counts()
                                                .forEach(
                                                        (cell, n) ->
                                                                counted.merge(
                                                                        cell, n, Long::sum))));
        return differences(rebuild.all(book, rebuild.generations(book).current()), counted);
    }

    /**
     * Counts anew and lets readers see that.
     *
     * @return what was different
     */
    public List<Difference> recount(TallyBook book, Source source, Instant now) {
        TallyGenerations generations = rebuild.begin(book);
        int next = generations.next().orElseThrow();
        untilAllKnow.run();
        rebuild.carryGone(book, generations);
        Map<TallyCell, Long> before = rebuild.all(book, generations.current());
        source.each(book, some -> count.count(some, now));
        List<Difference> differences = differences(before, rebuild.all(book, next));
        rebuild.finish(book, generations);
        untilAllKnow.run();
        rebuild.forget(book, generations.current());
        return differences;
    }

    private static List<Difference> differences(
            Map<TallyCell, Long> tallied, Map<TallyCell, Long> counted) {
        Set<TallyCell> cells = new HashSet<>(tallied.keySet());
        cells.addAll(counted.keySet());
        return cells.stream()
                .map(
                        cell ->
                                new Difference(
                                        cell,
                                        tallied.getOrDefault(cell, 0L),
                                        counted.getOrDefault(cell, 0L)))
                .filter(difference -> difference.tallied() != difference.counted())
                .toList();
    }
}
