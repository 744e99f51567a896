package dev.stammkunde.programmes.challenges;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has most of a challenge, as of a time. Who did not agree to be named has a place and no name.
 *
 * @param unit in which it is counted
 * @param top at most a hundred, the most first
 * @param counts how many customers have which amount: of the highest amounts alone
 * @param isWhole whether those are all amounts that there are
 * @param version 1, 2, … without gaps
 */
public record LeaderBoard(
        Instant asOf,
        String unit,
        List<Entry> top,
        SortedMap<Long, Long> counts,
        boolean isWhole,
        long version) {

    public LeaderBoard {
        top = List.copyOf(top);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * A customer on it.
     *
     * @param customerId whose it is; it is shown to nobody
     * @param firstName of who agreed
     */
    public record Entry(String customerId, long amount, Optional<String> firstName) {}

    /** Returns a place: one more than there are who have more. Who has the same shares it. */
    public long placeOf(Entry entry) {
        return 1 + ahead(entry.amount());
    }

    /**
     * Finds the place of an amount; empty for nothing, and where it is behind all that are counted.
     */
    public OptionalLong findPlace(long amount) {
        boolean isBehind = !isWhole && !counts.isEmpty() && amount < counts.firstKey();
        return amount <= 0 || isBehind ? OptionalLong.empty() : OptionalLong.of(1 + ahead(amount));
    }

    private long ahead(long amount) {
        return counts.tailMap(amount + 1).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the next version, in which a customer has no name. */
    LeaderBoard withoutName(String customerId) {
        List<Entry> after =
                top.stream()
                        .map(
                                entry ->
                                        entry.customerId().equals(customerId)
                                                ? new Entry(
                                                        customerId,
                                                        entry.amount(),
                                                        Optional.empty())
                                                : entry)
                        .toList();
        return new LeaderBoard(asOf, unit, after, counts, isWhole, version + 1);
    }

    /** Returns the next version, in which a customer is no entry any more. */
    public LeaderBoard without(String customerId) {
        List<Entry> after =
                top.stream().filter(entry -> !entry.customerId().equals(customerId)).toList();
        return new LeaderBoard(asOf, unit, after, counts, isWhole, version + 1);
    }
}
