package dev.stammkunde.programmes.tiers;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * For how long orders are added up. Days are in the shop's zone. A tier holds to the end of the
 * window after the one in which it was reached.
 */
public sealed interface TierWindow {

    /**
     * Returns the beginning of the time in which a tier is reached once, whatever is returned and
     * bought again: the window, or the calendar year where windows move month by month.
     */
    default LocalDate period(LocalDate day, LocalDate joined) {
        return switch (this) {
            case CalendarYear year -> year.start(day, joined);
            case MembershipYear year -> year.start(day, joined);
            case RollingMonths _ -> day.withDayOfYear(1);
        };
    }

    /** Returns the first day of the window that ends with, or has in it, a day. */
    LocalDate start(LocalDate day, LocalDate joined);

    /** Returns the first day after the window that has a day in it. */
    LocalDate end(LocalDate day, LocalDate joined);

    /** Returns the first day on which a tier does not hold any more that a day's order came to. */
    LocalDate holdsUntil(LocalDate day, LocalDate joined);

    /** Returns the first day on which the tier does not hold any more that follows it down. */
    LocalDate nextUntil(LocalDate until, LocalDate joined);

    /** How long a window is, in months. */
    int months();

    /** From January to December. */
    record CalendarYear() implements TierWindow {
        @Override
        public LocalDate start(LocalDate day, LocalDate joined) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate end(LocalDate day, LocalDate joined) {
            return day.withDayOfYear(1).plusYears(1);
        }

        @Override
        public LocalDate holdsUntil(LocalDate day, LocalDate joined) {
            return day.withDayOfYear(1).plusYears(2);
        }

        @Override
        public LocalDate nextUntil(LocalDate until, LocalDate joined) {
            return until.plusYears(1);
        }

        @Override
        public int months() {
            return 12;
        }
    }

    /**
     * The month of an order and those before it. An order after which they come to a tier gives it
     * to the end of as many months after that month.
     */
    record RollingMonths(int months) implements TierWindow {
        public RollingMonths {
            if (months < 1) {
                throw new IllegalArgumentException("a window has a month at least");
            }
        }

        @Override
        public LocalDate start(LocalDate day, LocalDate joined) {
            return day.withDayOfMonth(1).minusMonths(months - 1L);
        }

        @Override
        public LocalDate end(LocalDate day, LocalDate joined) {
            return day.withDayOfMonth(1).plusMonths(1);
        }

        @Override
        public LocalDate holdsUntil(LocalDate day, LocalDate joined) {
            return day.withDayOfMonth(1).plusMonths(months + 1L);
        }

        @Override
        public LocalDate nextUntil(LocalDate until, LocalDate joined) {
            return until.plusMonths(months);
        }
    }

    /**
     * From the day of the customer's first order to the day before it in the next year. Of who
     * joined on 29 February, a year without that day begins on 1 March: none is a day short.
     */
    record MembershipYear() implements TierWindow {
        @Override
        public LocalDate start(LocalDate day, LocalDate joined) {
            return anniversary(joined, years(day, joined));
        }

        @Override
        public LocalDate end(LocalDate day, LocalDate joined) {
            return anniversary(joined, years(day, joined) + 1);
        }

        @Override
        public LocalDate holdsUntil(LocalDate day, LocalDate joined) {
            return anniversary(joined, years(day, joined) + 2);
        }

        @Override
        public LocalDate nextUntil(LocalDate until, LocalDate joined) {
            return end(until, joined);
        }

        @Override
        public int months() {
            return 12;
        }

        private static int years(LocalDate day, LocalDate joined) {
            int years = (int) ChronoUnit.YEARS.between(joined, day);
            while (anniversary(joined, years).isAfter(day)) {
                years--;
            }
            while (!anniversary(joined, years + 1).isAfter(day)) {
                years++;
            }
            return years;
        }

        private static LocalDate anniversary(LocalDate joined, int years) {
            int year = joined.getYear() + years;
            boolean isLeapDay = joined.getMonthValue() == 2 && joined.getDayOfMonth() == 29;
            return isLeapDay && !Year.isLeap(year)
                    ? LocalDate.of(year, 3, 1)
                    : joined.withYear(year);
        }
    }
}
