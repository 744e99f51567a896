package dev.stammkunde.campaigns.schedules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The six fields of a cron as they were written, in upper case. */
record CronFields(
        String minutes, String hours, String days, String months, String weekdays, String years) {

    private static final String ANY = "?";

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9*?,/#\\s-]*");

    /** What EventBridge documents of L and W: each alone, and no day that some months have not. */
    private static final Pattern DAY_WITH_LETTER = Pattern.compile("L|LW|(0?[1-9]|1[0-9]|2[0-8])W");

    private static final Pattern WEEKDAY_WITH_SIGN =
            Pattern.compile("L|([1-7]|[A-Z]{3})(L|#[1-5])");

    /**
     * Splits an expression.
     *
     * @throws IllegalArgumentException if there are not six, or they say what EventBridge refuses:
     *     both days and weekdays, or a list or a range with one of {@code L}, {@code W}, {@code #}
     */
    static CronFields parse(String argument) {
        if (!CHARACTERS.matcher(argument).matches()) {
            throw new IllegalArgumentException("there is a character that no cron has");
        }
        List<String> fields = List.of(argument.toUpperCase(Locale.ROOT).split("\\s+"));
        if (fields.size() != 6) {
            throw new IllegalArgumentException(
                    "a cron has six fields: minutes, hours, day of month, month, day of week, year");
        }
        if (fields.get(2).equals(ANY) == fields.get(4).equals(ANY)) {
            throw new IllegalArgumentException(
                    "exactly one of day of month and day of week must be ?");
        }
        requireKnownSigns(fields.get(2), fields.get(4));
        return new CronFields(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5));
    }

    private static void requireKnownSigns(String days, String weekdays) {
        boolean hasLetter = days.contains("L") || days.contains("W");
        if (hasLetter && !DAY_WITH_LETTER.matcher(days).matches()) {
            throw new IllegalArgumentException(
                    "in the day of month, L (the last), LW (the last working day) and 1W to 28W (the"
                            + " nearest working day) stand alone");
        }
        boolean hasSign = weekdays.contains("#") || weekdays.endsWith("L");
        if (hasSign && !WEEKDAY_WITH_SIGN.matcher(weekdays).matches()) {
            throw new IllegalArgumentException(
                    "in the day of week, L (the last day), 6L (the last Friday) and 6#3 (the third"
                            + " Friday) stand alone, with 1 to 5 after the #");
        }
    }
}
