package dev.stammkunde.insights;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted of the purchases of a month, or of the twelve months that end with it.
 *
 * @param month the last month
 * @param months how many they are: 1 or 12
 * @param orders that count
 * @param ordersWithoutAmount of these whose amounts the journal does not know
 * @param money by ISO 4217 code of the currency
 * @param days between two days on which one customer bought, where the later is of the period
 */
public record WindowCounts(
        YearMonth month,
        int months,
        CustomerCounts customers,
        long orders,
        long ordersWithoutAmount,
        SortedMap<String, MoneyCounts> money,
        QuartileSpread days) {

    public WindowCounts {
        money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
    }

    /** Returns the first month of the period. */
    public YearMonth from() {
        return month.minusMonths(months - 1L);
    }

    /** Returns the first month of the period before. */
    public YearMonth fromBefore() {
        return from().minusMonths(months);
    }
}
