package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.OnQuietDays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Which days a run has of a campaign that sends before quiet days. Weekends are quiet. */
final class QuietDaysAheadTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static RunWindow window(LocalDate day, OnQuietDays onQuietDays, Set<DayOfWeek> quiet) {
        Instant run = day.atTime(9, 0).atZone(BERLIN).toInstant();
        Instant before = day.minusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        return new RunWindow(before, Instant.EPOCH, run)
                .of(
                        new Timing("", BERLIN, null, null, null, onQuietDays, null),
                        new QuietHours(LocalTime.MIN, LocalTime.MIN, quiet));
    }

    /** The eighth of May 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-07, 2026-05-07, 2026-05-07",
        "2026-05-08, 2026-05-08, 2026-05-10",
        "2026-05-09, 2026-05-09, 2026-05-10",
        "2026-05-10, 2026-05-10, 2026-05-10",
        "2026-05-11, 2026-05-11, 2026-05-11",
    })
    void days_ofACampaignThatSendsBefore_holdTheQuietOnesAhead(
            LocalDate run, LocalDate first, LocalDate last) {
        assertThat(window(run, OnQuietDays.BEFORE, WEEKEND).days(BERLIN, null))
                .isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @EnumSource
    void sendDay_ofASunday_isTheFridayOnlyWhereItIsSentBefore(OnQuietDays onQuietDays) {
        LocalDate sunday = LocalDate.of(2026, 5, 10);

        assertThat(window(sunday, onQuietDays, WEEKEND).sendDay(sunday))
                .isEqualTo(onQuietDays == OnQuietDays.BEFORE ? LocalDate.of(2026, 5, 8) : sunday);
    }

    @ParameterizedTest
    @EnumSource
    void days_whereAllAreQuiet_areTheirOwn(OnQuietDays onQuietDays) {
        LocalDate day = LocalDate.of(2026, 5, 8);
        RunWindow window = window(day, onQuietDays, EnumSet.allOf(DayOfWeek.class));

        assertThat(window.days(BERLIN, null)).isEqualTo(new Days(day, day));
        assertThat(window.sendDay(day)).isEqualTo(day);
    }
}
