package dev.stammkunde.points;

import java.util.ArrayList;
import java.util.List;

/**
 * What an order used, in the order in which it was spent.
 *
 * <p>What is restored of it is always the part that was spent last, so that it follows from how
 * much is restored alone, and not from the steps in which it came to that.
 *
 * @param lots with the dates and sources that they had
 * @param owed points that were missing, and spent after all lots
 */
public record RedeemedPoints(List<Lot> lots, long owed) {

    public RedeemedPoints {
        lots = List.copyOf(lots);
    }

    /** All of it. */
    public long points() {
        return Lot.sum(lots) + owed;
    }

    /** Returns what has to be restored after some is. */
    public RedeemedPoints between(long restored, long due) {
        long owedBefore = Math.min(restored, owed);
        long owedAfter = Math.min(due, owed);
        return new RedeemedPoints(
                part(restored - owedBefore, due - owedAfter), owedAfter - owedBefore);
    }

    /** Returns a part of the lots, counted from the end. */
    private List<Lot> part(long from, long to) {
        List<Lot> part = new ArrayList<>();
        long passed = 0;
        for (Lot lot : lots.reversed()) {
            long first = Math.max(from, passed);
            long last = Math.min(to, passed + lot.points());
            if (last > first) {
                part.addFirst(lot.with(last - first));
            }
            passed += lot.points();
        }
        return part;
    }
}
