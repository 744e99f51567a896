package dev.stammkunde.shop;

import java.time.Instant;

/**
 * That an order was told as history before anything newer was told of it.
 *
 * @param asOf up to when it is history: what was paid later is not
 */
public record TakenOver(Instant asOf, History history) {

    /** Returns what holds of two: the least that is history, and the most that it earns. */
    TakenOver and(TakenOver other) {
        return new TakenOver(
                asOf.isBefore(other.asOf) ? asOf : other.asOf,
                history.compareTo(other.history) > 0 ? history : other.history);
    }
}
