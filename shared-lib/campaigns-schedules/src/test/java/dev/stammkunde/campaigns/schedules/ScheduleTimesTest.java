package dev.stammkunde.campaigns.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;

final class ScheduleTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(30 6 * * ? *)        | 2026-11-22T09:00:00Z | 2026-11-23T05:30:00Z",
                "cron(30 6 * * ? *)        | 2026-11-23T05:30:00Z | 2026-11-24T05:30:00Z",
                "cron(30 6 * * ? *)        | 2026-07-01T00:00:00Z | 2026-07-01T04:30:00Z",
                "cron(0 8 ? * MON *)       | 2026-11-22T09:00:00Z | 2026-11-23T07:00:00Z",
                "cron(0 8 ? * 2 *)         | 2026-11-22T09:00:00Z | 2026-11-23T07:00:00Z",
                "cron(0 8 L * ? *)         | 2027-02-01T00:00:00Z | 2027-02-28T07:00:00Z",
                "cron(0 8 ? * 6#3 *)       | 2026-11-01T00:00:00Z | 2026-11-20T07:00:00Z",
                "cron(0/15 * * * ? *)      | 2026-11-22T09:01:00Z | 2026-11-22T09:15:00Z",
                "cron(0 8 24 12 ? 2026)    | 2026-11-22T09:00:00Z | 2026-12-24T07:00:00Z",
                // 02:30 does not exist on 29 March 2026, and exists twice on 25 October 2026
                "cron(30 2 * * ? *)        | 2026-03-28T12:00:00Z | 2026-03-30T00:30:00Z",
                "cron(30 2 * * ? *)        | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z",
                "cron(30 2 * * ? *)        | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
                "at(2026-12-24T18:00:00)   | 2026-11-22T09:00:00Z | 2026-12-24T17:00:00Z",
                "rate(1 day)               | 2026-11-22T09:00:00Z | 2026-11-23T00:00:00Z",
                "rate(5 minutes)           | 2026-11-22T09:00:00Z | 2026-11-22T09:05:00Z"
            })
    void findNext_expression_isDueByTheZonesCalendar(
            String expression, Instant after, Instant due) {
        var start = Instant.parse("2026-11-01T00:00:00Z");

        assertThat(ScheduleTimes.parse(expression, BERLIN, start).findNext(after)).contains(due);
    }

    @Test
    void findNext_whatIsOver_isNever() {
        var now = Instant.parse("2026-11-22T09:00:00Z");

        assertThat(ScheduleTimes.parse("at(2020-01-01T00:00:00)", BERLIN, now).findNext(now))
                .isEmpty();
        assertThat(ScheduleTimes.parse("cron(0 8 1 1 ? 2020)", BERLIN, now).findNext(now))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daily",
                "cron(0 8 * * *)",
                "cron(61 8 * * ? *)",
                "rate(0 days)",
                "rate(1 week)",
                "at(soon)"
            })
    void parse_malformed_isRefused(String expression) {
        assertThatThrownBy(() -> ScheduleTimes.parse(expression, BERLIN, Instant.EPOCH))
                .isInstanceOf(MalformedScheduleException.class);
    }
}
