package dev.stammkunde.surveys;

import dev.stammkunde.campaigns.Audience;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a survey asks. Days are of the shop's calendar. */
public sealed interface Trigger {

    /** What happened to an order. */
    enum Milestone {
        PURCHASED,
        PAID,
        DELIVERED
    }

    /**
     * So many days after something happened to an order.
     *
     * @param days 0 to 365
     * @param fromPurchase only of the customer's nth purchase and later ones; 1 for all
     */
    record AfterOrder(Milestone milestone, int days, int fromPurchase) implements Trigger {}

    /**
     * So many days after somebody in the team closed a case of the customer's.
     *
     * @param days 0 to 365
     */
    record AfterCase(int days) implements Trigger {}

    /**
     * All customers, every so many months.
     *
     * @param from the first day; the others are the same day of later months, or their last one
     * @param months 1 to 24
     */
    record Rhythm(LocalDate from, int months) implements Trigger {

        /** Whether it asks on a day. */
        public boolean asksOn(LocalDate day) {
            return nextFrom(day).equals(day);
        }

        /** Returns the first day on which it asks, from a day on. */
        public LocalDate nextFrom(LocalDate day) {
            // A month less than have passed: the day of the month may be earlier in a short one.
            long passed = Math.max(0, ChronoUnit.MONTHS.between(from, day) / months - 1);
            LocalDate next = from.plusMonths(passed * months);
            while (next.isBefore(day)) {
                passed++;
                next = from.plusMonths(passed * months);
            }
            return next;
        }

        /** Returns how many days at least lie between one of its days and the next. */
        public int shortestDays() {
            int least = Integer.MAX_VALUE;
            // February comes at each place within so many years, in short ones too.
            for (int i = 0; i < MONTHS_LOOKED_AT; i++) {
                LocalDate one = from.plusMonths((long) i * months);
                LocalDate next = from.plusMonths((i + 1L) * months);
                least = Math.min(least, (int) ChronoUnit.DAYS.between(one, next));
            }
            return least;
        }

        private static final int MONTHS_LOOKED_AT = 48;
    }

    /**
     * The customers of an audience, once.
     *
     * @param on the day
     */
    record Segment(LocalDate on, Audience audience) implements Trigger {}

    /** By a link that the shop publishes, to everybody who follows it. */
    record LinkOnly() implements Trigger {}
}
