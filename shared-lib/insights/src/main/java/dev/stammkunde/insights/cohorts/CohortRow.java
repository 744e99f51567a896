package dev.stammkunde.insights.cohorts;

import java.time.YearMonth;
import java.util.List;

/**
 * Customers who bought for the first time in one month.
 *
 * @param size how many they are
 * @param cells by months since, from 0; what is to come has none
 */
public record CohortRow(YearMonth month, long size, List<CohortCell> cells) {
    public CohortRow {
        cells = List.copyOf(cells);
    }
}
