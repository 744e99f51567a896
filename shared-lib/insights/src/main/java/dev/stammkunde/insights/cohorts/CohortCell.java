package dev.stammkunde.insights.cohorts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a cohort did in one month.
 *
 * @param customers who bought
 * @param net what their purchases came to, in minor units by currency
 */
public record CohortCell(long customers, SortedMap<String, Long> net) {
    public CohortCell {
        net = Collections.unmodifiableSortedMap(new TreeMap<>(net));
    }
}
