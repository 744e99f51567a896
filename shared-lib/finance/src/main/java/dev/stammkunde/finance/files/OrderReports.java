package dev.stammkunde.finance.files;

/** Has reports made. */
public interface OrderReports {

    /**
     * Orders a report, which is made at least once, and found when it is there.
     *
     * @throws RuntimeException if it was not ordered
     */
    void order(ReportWish wish);
}
