package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

final class CaseFiguresTest {

    private static final Instant DUE = Instant.parse("2026-05-05T10:00:00Z");

    @Test
    void of_noCases_hasNoMedian() {
        assertThat(CaseFigures.of(List.of()))
                .isEqualTo(new CaseFigures(0, 0, 0, OptionalLong.empty(), List.of()));
        assertThat(CaseFigures.of(List.of(open())))
                .isEqualTo(new CaseFigures(1, 0, 0, OptionalLong.empty(), List.of()));
    }

    @Test
    void of_openAndClosedCases_countsThoseClosedAtTheirTimeAsInTime() {
        assertThat(
                        CaseFigures.of(
                                List.of(
                                        closed(DUE.plusNanos(1), 900),
                                        closed(DUE, 30),
                                        open(),
                                        closed(DUE.minusSeconds(60), 61),
                                        closed(DUE.minusSeconds(90), 10))))
                .isEqualTo(new CaseFigures(5, 4, 3, OptionalLong.of(46), List.of()));
        assertThat(
                        CaseFigures.of(List.of(closed(DUE, 7), closed(DUE, 1), closed(DUE, 90)))
                                .medianWorkingMinutes())
                .hasValue(7);
    }

    @Test
    void of_scoresOnSeveralScales_meansOfEachOfTheSameCases() {
        assertThat(
                        CaseFigures.of(
                                        List.of(
                                                scored(2, 9, 10),
                                                scored(3, 8, 10),
                                                scored(4, 8, 10),
                                                scored(1, 5, 5),
                                                closed(DUE, 7)))
                                .scoresAfter())
                .containsExactly(
                        new ScoreAfter(10, 3, new BigDecimal("3.00"), new BigDecimal("8.33")),
                        new ScoreAfter(5, 1, new BigDecimal("1.00"), new BigDecimal("5.00")));
    }

    private static CaseTiming scored(int before, int after, int outOf) {
        return new CaseTiming(DUE, DUE, 1, new ScoreAfter.Pair(before, after, outOf));
    }

    private static CaseTiming open() {
        return new CaseTiming(DUE, null, 0, null);
    }

    private static CaseTiming closed(Instant at, long minutes) {
        return new CaseTiming(DUE, at, minutes, null);
    }
}
