package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.DocumentId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a month with a partner is: what each booking of it is written with, so that none comes
 * after the close, and no two share the same room.
 *
 * @param pointsByDay earned and redeemed on each day of the month
 * @param lines of its statement so far
 * @param isClosed whether its statement is made
 * @param version counts its writes; 0 of one in which nothing happened
 */
public record PartnerMonth(
        DocumentId partner,
        YearMonth month,
        SortedMap<Integer, Long> pointsByDay,
        long lines,
        boolean isClosed,
        long version) {

    public PartnerMonth {
        pointsByDay = Collections.unmodifiableSortedMap(new TreeMap<>(pointsByDay));
    }

    /** A month in which nothing happened. */
    public static PartnerMonth empty(DocumentId partner, YearMonth month) {
        return new PartnerMonth(partner, month, new TreeMap<>(), 0, false, 0);
    }

    /** Points of a day. */
    public long points(LocalDate day) {
        return pointsByDay.getOrDefault(day.getDayOfMonth(), 0L);
    }

    /** Returns the month with one line more. */
    PartnerMonth withLine(LocalDate day, long points) {
        SortedMap<Integer, Long> all = new TreeMap<>(pointsByDay);
        if (points > 0) {
            all.merge(day.getDayOfMonth(), points, Long::sum);
        }
        return new PartnerMonth(partner, month, all, lines + 1, isClosed, version + 1);
    }

    /** Returns the month as it is for ever. */
    PartnerMonth closed() {
        return new PartnerMonth(partner, month, pointsByDay, lines, true, version + 1);
    }
}
