package dev.stammkunde.campaigns.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

final class SchedulePlanTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-03T08:00:00Z");

    private static SchedulePlan daily(LocalDate ends) {
        return new SchedulePlan("cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"), null, ends, SINCE);
    }

    @Test
    void between_hasTheFirstMomentAndNotTheLast() {
        assertThat(daily(LocalDate.of(2027, 1, 1)).between(FIRST, THIRD, 10))
                .containsExactly(FIRST, Instant.parse("2026-11-02T08:00:00Z"));
    }

    @Test
    void between_endsWithTheLastDayAndWithTheMost() {
        assertThat(daily(LocalDate.of(2026, 11, 1)).between(FIRST, THIRD, 10))
                .containsExactly(FIRST);
        assertThat(daily(LocalDate.of(2027, 1, 1)).between(FIRST, THIRD, 1)).containsExactly(FIRST);
    }

    /** Each minute until the end of time would never be told: what is later is not looked for. */
    @Test
    void between_aRate_looksNoFurtherThanItMust() {
        SchedulePlan plan = new SchedulePlan("rate(1 minute)", ZoneId.of("UTC"), null, null, SINCE);

        assertThat(plan.between(FIRST, FIRST.plusSeconds(90), Integer.MAX_VALUE))
                .containsExactly(FIRST, FIRST.plusSeconds(60));
    }
}
