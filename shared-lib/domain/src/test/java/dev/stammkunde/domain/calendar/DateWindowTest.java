package dev.stammkunde.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

final class DateWindowTest {

    private static final Instant START = Instant.parse("2026-03-20T08:00:00Z");

    @Test
    void between_twoMorningRuns_isTheDayOfTheLater() {
        DateWindow window =
                DateWindow.between(
                        START, START.plus(Duration.ofDays(1)), ZoneId.of("Europe/Berlin"));

        assertThat(window).isEqualTo(DateWindow.of(LocalDate.of(2026, 3, 21)));
    }

    @Test
    void between_twoRunsOfOneDay_isEmpty() {
        DateWindow window =
                DateWindow.between(
                        START, START.plus(Duration.ofHours(2)), ZoneId.of("Europe/Berlin"));

        assertThat(window.isEmpty()).isTrue();
        assertThat(window.contains(LocalDate.of(2026, 3, 20))).isFalse();
    }

    @Property(tries = 200)
    void between_windowsInARow_haveEachDateOnce(
            @ForAll("zones") ZoneId zone, @ForAll("gaps") List<Integer> hours) {
        Instant after = START;
        List<LocalDate> seen = new ArrayList<>();
        for (int gap : hours) {
            Instant until = after.plus(Duration.ofHours(gap));
            DateWindow window = DateWindow.between(after, until, zone);
            window.first()
                    .datesUntil(window.isEmpty() ? window.first() : window.last().plusDays(1))
                    .forEach(seen::add);
            after = until;
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        LocalDate.ofInstant(START, zone)
                                .plusDays(1)
                                .datesUntil(LocalDate.ofInstant(after, zone).plusDays(1))
                                .toList());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "Pacific/Honolulu", "Pacific/Kiritimati", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(1, 200).list().ofMinSize(1).ofMaxSize(60);
    }
}
