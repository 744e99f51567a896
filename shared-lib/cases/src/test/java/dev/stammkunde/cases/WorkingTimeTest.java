package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

final class WorkingTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Epiphany, which is free in Bavaria, Good Friday, Easter Monday, Labour Day. */
    private static final Set<LocalDate> FREE =
            Set.of(
                    LocalDate.of(2026, 1, 6),
                    LocalDate.of(2026, 4, 3),
                    LocalDate.of(2026, 4, 6),
                    LocalDate.of(2026, 5, 1));

    private final WorkingTime time =
            new WorkingTime(
                    new WorkingHours(
                            BERLIN,
                            "by",
                            LocalTime.of(9, 0),
                            LocalTime.of(17, 0),
                            WorkingHours.USUAL.days()),
                    (country, state, year) ->
                            country.equals("DE") && "by".equals(state) && year == 2026
                                    ? FREE
                                    : Set.of());

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T10:15:30, 2026-05-05T10:15:30", // Monday
        "2026-05-08T23:59:59, 2026-05-11T23:59:59", // Friday
        "2026-05-09T07:00:00, 2026-05-11T07:00:00", // Saturday
        "2026-01-05T12:00:00, 2026-01-07T12:00:00", // over Epiphany
        "2026-04-02T12:00:00, 2026-04-07T12:00:00", // over Easter
        "2026-04-30T12:00:00, 2026-05-04T12:00:00", // over Labour Day and a weekend
        "2026-12-31T18:00:00, 2027-01-01T18:00:00", // the next year has its own holidays
        "2026-03-27T12:00:00, 2026-03-30T12:00:00", // clocks are put forward
        "2026-10-23T12:00:00, 2026-10-26T12:00:00" // clocks are put back
    })
    void nextWorkingDay_ofAMoment_isAtTheSameTimeOfDay(LocalDateTime at, LocalDateTime next) {
        assertThat(time.nextWorkingDay(at.atZone(BERLIN).toInstant()))
                .isEqualTo(next.atZone(BERLIN).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-05T12:30:00, 2026-05-05T10:30:00",
        "2026-05-05T10:00:00, 2026-05-04T16:00:00", // an hour of it on Monday
        "2026-05-05T17:20:00, 2026-05-05T15:00:00", // after work
        "2026-05-05T03:00:00, 2026-05-04T15:00:00", // in the night
        "2026-05-04T09:30:00, 2026-04-30T15:30:00", // over a weekend and Labour Day
        "2026-04-07T09:00:00, 2026-04-02T15:00:00", // over Easter
        "2026-05-05T11:00:00, 2026-05-05T09:00:00" // all that the day has had
    })
    void before_twoHoursOfWork_isTheLatestMomentWithThem(
            LocalDateTime until, LocalDateTime before) {
        assertThat(time.before(until.atZone(BERLIN).toInstant(), Duration.ofHours(2)))
                .isEqualTo(before.atZone(BERLIN).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:00:00, 2026-05-04T09:00:59, 0",
        "2026-05-04T09:00:00, 2026-05-04T10:30:00, 90",
        "2026-05-04T07:00:00, 2026-05-04T20:00:00, 480",
        "2026-05-04T18:00:00, 2026-05-05T08:00:00, 0",
        "2026-05-08T16:00:00, 2026-05-11T10:00:00, 120", // over a weekend
        "2026-04-02T16:00:00, 2026-04-07T09:30:00, 90", // over Easter
        "2026-03-27T09:00:00, 2026-03-30T17:00:00, 960", // clocks are put forward
        "2026-05-05T12:00:00, 2026-05-04T12:00:00, 0" // backwards
    })
    void minutesBetween_twoMoments_areThoseOfWork(
            LocalDateTime from, LocalDateTime until, long minutes) {
        assertThat(
                        time.minutesBetween(
                                from.atZone(BERLIN).toInstant(), until.atZone(BERLIN).toInstant()))
                .isEqualTo(minutes);
    }

    @Test
    void nextWorkingDay_timeThatTheDayDoesNotHave_isAsMuchLater() {
        WorkingTime sundays =
                new WorkingTime(
                        new WorkingHours(
                                BERLIN,
                                null,
                                LocalTime.MIDNIGHT,
                                LocalTime.of(23, 59),
                                Set.of(java.time.DayOfWeek.SUNDAY)),
                        (_, _, _) -> Set.of());

        assertThat(sundays.nextWorkingDay(Instant.parse("2026-03-28T01:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(sundays.nextWorkingDay(Instant.parse("2026-10-24T00:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
