package dev.stammkunde.points;

import java.util.List;
import java.util.Map;

/** Finds many accounts at once. */
@FunctionalInterface
public interface FindAccounts {

    /**
     * Returns each account, empty where nothing is booked yet, and for a customer who was merged
     * the account of the one who stays. Sees what was written before.
     *
     * @param accounts at most 100
     */
    Map<AccountId, PointsAccount> accounts(List<AccountId> accounts);
}
