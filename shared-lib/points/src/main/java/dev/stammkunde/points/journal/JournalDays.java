package dev.stammkunde.points.journal;

import java.time.LocalDate;
import java.util.List;

/** Which days there are. */
public interface JournalDays {

    /** Returns the shops that have booked anything. */
    List<String> shops();

    /** Returns the days on which a shop booked something, both ends included, in their order. */
    List<LocalDate> days(String shopId, LocalDate from, LocalDate to);
}
