package dev.stammkunde.campaigns.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** Knows on which days of a year nobody works by law, apart from weekends. */
@FunctionalInterface
public interface FreeDays {

    /**
     * Returns the public holidays of a year; only those of the whole country where the state is
     * absent or not known, and none of a country that is not known.
     *
     * @param country such as {@code DE}
     * @param state such as {@code by}, or further down {@code by/ag}
     */
    Set<LocalDate> ofYear(String country, @Nullable String state, int year);
}
