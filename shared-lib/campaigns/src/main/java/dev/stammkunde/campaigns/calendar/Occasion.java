package dev.stammkunde.campaigns.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** A day of the calendar that a campaign is about. */
public sealed interface Occasion {

    /** The same date every year; 29 February is 28 February in common years. */
    record FixedDate(MonthDay day) implements Occasion {}

    /**
     * A day that moves with Easter.
     *
     * @param days after Easter Sunday, negative for before
     */
    record EasterBased(int days) implements Occasion {}

    /**
     * Such as Mother's Day, the second Sunday in May, or Black Friday, the day after the fourth
     * Thursday in November.
     *
     * @param nth 1 to 5, or -1 for the last of the month
     * @param daysAfter days after that weekday
     */
    record NthWeekday(Month month, DayOfWeek weekday, int nth, int daysAfter) implements Occasion {}

    /**
     * A Sunday in Advent.
     *
     * @param nth 1 to 4; the fourth is the last Sunday before 25 December
     */
    record Advent(int nth) implements Occasion {}

    /**
     * A public holiday.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param state ISO 3166-2 code without the country, such as {@code by}; absent for days that
     *     the whole country has off
     * @param key which one, such as {@code LABOUR_DAY}
     */
    record PublicHoliday(String country, @Nullable String state, String key) implements Occasion {}

    /** The day on which the shop was founded, from the year after that. */
    record ShopAnniversary(LocalDate founded) implements Occasion {}

    /** The day of a customer's first purchase, from the year after that. */
    record FirstPurchaseAnniversary() implements Occasion {}

    /** The day of the campaign's schedule itself: a newsletter, once. */
    record Once() implements Occasion {}
}
