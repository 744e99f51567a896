package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps what partners report, and the months in which it is settled. All reads are consistent. */
public interface PartnerBook {

    /** Finds a purchase. */
    Optional<PartnerTransaction> find(PartnerTransactionId id);

    /** Reads how far a month is. */
    PartnerMonth month(DocumentId partner, YearMonth month);

    /** Reads what a customer did last. */
    CustomerDay day(DocumentId partner, String customerId);

    /**
     * Writes entry, account, business key, purchase, month, day and line in one transaction.
     *
     * @return a conflict where anything was written meanwhile; then nothing of it is
     */
    SaveResult book(Decision.Book booking, DealWrite write);

    /**
     * Writes a purchase of which nothing is booked, since what was taken back is less than a point.
     *
     * @return a conflict where it was written meanwhile
     */
    SaveResult save(PartnerTransaction transaction);

    /** Reads all lines of a month, the oldest first. */
    List<SettlementLine> lines(DocumentId partner, YearMonth month);

    /**
     * Closes a month: once, and on condition that it is as it was read.
     *
     * @param entry of the audit, which is written in the same transaction
     */
    SaveResult close(PartnerStatement statement, PartnerMonth closed, AuditEntry entry);

    /** Finds the statement of a month that is closed. */
    Optional<PartnerStatement> statement(DocumentId partner, YearMonth month);

    /** Returns all statements, the newest first. */
    List<PartnerStatement> statements(DocumentId partner);

    /**
     * Writes a statement whose dispute went on, and what the dispute came to.
     *
     * @param line of the month that runs; empty while nothing is settled
     */
    SaveResult dispute(PartnerStatement after, Optional<Correction> line, AuditEntry entry);

    /** A line that a dispute adds to a month that is not closed. */
    record Correction(PartnerMonth month, SettlementLine line) {}
}
