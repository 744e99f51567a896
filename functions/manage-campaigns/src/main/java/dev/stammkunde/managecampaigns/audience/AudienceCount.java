package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.customers.CustomerId;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of some customers would be due on a day.
 *
 * @param looked at how many customers was looked
 * @param notDue how many would not be, by reason
 * @param examples some of those who are due, at most {@value #MOST_EXAMPLES}
 * @param notMailed how many of those who are due would get no mail, by reason
 * @param whole whether all customers were looked at, and no part of a count before
 * @param next where the count goes on; empty when it has seen all
 */
public record AudienceCount(
        long looked,
        long due,
        List<CustomerId> examples,
        SortedMap<String, Long> notDue,
        SortedMap<String, Long> notMailed,
        boolean whole,
        Optional<AudiencePlace> next) {

    static final int MOST_EXAMPLES = 3;

    public AudienceCount {
        examples = examples.stream().limit(MOST_EXAMPLES).toList();
        notDue = Collections.unmodifiableSortedMap(new TreeMap<>(notDue));
        notMailed = Collections.unmodifiableSortedMap(new TreeMap<>(notMailed));
    }

    /** Returns how many of those who are due would get a mail. */
    public long mailed() {
        return due - notMailed.values().stream().mapToLong(Long::longValue).sum();
    }
}
