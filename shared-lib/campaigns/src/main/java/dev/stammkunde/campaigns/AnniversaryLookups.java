package dev.stammkunde.campaigns;

import dev.stammkunde.customers.FindPurchaseDays.Span;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Tells where to look for the customers whose first purchase has its anniversary in a run. */
public final class AnniversaryLookups {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay BEFORE_IT = MonthDay.of(2, 28);
    private static final MonthDay AFTER_IT = MonthDay.of(3, 1);

    private AnniversaryLookups() {}

    /**
     * Returns the UTC days of first purchases, always the same and in the same order.
     *
     * @param daysAfter the distance of the mail from the anniversary
     * @param localTime when mails are sent on their day, see {@link Timing#localTime}
     */
    public static List<MonthDay> of(
            int daysAfter, RunWindow window, @Nullable LocalTime localTime) {
        NavigableSet<MonthDay> days = new TreeSet<>();
        new PurchaseSpans(window, localTime)
                .find(daysAfter, daysAfter)
                .ifPresent(span -> addDays(days, span));
        if (days.contains(BEFORE_IT) || days.contains(AFTER_IT)) {
            // In a common year these stand for it.
            days.add(LEAP_DAY);
        }
        return new ArrayList<>(days);
    }

    private static void addDays(NavigableSet<MonthDay> days, Span span) {
        span.first().datesUntil(span.last().plusDays(1)).map(MonthDay::from).forEach(days::add);
    }
}
