package dev.stammkunde.insights.cohorts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up cohorts. Months are numbers from 0; memory is in proportion to the square of how many
 * they are, whatever the number of customers.
 */
public final class CohortTally {

    private final int months;
    private final long[][] customers;
    private final List<SortedMap<String, Long>> net = new ArrayList<>();

    /** Prepares for so many months. */
    public CohortTally(int months) {
        this.months = months;
        this.customers = new long[months][months];
        for (int i = 0; i < months * months; i++) {
            net.add(new TreeMap<>());
        }
    }

    /** Somebody of a cohort bought in a month, once or more often. */
    public void bought(int cohort, int month) {
        customers[cohort][month - cohort]++;
    }

    /** A purchase of somebody of a cohort came to so much. */
    public void came(int cohort, int month, String currency, long amount) {
        net.get(place(cohort, month)).merge(currency, amount, Math::addExact);
    }

    private int place(int cohort, int month) {
        return cohort * months + month - cohort;
    }

    /**
     * Returns the cohorts of the last months.
     *
     * @param from number of the first cohort that is wanted
     * @param first the month that has number 0
     */
    public List<CohortRow> rows(int from, YearMonth first) {
        List<CohortRow> rows = new ArrayList<>();
        for (int cohort = from; cohort < months; cohort++) {
            List<CohortCell> cells = new ArrayList<>();
            for (int month = cohort; month < months; month++) {
                cells.add(
                        new CohortCell(
                                customers[cohort][month - cohort], net.get(place(cohort, month))));
            }
            rows.add(new CohortRow(first.plusMonths(cohort), customers[cohort][0], cells));
        }
        return rows;
    }
}
