package dev.stammkunde.finance.closing;

import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObjects;

import java.time.LocalDate;
import java.util.Optional;

/** Finds days of the journal that still have parts which were not put together. */
public final class UnsettledDays {

    private final JournalDays days;
    private final JournalObjects objects;

    public UnsettledDays(JournalDays days, JournalObjects objects) {
        this.days = days;
        this.objects = objects;
    }

    /** Finds the first such day, both ends included. */
    Optional<LocalDate> findFirst(String shopId, LocalDate from, LocalDate to) {
        return days.days(shopId, from, to).stream()
                .filter(date -> !isSettled(objects.contents(new JournalDay(shopId, date))))
                .findFirst();
    }

    private static boolean isSettled(DayContents contents) {
        return contents.manifest() != null && contents.openParts().isEmpty();
    }
}
