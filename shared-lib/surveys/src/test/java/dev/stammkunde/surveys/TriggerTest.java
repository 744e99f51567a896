package dev.stammkunde.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

final class TriggerTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-01, 2026-02-28",
        "2026-01-31, 1, 2026-02-28, 2026-02-28",
        "2026-01-31, 1, 2026-03-01, 2026-03-31",
        "2026-01-31, 3, 2026-04-30, 2026-04-30",
        "2026-01-31, 3, 2026-05-01, 2026-07-31",
        "2028-02-29, 12, 2028-03-01, 2029-02-28",
        "2028-02-29, 12, 2032-02-01, 2032-02-29",
        "2026-05-01, 2, 2025-01-01, 2026-05-01"
    })
    void nextFrom_aDay_isTheFirstOfTheRhythmFromThen(
            LocalDate from, int months, LocalDate day, LocalDate next) {
        Trigger.Rhythm rhythm = new Trigger.Rhythm(from, months);

        assertThat(rhythm.nextFrom(day)).isEqualTo(next);
        assertThat(rhythm.asksOn(next)).isTrue();
    }

    @Test
    void asksOn_aYear_areItsDaysAlone() {
        Trigger.Rhythm rhythm = new Trigger.Rhythm(LocalDate.of(2025, 12, 31), 2);
        LocalDate first = LocalDate.of(2026, 1, 1);

        List<LocalDate> days = first.datesUntil(first.plusYears(1)).filter(rhythm::asksOn).toList();

        assertThat(days).hasSize(6).contains(LocalDate.of(2026, 2, 28));
        for (int i = 1; i < days.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                    .isGreaterThanOrEqualTo(rhythm.shortestDays());
        }
    }
}
