package dev.stammkunde.points.adjust;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;

import org.jspecify.annotations.Nullable;

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
     * @param month what counts against the limit of whoever is responsible, as it is afterwards;
     *     absent for operators, who have none
     * @param entry of the audit
     */
    record BookedAdjustment(
            Decision.Book booking,
            AdjustmentRecord adjustment,
            @Nullable AdjustmentMonth month,
            AuditEntry entry) {}

    /**
     * Writes entry, account, business key, adjustment, month and audit in one transaction, each on
     * condition that it is as it was read.
     *
     * @return a conflict where anything was written meanwhile; then nothing of it is
     */
    SaveResult book(BookedAdjustment booked);
}
