package dev.stammkunde.reports.missed;

import java.time.Duration;
import java.util.List;

/** Keeps what was missed, for {@link #RETENTION}. Failures of the store are thrown as they are. */
public interface MissedOrders {

    Duration RETENTION = Duration.ofDays(90);

    /** Keeps one; the same run's note of an order stays as it was first. */
    void note(MissedOrder missed);

    /**
     * Returns the newest of a shop, the newest first.
     *
     * @param most how many, at least 1
     */
    List<MissedOrder> newest(String shopId, int most);
}
