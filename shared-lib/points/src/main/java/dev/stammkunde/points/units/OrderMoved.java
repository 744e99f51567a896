package dev.stammkunde.points.units;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How what an order stands for changed in an account, in the units of one wing.
 *
 * @param before what it stood for there; empty where it is new to the account
 * @param paidBefore the payment by which that was counted; that of now where it is new
 * @param now what it stands for there; empty where it does not count any more, or for another
 * @param paidAt the payment by which it is counted now
 */
public record OrderMoved(
        String orderId,
        SortedMap<String, Long> before,
        Instant paidBefore,
        SortedMap<String, Long> now,
        Instant paidAt) {
    public OrderMoved {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        now = Collections.unmodifiableSortedMap(new TreeMap<>(now));
    }
}
