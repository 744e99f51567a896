package dev.stammkunde.finance.files;

import java.time.Instant;

/** Has reports made. */
public interface OrderReports {

    /**
     * Orders a report, which is made at least once, and found when it is there.
     *
     * @param now when it is ordered
     * @throws RuntimeException if it was not ordered
     */
    void order(ReportWish wish, Instant now);
}
