package dev.stammkunde.campaigns.schedules;

import static dev.stammkunde.campaigns.schedules.ScheduleCheck.Warning.IN_HOUR_OF_CLOCK_CHANGE;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.schedules.ScheduleCheck.Allowed;
import dev.stammkunde.campaigns.schedules.ScheduleCheck.Reason;
import dev.stammkunde.campaigns.schedules.ScheduleCheck.Refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

final class ScheduleCheckTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T09:10:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily                      | MALFORMED",
                "cron(0 8 * * *)            | MALFORMED",
                "cron(0 8 * * * *)          | MALFORMED",
                "cron(0 8 ? * ? *)          | MALFORMED",
                "cron(61 8 * * ? *)         | MALFORMED",
                "cron(0 8 32 * ? *)         | MALFORMED",
                "cron(0 8 ? * MONTAG *)     | MALFORMED",
                "rate(0 days)               | MALFORMED",
                "rate(1 week)               | MALFORMED",
                "at(24.12.2026)             | MALFORMED",
                "at(2026-02-30T09:00:00)    | MALFORMED",
                "at(2026-12-24T09:00)       | MALFORMED",
                "at(2026-12-24T09:00:00.5)  | MALFORMED",
                "at(2026-12-24T09:00:00Z)   | MALFORMED",
                "at(+20261-12-24T09:00:00)  | MALFORMED",
                "rate(3651 days)            | MALFORMED",
                "rate(999999999 days)       | MALFORMED",
                "cron(0 8 31W * ? *)        | MALFORMED",
                "cron(0 8 1W,15W * ? *)     | MALFORMED",
                "cron(0 8 1,L * ? *)        | MALFORMED",
                "cron(0 8 L-3 * ? *)        | MALFORMED",
                "cron(0 8 ? * MON#6 *)      | MALFORMED",
                "cron(0 8 ? * 2#1,2#3 *)    | MALFORMED",
                "cron(0 8 ? * MON,6L *)     | MALFORMED",
                "cron(٠ ٨ * * ? *)          | MALFORMED",
                // The clocks go from 02:00 to 03:00 then.
                "at(2027-03-28T02:30:00)    | NEVER_FIRES",
                "cron(0 8 30 2 ? *)         | NEVER_FIRES",
                "cron(0 8 31 4 ? *)         | NEVER_FIRES",
                "cron(0 8 1 1 ? 2020)       | NEVER_FIRES",
                "cron(0 8 29 2 ? 2027)      | NEVER_FIRES",
                "at(2020-01-01T09:00:00)    | NEVER_FIRES",
                "cron(* * * * ? *)          | FIRES_TOO_OFTEN",
                "cron(* 9 * * ? *)          | FIRES_TOO_OFTEN",
                "cron(0/30 9 * * ? *)       | FIRES_TOO_OFTEN",
                "cron(0,59 9 24 12 ? *)     | FIRES_TOO_OFTEN",
                "cron(0,15 10 * * ? *)      | FIRES_TOO_OFTEN",
                "rate(1 minute)             | FIRES_TOO_OFTEN",
                "rate(59 minutes)           | FIRES_TOO_OFTEN"
            })
    void of_scheduleThatMustNotBe_isRefusedWithAReason(String expression, Reason reason) {
        assertThat(check(expression, null, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 * * * ? *)",
                "rate(1 hour)",
                "cron(0 9 29 2 ? *)",
                "cron(0 9 L * ? *)",
                "cron(0 9 15W * ? *)",
                "at(2026-12-24T09:00:00)"
            })
    void of_scheduleThatFires_isAllowed(String expression) {
        assertThat(check(expression, null, null))
                .isInstanceOfSatisfying(
                        Allowed.class, allowed -> assertThat(allowed.nextRuns()).isNotEmpty());
    }

    @Test
    void of_endsBeforeTheNextRun_neverFires() {
        assertThat(
                        check(
                                "cron(0 9 24 12 ? *)",
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 12, 23)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void of_firstAndLastDay_areBothPartOfIt() {
        assertThat(
                        check(
                                "cron(0 0,23 * * ? *)",
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 2)))
                .isEqualTo(
                        new Allowed(
                                List.of(
                                        Instant.parse("2026-11-30T23:00:00Z"),
                                        Instant.parse("2026-12-01T22:00:00Z"),
                                        Instant.parse("2026-12-01T23:00:00Z"),
                                        Instant.parse("2026-12-02T22:00:00Z")),
                                List.of()));
    }

    @Test
    void of_rate_countsFromItsFirstDay() {
        assertThat(check("rate(7 days)", LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 10)))
                .isEqualTo(
                        new Allowed(
                                List.of(
                                        Instant.parse("2026-11-29T23:00:00Z"),
                                        Instant.parse("2026-12-06T23:00:00Z")),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(30 2 * * ? *)      | Europe/Berlin       | true",
                "cron(0 2 ? * SUN *)     | Europe/Berlin       | true",
                "cron(0 3 * * ? *)       | Europe/Berlin       | false",
                "cron(59 1 * * ? *)      | Europe/Berlin       | false",
                "cron(30 2 ? * MON *)    | Europe/Berlin       | false",
                "cron(30 2 1 * ? *)      | Europe/Berlin       | false",
                "cron(30 1 * * ? *)      | Europe/London       | true",
                "cron(30 2 * * ? *)      | Europe/London       | false",
                "cron(30 3 * * ? *)      | Europe/Kyiv         | true",
                "cron(15 2 * * ? *)      | Australia/Lord_Howe | true",
                "cron(30 2 * * ? *)      | Australia/Lord_Howe | false",
                "cron(30 2 * * ? *)      | Asia/Kolkata        | false",
                "cron(30 2 * * ? *)      | UTC                 | false",
                "rate(1 day)             | Europe/Berlin       | false",
                "at(2027-10-31T02:30:00) | Europe/Berlin       | false"
            })
    void of_timeThatTheZoneLeavesOut_isAllowedWithAWarning(
            String expression, ZoneId zone, boolean warned) {
        assertThat(ScheduleCheck.of(new SchedulePlan(expression, zone, null, null, NOW), NOW))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed ->
                                assertThat(allowed.warnings().contains(IN_HOUR_OF_CLOCK_CHANGE))
                                        .isEqualTo(warned));
    }

    @Test
    void of_endsBeforeTheClockChange_isAllowedWithoutWarning() {
        assertThat(check("cron(30 2 * * ? *)", null, LocalDate.of(2027, 3, 27)))
                .isInstanceOfSatisfying(
                        Allowed.class, allowed -> assertThat(allowed.warnings()).isEmpty());
    }

    private static ScheduleCheck check(
            String expression, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        return ScheduleCheck.of(new SchedulePlan(expression, BERLIN, starts, ends, NOW), NOW);
    }
}
