package dev.stammkunde.finance.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Finds closes, for reading. A fault of the store is an exception. */
public interface ClosedMonths {

    /** Returns the shops that have closed a month, in their order. */
    List<String> shops();

    /** Returns the months that a shop has closed, in their order. */
    List<YearMonth> months(String shopId);

    /**
     * Finds the close of a month. Whatever was sealed before the call is found.
     *
     * @throws BrokenSealException if it is not as it was written
     */
    Optional<MonthClose> find(String shopId, YearMonth month);

    /**
     * Finds the newest close of a shop.
     *
     * @throws BrokenSealException if it is not as it was written
     */
    default Optional<MonthClose> findLast(String shopId) {
        List<YearMonth> months = months(shopId);
        return months.isEmpty() ? Optional.empty() : find(shopId, months.getLast());
    }
}
