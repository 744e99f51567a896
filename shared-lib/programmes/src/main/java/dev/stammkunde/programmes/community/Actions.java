package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what customers did. All is read as it is at that moment, unless a method says otherwise.
 * Failures of the store are thrown as they are, and may be tried again.
 */
public interface Actions extends ForgetActions {

    Optional<DoneAction> find(ActionId id);

    /** Returns all that is kept of a customer under this name alone, the newest report first. */
    List<DoneAction> ofCustomer(AccountId holder);

    /** Returns actions that are about an order. */
    List<ActionId> ofOrder(String shopId, String orderId);

    /** Returns how many actions are counted. */
    int count(ActionTally tally);

    /** Returns those of a shop that wait for somebody to look, the longest first. May be behind. */
    List<ActionId> waiting(String shopId, int limit);

    /**
     * Returns those whose points should be booked for some time, the longest first. May be behind.
     */
    List<ActionId> unsettled(Instant by, int limit);

    /**
     * Writes all of it or nothing.
     *
     * @return a conflict where anything is not as it was read, or a limit is reached
     */
    SaveResult save(ActionChange change);
}
