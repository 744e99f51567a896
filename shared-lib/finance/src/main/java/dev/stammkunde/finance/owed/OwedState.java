package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;

import org.joda.money.CurrencyUnit;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the next month must know of all months before it. It is sealed with a month: nothing else is
 * carried over, so that who has it and the month's flows can recompute what is owed.
 *
 * @param month up to the end of which
 * @param currency of the books
 */
public record OwedState(
        YearMonth month, CurrencyUnit currency, SortedMap<Cohort, CohortState> cohorts) {

    public OwedState {
        cohorts = Collections.unmodifiableSortedMap(new TreeMap<>(cohorts));
    }

    /** Returns the state before anything was sold. */
    public static OwedState before(YearMonth first, CurrencyUnit currency) {
        return new OwedState(first.minusMonths(1), currency, new TreeMap<>(Map.of()));
    }
}
