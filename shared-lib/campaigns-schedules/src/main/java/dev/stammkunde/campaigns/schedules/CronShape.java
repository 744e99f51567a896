package dev.stammkunde.campaigns.schedules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a cron means, where it has one of the shapes that people write.
 *
 * @param months none for all
 * @param years none for all
 */
record CronShape(Times times, Days days, List<Month> months, List<Integer> years) {

    /** The times of a day. */
    sealed interface Times {

        record At(List<LocalTime> times) implements Times {}

        /** Each hour from one to another, at a minute. */
        record Hourly(int minute, int fromHour, int toHour) implements Times {}

        /** Every so many hours from the first of the day on. */
        record EveryHours(int hours, LocalTime first) implements Times {}
    }

    /** The days of a month. */
    sealed interface Days {

        record Every() implements Days {}

        record Weekdays(List<DayOfWeek> days, boolean range) implements Days {}

        /**
         * One weekday of the month.
         *
         * @param nth 1 to 5, or -1 for the last
         */
        record NthWeekday(DayOfWeek day, int nth) implements Days {}

        record OfMonth(List<Integer> days) implements Days {}

        record LastOfMonth() implements Days {}

        record LastWorkday() implements Days {}

        record WorkdayNearest(int day) implements Days {}
    }

    private static final Pattern RANGE = Pattern.compile("(\\w+)-(\\w+)");
    private static final Pattern STEP = Pattern.compile("(?:\\*|(\\d+))/(\\d+)");
    private static final Pattern NTH = Pattern.compile("(\\w+)#([1-5])");
    private static final Pattern LAST = Pattern.compile("(\\w+)L");
    private static final Pattern NEAREST = Pattern.compile("(\\d+)W");

    static Optional<CronShape> find(CronFields fields) {
        try {
            return findTimes(fields)
                    .flatMap(
                            times ->
                                    findDays(fields)
                                            .map(
                                                    days ->
                                                            new CronShape(
                                                                    times,
                                                                    days,
                                                                    all(
                                                                            fields.months(),
                                                                            CronShape::month),
                                                                    all(
                                                                            fields.years(),
                                                                            Integer::valueOf))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Times> findTimes(CronFields fields) {
        int minute = Integer.parseInt(fields.minutes());
        String hours = fields.hours();
        if (hours.equals("*")) {
            return Optional.of(new Times.Hourly(minute, 0, 23));
        }
        Matcher range = RANGE.matcher(hours);
        if (range.matches()) {
            return Optional.of(
                    new Times.Hourly(
                            minute,
                            Integer.parseInt(range.group(1)),
                            Integer.parseInt(range.group(2))));
        }
        Matcher step = STEP.matcher(hours);
        if (step.matches()) {
            int first = step.group(1) == null ? 0 : Integer.parseInt(step.group(1));
            return Optional.of(
                    new Times.EveryHours(
                            Integer.parseInt(step.group(2)), LocalTime.of(first, minute)));
        }
        return Optional.of(
                new Times.At(
                        list(hours, Integer::valueOf).stream()
                                .map(hour -> LocalTime.of(hour, minute))
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static Optional<Days> findDays(CronFields fields) {
        String days = fields.days();
        String weekdays = fields.weekdays();
        if (days.equals("*") || weekdays.equals("*")) {
            return Optional.of(new Days.Every());
        }
        if (days.equals("?")) {
            return Optional.of(weekdays(weekdays));
        }
        if (days.equals("L")) {
            return Optional.of(new Days.LastOfMonth());
        }
        if (days.equals("LW")) {
            return Optional.of(new Days.LastWorkday());
        }
        Matcher nearest = NEAREST.matcher(days);
        return Optional.of(
                nearest.matches()
                        ? new Days.WorkdayNearest(Integer.parseInt(nearest.group(1)))
                        : new Days.OfMonth(all(days, Integer::valueOf)));
    }

    private static Days weekdays(String field) {
        Matcher nth = NTH.matcher(field);
        if (nth.matches()) {
            return new Days.NthWeekday(weekday(nth.group(1)), Integer.parseInt(nth.group(2)));
        }
        Matcher last = LAST.matcher(field);
        if (last.matches()) {
            return new Days.NthWeekday(weekday(last.group(1)), -1);
        }
        Matcher range = RANGE.matcher(field);
        if (range.matches()) {
            return new Days.Weekdays(
                    List.of(weekday(range.group(1)), weekday(range.group(2))), true);
        }
        return new Days.Weekdays(
                list(field, CronShape::weekday).stream().distinct().sorted().toList(), false);
    }

    /** Sunday is 1, as in EventBridge. */
    private static DayOfWeek weekday(String text) {
        if (text.matches("[1-7]")) {
            return DayOfWeek.SUNDAY.plus(Integer.parseInt(text) - 1L);
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday"));
    }

    private static Month month(String text) {
        if (text.matches("\\d{1,2}")) {
            return Month.of(Math.clamp(Integer.parseInt(text), 1, 12));
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.name().substring(0, 3).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no month"));
    }

    /** Reads a list, or a range of whole numbers or months; none for all. */
    private static <T extends Comparable<T>> List<T> all(String field, Function<String, T> reader) {
        if (field.equals("*")) {
            return List.of();
        }
        Matcher range = RANGE.matcher(field);
        if (!range.matches()) {
            return list(field, reader).stream().distinct().sorted().toList();
        }
        int first = ordinal(reader.apply(range.group(1)));
        int last = ordinal(reader.apply(range.group(2)));
        if (first > last) {
            throw new IllegalArgumentException("goes over the end of the year");
        }
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> reader.apply(String.valueOf(number)))
                .toList();
    }

    private static int ordinal(Object value) {
        return value instanceof Month month ? month.getValue() : (Integer) value;
    }

    private static <T> List<T> list(String field, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        for (String part : field.split(",", -1)) {
            values.add(reader.apply(part));
        }
        return values;
    }
}
