package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.TieOut;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** What became of closing a month. */
public sealed interface CloseResult {

    /** The month is closed now. */
    record Closed(MonthClose close) implements CloseResult {}

    /**
     * The month was closed before: by an earlier run of the same request, or by somebody else who
     * was faster. Nothing was changed.
     */
    record AlreadyClosed(MonthClose close) implements CloseResult {}

    /** Nothing was closed. */
    sealed interface Refused extends CloseResult {}

    /**
     * The month has not ended, or not for long enough.
     *
     * @param from when it can be closed at the earliest
     */
    record TooEarly(Instant from) implements Refused {}

    /**
     * A day of the journal that has entries of the month was not put together, or has some that
     * came late.
     */
    record Unsettled(LocalDate day) implements Refused {}

    /** The ledger does not verify. */
    record LedgerDiffers(TieOut tieOut) implements Refused {}

    /**
     * The month does not begin with what the last close left, or the first one not with nothing.
     *
     * @param before the last close's month; absent where there is none
     */
    record OpeningDiffers(@Nullable YearMonth before) implements Refused {}

    /**
     * Months are closed one after the other.
     *
     * @param next the one that has to be closed first; for the shop's first close the month of its
     *     first booking
     */
    record OutOfOrder(YearMonth next) implements Refused {}

    /** Nothing was ever booked up to the end of the month. */
    record NothingToClose() implements Refused {}
}
