package dev.stammkunde.programmes.stamps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a customer's card follows from: what their orders stand for, and what was exchanged. It
 * does not depend on the order in which that became known, for it is only ever added up.
 *
 * @param stamps of what was paid in a minute, by the minute; none is 0
 * @param exchanges oldest first
 * @param closed orders that were paid until this minute change nothing any more
 */
record CardFacts(SortedMap<Long, Long> stamps, List<Exchange> exchanges, long closed) {

    static final CardFacts NONE = new CardFacts(new TreeMap<>(), List.of(), Long.MIN_VALUE);

    CardFacts {
        SortedMap<Long, Long> counted = new TreeMap<>(stamps);
        counted.values().removeIf(count -> count == 0);
        stamps = Collections.unmodifiableSortedMap(counted);
        exchanges = exchanges.stream().sorted(Exchange.ORDER).toList();
    }

    boolean isNone() {
        return stamps.isEmpty() && exchanges.isEmpty();
    }

    /** Adds what an order stands for, or takes it where it is less than none. */
    CardFacts with(long minute, long more) {
        if (more == 0 || minute <= closed) {
            return this;
        }
        SortedMap<Long, Long> after = new TreeMap<>(stamps);
        after.merge(minute, more, (was, change) -> Math.max(0, was + change));
        after.values().removeIf(count -> count <= 0);
        return new CardFacts(after, exchanges, closed);
    }

    CardFacts with(Exchange exchange) {
        List<Exchange> after = new ArrayList<>(exchanges);
        after.add(exchange);
        return new CardFacts(stamps, after, closed);
    }

    /** Takes an exchange back, so that its card is full again; nothing where it is not known. */
    CardFacts without(Exchange exchange) {
        List<Exchange> after = new ArrayList<>(exchanges);
        after.remove(exchange);
        return new CardFacts(stamps, after, closed);
    }

    /** Returns what two customers have who are one. */
    CardFacts and(CardFacts other) {
        SortedMap<Long, Long> sum = new TreeMap<>(stamps);
        other.stamps.forEach((minute, count) -> sum.merge(minute, count, Long::sum));
        List<Exchange> all = new ArrayList<>(exchanges);
        all.addAll(other.exchanges);
        return new CardFacts(sum, all, Math.max(closed, other.closed));
    }
}
