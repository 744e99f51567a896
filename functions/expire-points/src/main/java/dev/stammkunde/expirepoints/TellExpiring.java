package dev.stammkunde.expirepoints;

import dev.stammkunde.points.ExpiringPoints;

import java.time.Instant;
import java.util.List;

/** Tells other systems of points that customers are about to lose. */
public interface TellExpiring {

    /**
     * Tells of points of customers of one shop, at least once.
     *
     * @param noticedAt when they are warned, which is the same if they are told of again
     * @throws IllegalStateException if it cannot be told
     */
    void tell(String shopId, Instant noticedAt, List<ExpiringPoints> expiring);
}
