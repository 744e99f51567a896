package dev.stammkunde.campaigns.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;

final class ScheduleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 9 * * ? *)         | täglich um 09:00 Uhr | every day at 09:00",
                "cron(0 9 ? * * *)         | täglich um 09:00 Uhr | every day at 09:00",
                "cron(30 8,14 * * ? *)     | täglich um 08:30 und 14:30 Uhr | every day at 08:30 and 14:30",
                "cron(0 9 ? * MON *)       | jeden Montag um 09:00 Uhr | every Monday at 09:00",
                "cron(0 9 ? * 1 *)         | jeden Sonntag um 09:00 Uhr | every Sunday at 09:00",
                "cron(0 9 ? * MON-FRI *)   | montags bis freitags um 09:00 Uhr | Monday to Friday at 09:00",
                "cron(0 9 ? * 2-6 *)       | montags bis freitags um 09:00 Uhr | Monday to Friday at 09:00",
                "cron(0 9 ? * THU,TUE *)   | dienstags und donnerstags um 09:00 Uhr | every Tuesday and Thursday at 09:00",
                "cron(0 9 1 * ? *)         | am 1. jedes Monats um 09:00 Uhr | on day 1 of every month at 09:00",
                "cron(0 9 1,15 * ? *)      | am 1. und am 15. jedes Monats um 09:00 Uhr | on day 1 and 15 of every month at 09:00",
                "cron(0 9 L * ? *)         | am letzten Tag jedes Monats um 09:00 Uhr | on the last day of every month at 09:00",
                "cron(0 9 LW * ? *)        | am letzten Werktag jedes Monats um 09:00 Uhr | on the last working day of every month at 09:00",
                "cron(0 9 ? * 2#1 *)       | am ersten Montag jedes Monats um 09:00 Uhr | on the first Monday of every month at 09:00",
                "cron(0 9 ? * 6L *)        | am letzten Freitag jedes Monats um 09:00 Uhr | on the last Friday of every month at 09:00",
                "cron(0 9 ? 5 1#2 *)       | am zweiten Sonntag im Mai um 09:00 Uhr | on the second Sunday of May at 09:00",
                "cron(0 9 24 12 ? *)       | am 24. Dezember um 09:00 Uhr | on 24 December at 09:00",
                "cron(0 9 24 DEC ? 2026)   | am 24. Dezember 2026 um 09:00 Uhr | on 24 December 2026 at 09:00",
                "cron(0 9 * 6-8 ? *)       | täglich im Juni, Juli und August um 09:00 Uhr | every day in June, July and August at 09:00",
                "cron(0 9 * * ? 2027)      | täglich 2027 um 09:00 Uhr | every day in 2027 at 09:00",
                "cron(5 * * * ? *)         | täglich jede Stunde um 5 nach | every day every hour at 5 past",
                "cron(0 8-18 ? * MON-FRI *) | montags bis freitags stündlich von 08:00 bis 18:00 Uhr | Monday to Friday hourly from 08:00 to 18:00",
                "cron(0 */6 * * ? *)       | täglich alle 6 Stunden ab 00:00 Uhr | every day every 6 hours from 00:00 on",
                "cron(0 9,9 * * ? *)       | täglich um 09:00 Uhr | every day at 09:00",
                "cron(0 9 * 11-2 ? *)      | nach cron(0 9 * 11-2 ? *) | by cron(0 9 * 11-2 ? *)",
                "cron(0 9 1-5,15 * ? *)    | nach cron(0 9 1-5,15 * ? *) | by cron(0 9 1-5,15 * ? *)",
                "at(2026-12-24T09:00:00)   | einmal am 24. Dezember 2026 um 09:00 Uhr | once on 24 December 2026 at 09:00"
            })
    void words_expression_areThoseOfPeople(String expression, String german, String english) {
        assertThat(ScheduleWords.german(plan(expression))).isEqualTo(german + " (Europe/Berlin)");
        assertThat(ScheduleWords.english(plan(expression))).isEqualTo(english + " (Europe/Berlin)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 hour)     | jede Stunde | every hour",
                "rate(12 hours)   | alle 12 Stunden | every 12 hours",
                "rate(1 day)      | alle 24 Stunden | every 24 hours",
                "rate(7 days)     | alle 7 Tage | every 7 days",
                "rate(90 minutes) | alle 90 Minuten | every 90 minutes"
            })
    void words_rate_haveNoZone(String expression, String german, String english) {
        assertThat(ScheduleWords.german(plan(expression))).isEqualTo(german);
        assertThat(ScheduleWords.english(plan(expression))).isEqualTo(english);
    }

    private static SchedulePlan plan(String expression) {
        return new SchedulePlan(expression, ZoneId.of("Europe/Berlin"), null, null, Instant.EPOCH);
    }
}
