package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Birthday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The last birthday of a customer that a campaign was due for.
 *
 * @param occasion the date of that birthday
 * @param day the day that the customer gave as birthday, which may be another on 29 February
 * @param run when the run was scheduled that it was due in
 */
public record Celebration(LocalDate occasion, MonthDay day, Instant run) {

    /** Returns the celebration of a birthday in a run. */
    public static Celebration of(LocalDate occasion, Birthday birthday, RunWindow window) {
        return new Celebration(occasion, birthday.day(), window.scheduledAt());
    }
}
