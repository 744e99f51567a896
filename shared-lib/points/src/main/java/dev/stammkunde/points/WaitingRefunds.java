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

    /** An order of a shop. */
    record OrderRef(String shopId, String orderId) {}
}
