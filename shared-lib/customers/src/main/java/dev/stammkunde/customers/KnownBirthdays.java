package dev.stammkunde.customers;

import dev.stammkunde.shop.Birthday;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Merges the birthdays that a customer was ever reported with, by the first time of each. */
final class KnownBirthdays {

    /** More than anybody has by mistake. */
    static final int LIMIT = 8;

    /** Latest last; a total order, so that every arrival gives the same result. */
    private static final Comparator<Map.Entry<MonthDay, Instant>> ORDER =
            Map.Entry.<MonthDay, Instant>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey());

    private KnownBirthdays() {}

    /**
     * Returns {@code birthdays} with one more report. Of more than {@value #LIMIT} days the
     * earliest stay: one that fell out for a later report comes back with its true first time if
     * that is early enough, so the order of the reports does not matter.
     */
    static Map<MonthDay, Instant> with(
            Map<MonthDay, Instant> birthdays, @Nullable Birthday reported, Instant at) {
        if (reported == null) {
            return birthdays;
        }
        Map<MonthDay, Instant> next = new HashMap<>(birthdays);
        next.merge(reported.day(), at, (one, other) -> one.isBefore(other) ? one : other);
        if (next.size() > LIMIT) {
            next.entrySet().stream().max(ORDER).ifPresent(last -> next.remove(last.getKey()));
        }
        return next;
    }
}
