package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Keeps who signed up for events. All is read as it is at that moment. Failures of the store are
 * thrown as they are, and may be tried again.
 */
public interface Signups {

    /** Returns how many seats of an event are taken; none of one that nobody signed up for. */
    Roster roster(DocumentId event);

    /** Finds somebody's sign-up under this name alone. */
    Optional<Signup> find(DocumentId event, AccountId holder);

    /** Returns what somebody signed up for, under this name alone. */
    List<Signup> ofCustomer(AccountId holder);

    /** Returns all who signed up for an event, in the order in which they did. */
    List<Signup> all(DocumentId event);

    /**
     * Writes all of it or nothing.
     *
     * @param roster the next version of an event's
     * @param changed sign-ups, each as its next version
     * @param audit who did it; absent where no person of the team did
     * @return a conflict where anything is not as it was read
     */
    SaveResult save(Roster roster, List<Signup> changed, @Nullable AuditEntry audit);

    /** Removes what is kept of somebody. May be done again. */
    void remove(Signup signup);
}
