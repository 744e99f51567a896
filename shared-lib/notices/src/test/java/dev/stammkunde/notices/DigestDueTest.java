package dev.stammkunde.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

final class DigestDueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    /** Every quarter of an hour of a year with both changes of clocks. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 07:00, EVERY_DAY, 365",
        "Europe/Berlin, 02:30, EVERY_DAY, 365",
        "Europe/Berlin, 00:00, EVERY_DAY, 365",
        "Europe/Berlin, 23:59, EVERY_DAY, 365",
        "America/New_York, 02:30, EVERY_DAY, 365",
        "Australia/Lord_Howe, 02:10, EVERY_DAY, 365",
        "Asia/Kathmandu, 07:07, EVERY_DAY, 365",
        "Europe/Berlin, 07:00, WORKING_DAYS, 261"
    })
    void findDay_aYearOfRuns_isOnceForEachDay(
            ZoneId zone, LocalTime at, DigestDays days, int number) {
        List<LocalDate> told = new ArrayList<>();
        LocalDate last = null;
        Instant end = LocalDate.of(2027, 1, 1).atStartOfDay(zone).toInstant();
        Instant now = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant();
        // No quarter of an hour is left after it.
        Duration step = at.equals(LocalTime.of(23, 59)) ? Duration.ofMinutes(1) : QUARTER;
        for (; now.isBefore(end); now = now.plus(step)) {
            Optional<LocalDate> day =
                    DigestDue.findDay(wishes(at, days), zone, WEEKDAYS, last, now);
            day.ifPresent(told::add);
            last = day.orElse(last);
        }

        assertThat(told).hasSize(number).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:00Z, false",
        "2026-03-29T01:29:00Z, false",
        "2026-03-29T01:30:00Z, true",
        "2026-10-25T00:29:00Z, false",
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T03:29:00Z, true",
        "2026-10-25T03:30:00Z, false"
    })
    void findDay_whereClocksChange_isAtTheFirstTimeThatIsNotBefore(Instant now, boolean isDue) {
        assertThat(
                        DigestDue.findDay(
                                        wishes(LocalTime.of(2, 30), DigestDays.EVERY_DAY),
                                        BERLIN,
                                        WEEKDAYS,
                                        null,
                                        now)
                                .isPresent())
                .isEqualTo(isDue);
    }

    @Test
    void findDay_afterAMoveToTheWest_isNotForADayThatWasTold() {
        NoticeWishes wishes = wishes(LocalTime.of(7, 0), DigestDays.EVERY_DAY);
        LocalDate told = LocalDate.of(2026, 6, 2);
        Instant inNewYork = Instant.parse("2026-06-02T11:00:00Z");

        assertThat(
                        DigestDue.findDay(
                                wishes, ZoneId.of("America/New_York"), WEEKDAYS, told, inNewYork))
                .isEmpty();
    }

    @Test
    void findDay_ofWhoWantsNone_isNever() {
        assertThat(
                        DigestDue.findDay(
                                NoticeWishes.NONE,
                                BERLIN,
                                WEEKDAYS,
                                null,
                                Instant.parse("2026-06-02T05:00:00Z")))
                .isEmpty();
    }

    private static NoticeWishes wishes(LocalTime at, DigestDays days) {
        return new NoticeWishes(Language.DE, true, at, days, false, Set.of());
    }
}
