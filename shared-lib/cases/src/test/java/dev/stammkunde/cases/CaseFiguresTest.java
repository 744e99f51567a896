package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

final class CaseFiguresTest {

    private static final Instant DUE = Instant.parse("2026-05-05T10:00:00Z");

    @Test
    void of_noCases_hasNoMedian() {
        assertThat(CaseFigures.of(List.of()))
                .isEqualTo(new CaseFigures(0, 0, 0, OptionalLong.empty()));
        assertThat(CaseFigures.of(List.of(open())))
                .isEqualTo(new CaseFigures(1, 0, 0, OptionalLong.empty()));
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
                .isEqualTo(new CaseFigures(5, 4, 3, OptionalLong.of(46)));
        assertThat(
                        CaseFigures.of(List.of(closed(DUE, 7), closed(DUE, 1), closed(DUE, 90)))
                                .medianWorkingMinutes())
                .hasValue(7);
    }

    private static CaseTiming open() {
        return new CaseTiming(DUE, null, 0);
    }

    private static CaseTiming closed(Instant at, long minutes) {
        return new CaseTiming(DUE, at, minutes);
    }
}
