package dev.stammkunde.campaigns.calendar;

import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.SortedMap;

/** Knows what the public holidays of a year are called. */
@FunctionalInterface
public interface NamedHolidays {

    /**
     * Returns the days of {@link FreeDays#ofYear} with their names.
     *
     * @param country such as {@code DE}
     * @param state such as {@code by}; null for those of the whole country alone
     */
    SortedMap<LocalDate, BothLanguages> named(String country, @Nullable String state, int year);
}
