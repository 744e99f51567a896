package dev.stammkunde.finance.files;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report that somebody wants, and perhaps more.
 *
 * @param asOf a moment of the month; absent for the whole month, which is over
 * @param close whether the month is to be closed with it; absent where it is not
 */
public record ReportWish(
        String shopId, YearMonth month, @Nullable Instant asOf, @Nullable Closing close) {

    /**
     * That a month is to be closed.
     *
     * @param by who wants it
     * @param reviewed the SHA-256 of the report that they have seen: another one is not closed
     */
    public record Closing(String by, String reviewed) {}

    public ReportWish {
        if (asOf != null && close != null) {
            throw new IllegalArgumentException("a moment is never closed");
        }
    }
}
