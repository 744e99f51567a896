package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps cases. Reads see what was written before, but for {@link #page}, {@link #toRemind} and
 * {@link #openedIn}, which may miss for a moment what was just opened or closed.
 */
public interface Cases {

    /** Finds a case. */
    Optional<Versioned<ServiceCase>> find(CaseId id);

    /** Returns the cases of a customer, open and closed. */
    List<CaseId> ofCustomer(CustomerId customer);

    /**
     * When a case of a customer was opened.
     *
     * @param at null where that is not known without reading the case
     */
    record OpenedCase(CaseId id, @Nullable Instant at) {}

    /** Returns the cases of a customer, open and closed, in no order, without reading them. */
    List<OpenedCase> placesOf(CustomerId customer);

    /** Returns when the open cases of a customer were opened. */
    List<Instant> openSince(CustomerId customer);

    /**
     * Keeps a new case, as version 1.
     *
     * @param entry of the audit, written in the same transaction; absent where no person did it
     * @return a conflict where there is one of this id, open or closed
     */
    SaveResult open(ServiceCase one, Optional<AuditEntry> entry);

    /**
     * Changes a case.
     *
     * @param before as it was read
     * @param entry of the audit, written in the same transaction; absent where no person did it
     * @return a conflict where it has changed since; then nothing is written
     */
    SaveResult save(Versioned<ServiceCase> before, ServiceCase next, Optional<AuditEntry> entry);

    /**
     * Reads cases of a shop: open ones by when they are due, the earliest first; closed ones by
     * when they were closed, the latest first. None is other than what is asked for.
     *
     * @param after the {@link CasePage#next} of the page before
     * @param limit at most 100
     */
    CasePage page(String shopId, CaseQuestion question, Optional<String> after, int limit);

    /**
     * Reads which cases of all shops have a reminder whose time has come, the earliest first. It
     * may miss for a moment what was just written, and name what was just changed.
     *
     * @param after the {@link ReminderPage#next} of the page before
     * @param limit at most 100
     */
    ReminderPage toRemind(Instant now, Optional<String> after, int limit);

    /**
     * Reads what figures need of all cases that were opened in a period.
     *
     * @param from the earliest time
     * @param until the first time that is too late
     */
    List<CaseTiming> openedIn(String shopId, Instant from, Instant until);
}
