package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailSettings.QuietHours;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;

/** Nights and days when nobody is mailed, by examples. */
final class QuietTimesTest {

    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({
        "20:00, 08:00, 2026-05-06T17:59:59Z, true",
        "20:00, 08:00, 2026-05-06T18:00:00Z, false",
        "20:00, 08:00, 2026-05-06T05:59:59Z, false",
        "20:00, 08:00, 2026-05-06T06:00:00Z, true",
        "12:00, 14:00, 2026-05-06T09:59:59Z, true",
        "12:00, 14:00, 2026-05-06T10:00:00Z, false",
        "12:00, 14:00, 2026-05-06T12:00:00Z, true",
        "00:00, 00:00, 2026-05-06T00:00:00Z, true"
    })
    void findReason_atTheEdgesOfTheNight_isQuietFromItsBeginToBeforeItsEnd(
            String from, String until, Instant at, boolean allowed) {
        QuietHours quiet = Mails.quiet(from, until);

        assertThat(QuietTimes.findReason(quiet, Mails.BERLIN, at).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void findReason_quietDayAtNight_namesTheDay() {
        QuietHours quiet = Mails.quiet("20:00", "08:00", DayOfWeek.SUNDAY);

        assertThat(
                        QuietTimes.findReason(
                                quiet, Mails.BERLIN, Instant.parse("2026-05-10T01:00:00Z")))
                .contains(HoldReason.QUIET_DAY);
        assertThat(
                        QuietTimes.findReason(
                                quiet, Mails.BERLIN, Instant.parse("2026-05-11T01:00:00Z")))
                .contains(HoldReason.QUIET_HOURS);
    }

    @Test
    void firstAllowed_nightEndsInHourThatIsLeftOut_isTheMomentOfTheChange() {
        Instant from = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(QuietTimes.firstAllowed(Mails.quiet("20:00", "02:30"), Mails.BERLIN, from))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void firstAllowed_nightEndsInHourThatComesTwice_isItsFirstRun() {
        QuietHours quiet = Mails.quiet("20:00", "02:30");
        Instant inFirstRun = Instant.parse("2026-10-25T00:10:00Z");
        Instant inSecondRun = Instant.parse("2026-10-25T01:10:00Z");

        assertThat(QuietTimes.firstAllowed(quiet, Mails.BERLIN, inFirstRun))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(QuietTimes.firstAllowed(quiet, Mails.BERLIN, inSecondRun))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void firstAllowed_saturdayNightBeforeQuietSunday_isMondayMorning() {
        QuietHours quiet = Mails.quiet("20:00", "08:00", DayOfWeek.SUNDAY);
        Instant saturday = Instant.parse("2026-05-09T19:30:00Z");

        assertThat(QuietTimes.firstAllowed(quiet, Mails.BERLIN, saturday))
                .isEqualTo("2026-05-11T06:00:00Z");
    }

    @Test
    void firstAllowed_allDaysQuiet_isPutOffAndNotLost() {
        QuietHours quiet = Mails.quiet("20:00", "08:00", DayOfWeek.values());

        assertThat(QuietTimes.firstAllowed(quiet, Mails.BERLIN, Mails.NOON))
                .isAfter(Mails.NOON.plusSeconds(7 * 86_400));
    }
}
