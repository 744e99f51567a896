package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.CohortFlow;

import java.util.ArrayList;
import java.util.List;

/**
 * What all bookings changed of a cohort, and how its points were used by months since sale.
 *
 * @param total of all bookings
 * @param ages what was used up to the end of each month since sale, the month of sale first; in
 *     months after the last nothing changed
 */
public record CohortHistory(CohortFlow total, List<Age> ages) {

    /** Nothing happened. */
    public static final CohortHistory NONE = new CohortHistory(CohortFlow.NONE, List.of());

    /**
     * What was used up to an age, in points.
     *
     * @param redeemed less what came back
     * @param expired less what was given back
     */
    public record Age(long redeemed, long expired) {

        private static final Age NONE = new Age(0, 0);
    }

    public CohortHistory {
        ages = List.copyOf(ages);
    }

    /** Points that its orders earned after all, whether by themselves or by a correction. */
    public long earned() {
        return total.issued() - total.reversed() + total.adjusted();
    }

    /** Points for which customers had something, less what came back. */
    public long redeemed() {
        return total.redeemed() - total.restored();
    }

    /** Points that are left; less than none where more was used than was earned after all. */
    public long outstanding() {
        return total.outstanding();
    }

    /** What was used up to an age; nothing before the first. */
    public Age at(int age) {
        return age < 0 || ages.isEmpty() ? Age.NONE : ages.get(Math.min(age, ages.size() - 1));
    }

    /**
     * Returns the history after a month.
     *
     * @param age months since sale; 0 for what was booked before the month of sale began
     */
    CohortHistory after(CohortFlow month, int age) {
        CohortFlow all = total.plus(month);
        Age now = new Age(all.redeemed() - all.restored(), all.expired());
        List<Age> known = new ArrayList<>();
        for (int each = 0; each < age; each++) {
            known.add(at(each));
        }
        known.add(now);
        // The same history has always the same list.
        while (!known.isEmpty() && isRepeated(known)) {
            known.removeLast();
        }
        return new CohortHistory(all, known);
    }

    private static boolean isRepeated(List<Age> ages) {
        Age before = ages.size() < 2 ? Age.NONE : ages.get(ages.size() - 2);
        return ages.getLast().equals(before);
    }
}
