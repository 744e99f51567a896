package dev.stammkunde.surveys.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

final class GrainTest {

    @ParameterizedTest
    @CsvSource({
        "day, 2026-12-31, 2027-01-01, '2026-12-31 2026-12-31, 2027-01-01 2027-01-01'",
        "week, 2026-12-30, 2027-01-05, '2026-12-30 2027-01-03, 2027-01-04 2027-01-05'",
        "month, 2026-02-15, 2026-03-31, '2026-02-15 2026-02-28, 2026-03-01 2026-03-31'",
        "rolling-90, 2026-03-31, 2026-04-01, '2026-01-01 2026-03-31, 2026-01-02 2026-04-01'"
    })
    void of_someDays_coversThem(String grain, LocalDate first, LocalDate last, String stretches) {
        List<AnswerDays> found = Grain.find(grain).orElseThrow().of(new AnswerDays(first, last));

        assertThat(found.stream().map(days -> days.first() + " " + days.last()).toList())
                .containsExactly(stretches.split(", "));
    }
}
