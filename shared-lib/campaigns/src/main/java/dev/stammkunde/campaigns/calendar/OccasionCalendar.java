package dev.stammkunde.campaigns.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.stammkunde.campaigns.calendar.Occasion.NthWeekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells on which dates an occasion is. Days that are counted from another day may be at most 365
 * from it.
 */
public final class OccasionCalendar {

    /** The next fifth Friday of a February may be 28 years away, over a skipped leap day 40. */
    private static final int YEARS_AHEAD = 41;

    private final PublicHolidays holidays;

    public OccasionCalendar(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * Finds the date of an occasion in a year, the first one where there are two.
     *
     * @return nothing where that year has none, such as a fifth Sunday in May or the anniversary of
     *     a shop that was not founded before; and for occasions that no calendar knows, since they
     *     are each customer's own or the day of the campaign's run
     */
    public Optional<LocalDate> findDate(Occasion occasion, int year) {
        return dates(occasion, year).findFirst();
    }

    /**
     * Finds the date of the occasion that is so many days before one of the run's days.
     *
     * @param daysAfter the distance from the occasion, negative for before it
     * @return the date of the occasion itself, which may lie in another year than the window; the
     *     last one where there are two
     */
    public Optional<LocalDate> findOccasion(Occasion occasion, int daysAfter, Days window) {
        Days days =
                new Days(window.first().minusDays(daysAfter), window.last().minusDays(daysAfter));
        return IntStream.rangeClosed(days.first().getYear(), days.last().getYear())
                .boxed()
                .flatMap(year -> dates(occasion, year))
                .filter(days::contains)
                .reduce((_, later) -> later);
    }

    /** Finds the occasion's first date that is not before {@code from}. */
    public Optional<LocalDate> findNext(Occasion occasion, LocalDate from) {
        return IntStream.range(from.getYear(), from.getYear() + YEARS_AHEAD)
                .boxed()
                .flatMap(year -> dates(occasion, year))
                .filter(date -> !date.isBefore(from))
                .findFirst();
    }

    private Stream<LocalDate> dates(Occasion occasion, int year) {
        return switch (occasion) {
            case Occasion.FixedDate(MonthDay day) -> Stream.of(day.atYear(year));
            case Occasion.EasterBased(int days) ->
                    inYear(year, y -> Stream.of(Easter.sunday(y).plusDays(days)));
            case NthWeekday weekday -> nthWeekday(weekday, year);
            case Occasion.Advent(int nth) -> Stream.of(fourthAdvent(year).minusWeeks(4L - nth));
            case Occasion.PublicHoliday holiday -> holidays.dates(holiday, year).stream();
            case Occasion.ShopAnniversary(LocalDate founded) ->
                    year > founded.getYear()
                            ? Stream.of(MonthDay.from(founded).atYear(year))
                            : Stream.empty();
            case Occasion.FirstPurchaseAnniversary(), Occasion.Once() -> Stream.empty();
        };
    }

    private static Stream<LocalDate> nthWeekday(NthWeekday occasion, int year) {
        return inYear(
                year,
                y -> {
                    LocalDate month = LocalDate.of(y, occasion.month(), 1);
                    LocalDate weekday =
                            month.with(dayOfWeekInMonth(occasion.nth(), occasion.weekday()));
                    return weekday.getMonth() == occasion.month()
                            ? Stream.of(weekday.plusDays(occasion.daysAfter()))
                            : Stream.empty();
                });
    }

    /** The last Sunday before 25 December. */
    private static LocalDate fourthAdvent(int year) {
        return LocalDate.of(year, Month.DECEMBER, 24).with(previousOrSame(DayOfWeek.SUNDAY));
    }

    /** A date may lie in another year than the one that it is counted from. */
    private static Stream<LocalDate> inYear(
            int year, IntFunction<Stream<LocalDate>> datesCountedFrom) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(datesCountedFrom::apply)
                .filter(date -> date.getYear() == year);
    }
}
