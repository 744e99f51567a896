package dev.stammkunde.surveys.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which cells of a breakdown must not be told, so that nobody learns what a single person
 * answered: neither from a cell nor from what is left when others are taken from the total.
 */
public final class SmallCells {

    /** Fewer answers than these are hidden. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * Finds what to hide.
     *
     * @param cells how many answers each has
     * @param total of how many answers they are; an answer may be in several of them
     * @param besides cells that are hidden for another reason
     */
    public static <K extends Comparable<K>> Set<K> hidden(
            Map<K, Long> cells, long total, Set<K> besides) {
        Set<K> hidden = new HashSet<>(besides);
        cells.forEach(
                (cell, n) -> {
                    if (isFew(n) || isFew(total - n)) {
                        hidden.add(cell);
                    }
                });
        // What is hidden is told by the total less what is shown: it must be of enough people
        // in two cells or more.
        while (!hidden.isEmpty() && (sum(cells, hidden) < LEAST || hidden.size() == 1)) {
            Optional<K> next =
                    cells.entrySet().stream()
                            .filter(cell -> !hidden.contains(cell.getKey()))
                            .min(
                                    Map.Entry.<K, Long>comparingByValue()
                                            .thenComparing(
                                                    Map.Entry::getKey, Comparator.naturalOrder()))
                            .map(Map.Entry::getKey);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return hidden;
    }

    /** Whether so many answers are too few to be told, and not none. */
    public static boolean isFew(long n) {
        return 0 < n && n < LEAST;
    }

    private static <K> long sum(Map<K, Long> cells, Set<K> of) {
        return of.stream().mapToLong(cell -> cells.getOrDefault(cell, 0L)).sum();
    }
}
