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

/** German. */
final class GermanWording implements Wording {

    private static final String AND = " und ";
    private static final List<String> ORDINALS =
            List.of("ersten", "zweiten", "dritten", "vierten", "fünften");

    @Override
    public String once(LocalDateTime at) {
        return "einmal am %d. %s %d um %s Uhr"
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
            return "alle " + period.toMinutes() + " Minuten";
        }
        if (hours == 1) {
            return "jede Stunde";
        }
        return hours > 24 && hours % 24 == 0
                ? "alle " + hours / 24 + " Tage"
                : "alle " + hours + " Stunden";
    }

    @Override
    public String unusual(String expression) {
        return "nach " + expression;
    }

    @Override
    public String cron(CronShape shape) {
        return days(shape) + ' ' + times(shape.times());
    }

    private static String days(CronShape shape) {
        List<String> months = shape.months().stream().map(GermanWording::name).toList();
        String inMonths = months.isEmpty() ? "" : " im " + Wording.enumerate(months, AND);
        List<String> years = shape.years().stream().map(String::valueOf).toList();
        String inYears = years.isEmpty() ? "" : ' ' + Wording.enumerate(years, AND);
        String ofMonth = months.isEmpty() ? " jedes Monats" : inMonths;
        return switch (shape.days()) {
            case Days.Every() -> "täglich" + inMonths + inYears;
            case Days.Weekdays(List<DayOfWeek> days, boolean range) ->
                    weekdays(days, range) + inMonths + inYears;
            case Days.NthWeekday(DayOfWeek day, int nth) ->
                    "am %s %s%s%s".formatted(ordinal(nth), name(day), ofMonth, inYears);
            case Days.OfMonth(List<Integer> days) -> daysOfMonth(days, months) + inYears;
            case Days.LastOfMonth() -> "am letzten Tag" + ofMonth + inYears;
            case Days.LastWorkday() -> "am letzten Werktag" + ofMonth + inYears;
            case Days.WorkdayNearest(int day) ->
                    "am Werktag, der dem %d. am nächsten ist,%s%s".formatted(day, ofMonth, inYears);
        };
    }

    private static String daysOfMonth(List<Integer> days, List<String> months) {
        String numbers =
                Wording.enumerate(days.stream().map(day -> "am " + day + '.').toList(), AND);
        return numbers
                + (months.isEmpty() ? " jedes Monats" : ' ' + Wording.enumerate(months, AND));
    }

    private static String weekdays(List<DayOfWeek> days, boolean range) {
        if (range) {
            return adverb(days.getFirst()) + " bis " + adverb(days.getLast());
        }
        return days.size() == 1
                ? "jeden " + name(days.getFirst())
                : Wording.enumerate(days.stream().map(GermanWording::adverb).toList(), AND);
    }

    private static String times(Times times) {
        return switch (times) {
            case Times.At(List<LocalTime> all) ->
                    "um "
                            + Wording.enumerate(all.stream().map(LocalTime::toString).toList(), AND)
                            + " Uhr";
            case Times.Hourly(int minute, int from, int to) ->
                    from == 0 && to == 23
                            ? "jede Stunde um " + minute + " nach"
                            : "stündlich von %s bis %s Uhr"
                                    .formatted(
                                            LocalTime.of(from, minute), LocalTime.of(to, minute));
            case Times.EveryHours(int hours, LocalTime first) ->
                    "alle %d Stunden ab %s Uhr".formatted(hours, first);
        };
    }

    private static String ordinal(int nth) {
        return nth < 0 ? "letzten" : ORDINALS.get(nth - 1);
    }

    private static String adverb(DayOfWeek day) {
        return name(day).toLowerCase(Locale.GERMAN) + 's';
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }
}
