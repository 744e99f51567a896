package dev.stammkunde.points;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds how many points many customers can spend. */
public interface FindPointsAvailable {

    /**
     * Returns the points that can be spent at a time, for each account; 0 where there is none.
     *
     * @param accounts at most 100
     */
    Map<AccountId, Long> pointsAvailable(List<AccountId> accounts, Instant at);
}
