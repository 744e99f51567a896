package dev.stammkunde.insights.recommendations;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer bought on a day and kept.
 *
 * @param day in the shop's zone, in days since 1970
 * @param pieces by product, each at least one
 */
record Basket(int day, SortedMap<String, Integer> pieces) {
    Basket {
        pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
    }
}
