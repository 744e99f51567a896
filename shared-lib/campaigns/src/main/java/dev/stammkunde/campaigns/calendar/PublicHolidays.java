package dev.stammkunde.campaigns.calendar;

import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Knows the public holidays of countries and their states. */
public interface PublicHolidays {

    /**
     * Returns the dates of a holiday in a year, in order: none where there is none that year, such
     * as one that the state has only once, or none at all; two where its own calendar has a shorter
     * year than ours.
     */
    List<LocalDate> dates(PublicHoliday holiday, int year);

    /** Finds what a holiday is called; nothing in a year without it. */
    Optional<String> findName(PublicHoliday holiday, int year, Language language);

    /**
     * Finds what is wrong with a holiday that a marketer names.
     *
     * @param year a holiday must be in this year or in one of the nine after it
     */
    Optional<UnknownHoliday> findMistake(PublicHoliday holiday, int year);

    /**
     * There is no such holiday.
     *
     * @param part the first part of its name that nothing is known of
     * @param choices what could stand there; empty where the country has no states
     */
    record UnknownHoliday(Part part, SortedSet<String> choices) {}

    /** A part of a holiday's name. */
    enum Part {
        COUNTRY,
        STATE,
        KEY
    }
}
