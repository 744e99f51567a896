package dev.stammkunde.campaigns.schedules;

import dev.stammkunde.campaigns.schedules.CronShape.Days;
import dev.stammkunde.campaigns.schedules.CronShape.Times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** English. */
final class EnglishWording implements Wording {

    private static final String AND = " and ";
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth");

    @Override
    public String once(LocalDateTime at) {
        return "once on %d %s %d at %s"
                .formatted(
                        at.getDayOfMonth(),
                        name(at.getMonth()),
                        at.getYear(),
                        at.toLocalTime().withSecond(0));
    }

    @Override
    public String every(Duration period) {
        long hours = period.toHours();
        if (period.toMinutes() % 60 != 0) {
            return "every " + period.toMinutes() + " minutes";
        }
        if (hours == 1) {
            return "every hour";
        }
        return hours > 24 && hours % 24 == 0
                ? "every " + hours / 24 + " days"
                : "every " + hours + " hours";
    }

    @Override
    public String unusual(String expression) {
        return "by " + expression;
    }

    @Override
    public String cron(CronShape shape) {
        return days(shape) + ' ' + times(shape.times());
    }

    private static String days(CronShape shape) {
        List<String> months = shape.months().stream().map(EnglishWording::name).toList();
        String inMonths = months.isEmpty() ? "" : " in " + Wording.enumerate(months, AND);
        List<String> years = shape.years().stream().map(String::valueOf).toList();
        String inYears =
                years.isEmpty()
                        ? ""
                        : (months.isEmpty() ? " in " : " ") + Wording.enumerate(years, AND);
        String ofMonth =
                months.isEmpty() ? " of every month" : " of " + Wording.enumerate(months, AND);
        return switch (shape.days()) {
            case Days.Every() -> "every day" + inMonths + inYears;
            case Days.Weekdays(List<DayOfWeek> days, boolean range) ->
                    weekdays(days, range) + inMonths + inYears;
            case Days.NthWeekday(DayOfWeek day, int nth) ->
                    "on the %s %s%s%s".formatted(ordinal(nth), name(day), ofMonth, inYears);
            case Days.OfMonth(List<Integer> days) -> daysOfMonth(days, months) + inYears;
            case Days.LastOfMonth() -> "on the last day" + ofMonth + inYears;
            case Days.LastWorkday() -> "on the last working day" + ofMonth + inYears;
            case Days.WorkdayNearest(int day) ->
                    "on the working day nearest to day %d%s%s".formatted(day, ofMonth, inYears);
        };
    }

    private static String daysOfMonth(List<Integer> days, List<String> months) {
        String numbers = Wording.enumerate(days.stream().map(String::valueOf).toList(), AND);
        return months.isEmpty()
                ? "on day " + numbers + " of every month"
                : "on " + numbers + ' ' + Wording.enumerate(months, AND);
    }

    private static String weekdays(List<DayOfWeek> days, boolean range) {
        if (range) {
            return name(days.getFirst()) + " to " + name(days.getLast());
        }
        return "every " + Wording.enumerate(days.stream().map(EnglishWording::name).toList(), AND);
    }

    private static String times(Times times) {
        return switch (times) {
            case Times.At(List<LocalTime> all) ->
                    "at " + Wording.enumerate(all.stream().map(LocalTime::toString).toList(), AND);
            case Times.Hourly(int minute, int from, int to) ->
                    from == 0 && to == 23
                            ? "every hour at " + minute + " past"
                            : "hourly from %s to %s"
                                    .formatted(
                                            LocalTime.of(from, minute), LocalTime.of(to, minute));
            case Times.EveryHours(int hours, LocalTime first) ->
                    "every %d hours from %s on".formatted(hours, first);
        };
    }

    private static String ordinal(int nth) {
        return nth < 0 ? "last" : ORDINALS.get(nth - 1);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
