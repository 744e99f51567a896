package dev.stammkunde.schedules;

import java.util.List;
import java.util.Locale;

/** The six fields of a cron as they were written, in upper case. */
record CronFields(
        String minutes, String hours, String days, String months, String weekdays, String years) {

    private static final String ANY = "?";

    /**
     * Splits an expression.
     *
     * @throws IllegalArgumentException if there are not six, or days and weekdays are both given,
     *     which EventBridge refuses
     */
    static CronFields parse(String argument) {
        List<String> fields = List.of(argument.toUpperCase(Locale.ROOT).split("\\s+"));
        if (fields.size() != 6) {
            throw new IllegalArgumentException(
                    "a cron has six fields: minutes, hours, day of month, month, day of week, year");
        }
        if (fields.get(2).equals(ANY) == fields.get(4).equals(ANY)) {
            throw new IllegalArgumentException(
                    "exactly one of day of month and day of week must be ?");
        }
        return new CronFields(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5));
    }
}
