package dev.stammkunde.shop;

import java.time.Instant;

/**
 * That an order was told as history before it was told as it happened.
 *
 * @param asOf up to when it is history: what was paid later is not
 * @param until up to when its life was told as history, with refunds and cancellations; not before
 *     {@code asOf}
 */
public record TakenOver(Instant asOf, Instant until, History history) {

    /** Returns what one report says that tells an order as history. */
    static TakenOver of(AsOf asOf, History history) {
        return new TakenOver(asOf.time(), asOf.time(), history);
    }

    /**
     * Returns what holds of two: the least that is history, all of its life that was told, and the
     * most that it earns.
     */
    TakenOver and(TakenOver other) {
        return new TakenOver(
                asOf.isBefore(other.asOf) ? asOf : other.asOf,
                until.isAfter(other.until) ? until : other.until,
                history.compareTo(other.history) > 0 ? history : other.history);
    }

    /** Returns this with more of the order's life told as history. */
    TakenOver until(Instant later) {
        return later.isAfter(until) ? new TakenOver(asOf, later, history) : this;
    }
}
