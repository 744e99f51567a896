package dev.stammkunde.managecampaigns.audience;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many customers would be due on a day.
 *
 * @param looked at how many customers was looked
 * @param complete whether those are all of the shop's
 * @param notDue how many would not be, by reason
 */
public record AudienceCount(
        long looked, boolean complete, long due, SortedMap<String, Long> notDue) {
    public AudienceCount {
        notDue = Collections.unmodifiableSortedMap(new TreeMap<>(notDue));
    }
}
