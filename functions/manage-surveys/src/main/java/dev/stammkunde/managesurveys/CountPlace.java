package dev.stammkunde.managesurveys;

import dev.stammkunde.platform.http.PageMark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a count has come. It names what is counted too, so that nobody adds up the parts of
 * different counts.
 *
 * @param today from which days are counted back
 * @param days how many
 * @param version of the survey
 * @param day which of them is looked at, from 0
 * @param cursor where that one goes on; empty for its beginning
 */
record CountPlace(LocalDate today, int days, int version, int day, String cursor) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?s)([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{1,2}) ([0-9]{1,9}) ([0-9]{1,2})"
                            + " (.{0,600})");

    /** Returns where a count begins. */
    static CountPlace first(LocalDate today, int days, int version) {
        return new CountPlace(today, days, version, 0, "");
    }

    boolean isFirst() {
        return day == 0 && cursor.isEmpty();
    }

    CountPlace nextDay() {
        return new CountPlace(today, days, version, day + 1, "");
    }

    CountPlace further(String next) {
        return new CountPlace(today, days, version, day, next);
    }

    /** Returns the text in which callers send it back. */
    String mark() {
        return PageMark.cursor("%s %d %d %d %s".formatted(today, days, version, day, cursor));
    }

    /** Reads what {@link #mark} wrote; empty for anything else. */
    static Optional<CountPlace> find(String mark) {
        return PageMark.find(mark, FORM).flatMap(CountPlace::read);
    }

    private static Optional<CountPlace> read(String place) {
        String[] parts = place.split(" ", 5);
        try {
            return Optional.of(
                    new CountPlace(
                            LocalDate.parse(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            parts[4]));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
