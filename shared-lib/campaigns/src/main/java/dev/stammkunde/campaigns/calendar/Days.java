package dev.stammkunde.campaigns.calendar;

import java.time.LocalDate;

/** Days in a row, both ends included; none where the last is before the first. */
public record Days(LocalDate first, LocalDate last) {

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
