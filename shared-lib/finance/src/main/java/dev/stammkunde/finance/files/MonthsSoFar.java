package dev.stammkunde.finance.files;

import java.time.YearMonth;
import java.util.Optional;

/** Keeps what running months came to. Failures of the store are thrown as they are. */
public interface MonthsSoFar {

    /** Keeps it in the place of what the month had come to before. */
    void keep(MonthSoFar month);

    /** Finds what a month had come to when it was looked at last. */
    Optional<MonthSoFar> find(String shopId, YearMonth month);
}
