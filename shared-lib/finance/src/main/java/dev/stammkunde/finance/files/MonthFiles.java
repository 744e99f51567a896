package dev.stammkunde.finance.files;

import dev.stammkunde.finance.ShopMonth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what months came to. Files never change: they are found by what they hold. Failures of the
 * store are thrown as they are.
 */
public interface MonthFiles {

    /** Keeps a file, and says where it is. Again changes nothing. */
    MadeReport.FileRef keep(ShopMonth month, ReportFile file);

    /** Makes a report the one that is found, when all of its files are kept. */
    void made(MadeReport report);

    /**
     * Finds the report that was made last.
     *
     * @param asOf the moment that it is of; absent for the whole month
     */
    Optional<MadeReport> find(String shopId, YearMonth month, @Nullable Instant asOf);

    /** Returns the content of a file. */
    byte[] open(MadeReport report, MadeReport.FileRef file);

    /** Returns the months of which a report was made, in their order. */
    List<YearMonth> months(String shopId);

    /** Notes what came of a wish to close a month, in the place of what came of one before. */
    void note(String shopId, YearMonth month, ClosingNote note);

    /** Finds what came of the last wish to close a month. */
    Optional<ClosingNote> findNote(String shopId, YearMonth month);
}
