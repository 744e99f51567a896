package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * A birthday, with or without its year.
 *
 * <p>Written as ISO 8601: {@code 1984-02-29}, or {@code --02-29} where the year is unknown.
 */
public record Birthday(MonthDay day, @Nullable Year year) {

    public Birthday {
        if (year != null && !year.isValidMonthDay(day)) {
            throw new IllegalArgumentException("there was no " + day + " in " + year);
        }
    }

    /**
     * Reads {@code YYYY-MM-DD} or {@code --MM-DD}.
     *
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    public static Birthday parse(String text) {
        if (text.startsWith("--")) {
            return new Birthday(MonthDay.parse(text), null);
        }
        LocalDate date = LocalDate.parse(text);
        return new Birthday(MonthDay.from(date), Year.from(date));
    }

    @Override
    public String toString() {
        return year == null ? day.toString() : year.atMonthDay(day).toString();
    }
}
