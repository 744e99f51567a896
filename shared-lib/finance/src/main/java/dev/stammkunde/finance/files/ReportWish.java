package dev.stammkunde.finance.files;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report that somebody wants.
 *
 * @param asOf a moment of the month; absent for the whole month, which is over
 */
public record ReportWish(String shopId, YearMonth month, @Nullable Instant asOf) {}
