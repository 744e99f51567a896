package dev.stammkunde.points;

import java.time.Instant;
import java.util.List;

/** Finds orders for which a refund has waited too long: an order that never came is a lost one. */
public interface WaitingRefunds {

    /**
     * Lists orders whose oldest refund has waited since before {@code since}, at most {@code
     * limit}.
     */
    List<OrderRef> findWaitingSinceBefore(Instant since, int limit);

    /** Reads what is known of one of them. */
    OrderRecord order(OrderRef order);

    /** No longer lists an order, since it is known to earn nothing. What waits stays. */
    void acknowledge(OrderRef order);

    /** An order of a shop. */
    record OrderRef(String shopId, String orderId) {}
}
