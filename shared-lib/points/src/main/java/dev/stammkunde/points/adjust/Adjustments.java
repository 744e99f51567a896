package dev.stammkunde.points.adjust;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Keeps adjustments, and books them. Reads are strongly consistent but for {@link #pending}, which
 * may miss for a moment what was just asked for.
 */
public interface Adjustments {

    /** Finds an adjustment. */
    Optional<AdjustmentRecord> find(String shopId, String id);

    /** Reads what a person has booked in a month. */
    AdjustmentMonth month(String shopId, YearMonth month, String person);

    /**
     * Lists what waits for a second person, the oldest first. None of it was decided as it is read.
     *
     * @param since only what was asked for from then on
     * @param after the {@link PendingPage#next} of the page before
     * @param limit at most 100
     */
    PendingPage pending(String shopId, Instant since, Optional<String> after, int limit);

    /**
     * A page, which may hold less than its limit although there is more.
     *
     * @param next where the next page begins; absent on the last
     */
    record PendingPage(List<AdjustmentRecord> adjustments, Optional<String> next) {
        public PendingPage {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * Writes an adjustment that books nothing: one that waits for a second person, or that was
     * rejected.
     *
     * @param entry of the audit, which is written in the same transaction
     * @return a conflict where it is there already, or is not as it was before
     */
    SaveResult save(AdjustmentRecord adjustment, AuditEntry entry);

    /**
     * A booking and what is to be written with it.
     *
     * @param months what counts against the limit of whoever is responsible and against a budget,
     *     as it is afterwards; none for operators, who have no limit
     * @param entry of the audit
     */
    record BookedAdjustment(
            Decision.Book booking,
            AdjustmentRecord adjustment,
            List<AdjustmentMonth> months,
            AuditEntry entry) {

        public BookedAdjustment {
            months = List.copyOf(months);
        }

        /** Returns the same for who says more of what was done in one request. */
        public BookedAdjustment toldAs(AuditEntry other) {
            return new BookedAdjustment(booking, adjustment, months, other);
        }
    }

    /**
     * Writes entry, account, business key, adjustment, months and audit in one transaction, each on
     * condition that it is as it was read.
     *
     * @return a conflict where anything was written meanwhile; then nothing of it is
     */
    SaveResult book(BookedAdjustment booked);
}
