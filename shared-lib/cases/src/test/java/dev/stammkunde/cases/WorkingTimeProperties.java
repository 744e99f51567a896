package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

final class WorkingTimeProperties {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR = 366L * 86_400;

    @Property(tries = 300)
    void nextWorkingDay_anyMomentOfAYear_isTheFirstLaterDayOfWorkAtThatTime(
            @ForAll @LongRange(max = YEAR) long second,
            @ForAll @Size(max = 40) Set<@IntRange(min = 1, max = 365) Integer> free) {
        Instant at = Instant.ofEpochSecond(FIRST + second);
        Set<LocalDate> holidays = days(free);

        ZonedDateTime next = time(holidays).nextWorkingDay(at).atZone(BERLIN);

        LocalDateTime local = at.atZone(BERLIN).toLocalDateTime();
        assertThat(next).isEqualTo(next.toLocalDate().atTime(local.toLocalTime()).atZone(BERLIN));
        assertThat(isWork(next.toLocalDate(), holidays)).isTrue();
        assertThat(local.toLocalDate().plusDays(1).datesUntil(next.toLocalDate()))
                .noneMatch(day -> isWork(day, holidays));
    }

    /** Counts minute by minute what is otherwise counted day by day. */
    @Property(tries = 60)
    void minutesBetween_anyTwoMinutesOfAMonth_areAsManyAsTheMinutesOfWork(
            @ForAll @LongRange(max = YEAR / 60) long minute,
            @ForAll @LongRange(max = 31L * 1440) long length,
            @ForAll @Size(max = 40) Set<@IntRange(min = 1, max = 365) Integer> free) {
        Instant from = Instant.ofEpochSecond(FIRST + minute * 60);
        Instant until = from.plus(length, ChronoUnit.MINUTES);
        Set<LocalDate> holidays = days(free);

        long counted = 0;
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            ZonedDateTime local = at.atZone(BERLIN);
            if (isWork(local.toLocalDate(), holidays)
                    && local.getHour() >= 9
                    && local.getHour() < 17) {
                counted++;
            }
        }

        assertThat(time(holidays).minutesBetween(from, until)).isEqualTo(counted);
    }

    private static WorkingTime time(Set<LocalDate> holidays) {
        return new WorkingTime(
                new WorkingHours(
                        BERLIN,
                        null,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        WorkingHours.USUAL.days()),
                (_, _, _) -> holidays);
    }

    private static boolean isWork(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }

    private static Set<LocalDate> days(Set<Integer> ofYear) {
        return ofYear.stream()
                .map(day -> LocalDate.ofYearDay(2026, day))
                .collect(Collectors.toSet());
    }
}
