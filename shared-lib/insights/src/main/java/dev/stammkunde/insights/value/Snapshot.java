package dev.stammkunde.insights.value;

import java.time.LocalDate;

/**
 * The customers of a shop as a day saw them, with how many of them bought in the days after it.
 *
 * @param day the last day that is known
 * @param patterns of all who had bought until then
 * @param curve how many of them had come back
 * @param typicalDays from a first purchase to a second; 0 where nobody had come back
 */
record Snapshot(LocalDate day, Patterns patterns, ReturnCurve curve, int typicalDays) {

    /** Gathers customers. */
    static final class Gathered {

        private final LocalDate day;
        private final Patterns.Gathered patterns;
        private final ReturnCurve.Gathered curve = new ReturnCurve.Gathered();

        /**
         * Starts with none.
         *
         * @param until the last of the days after it
         */
        Gathered(LocalDate day, LocalDate until) {
            this.day = day;
            patterns = new Patterns.Gathered(day, until);
        }

        void add(PurchaseHistory history) {
            int count = history.countUntil(day);
            if (count == 0) {
                return;
            }
            patterns.add(history);
            curve.add(count > 1 ? history.firstInterval() : history.ageDays(day), count > 1);
        }

        Snapshot all() {
            ReturnCurve returns = curve.curve();
            return new Snapshot(day, patterns.all(), returns, returns.findTypicalDays().orElse(0));
        }
    }

    /** Returns the rhythm of a customer among these. */
    BuyingRhythm rhythm(BuyingPattern pattern) {
        return BuyingRhythm.of(pattern, typicalDays);
    }
}
