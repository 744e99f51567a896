package dev.stammkunde.compareorders;

import dev.stammkunde.reports.publishing.Quarantine.Problem;

import java.util.ArrayList;
import java.util.List;

/** Counts what came of a shop's orders. */
final class Tally {

    private final List<Kept> kept = new ArrayList<>();
    private long orders;
    private long missed;
    private long toldAgain;

    /** An order that was not understood. */
    record Kept(String quarantineId, Problem problem) {}

    void countKnown() {
        orders++;
    }

    void countMissed() {
        orders++;
        missed++;
    }

    void countToldAgain() {
        orders++;
        toldAgain++;
    }

    void keep(String quarantineId, Problem problem) {
        orders++;
        kept.add(new Kept(quarantineId, problem));
    }

    /** Returns how many orders were compared. */
    long orders() {
        return orders;
    }

    /** Returns how many webhooks had not told, or not as they are. */
    long missed() {
        return missed;
    }

    /** Returns how many changed so long ago that nobody knows whether webhooks had told them. */
    long toldAgain() {
        return toldAgain;
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }
}
