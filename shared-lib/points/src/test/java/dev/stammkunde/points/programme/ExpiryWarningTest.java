package dev.stammkunde.points.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.SampleOrders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class ExpiryWarningTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:20:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"})
    void between_everyHourOfAYear_hasEachMonthOfEachDayOnceAndAtMidnight(String zone) {
        Programme programme = programme(zone, List.of(30, 7, 7));
        List<ExpiryWarning> all = new ArrayList<>();
        Instant from = NEW_YEAR;
        for (int hour = 0; hour < 365 * 24; hour++) {
            Instant until = from.plus(Duration.ofHours(1));
            all.addAll(ExpiryWarning.between(programme, from, until));
            from = until;
        }

        assertThat(all).hasSize(24).doesNotHaveDuplicates();
        assertThat(all).containsExactlyElementsOf(ExpiryWarning.between(programme, NEW_YEAR, from));
        assertThat(all)
                .allSatisfy(
                        one -> {
                            var told = one.at().atZone(ZoneId.of(zone));
                            var lost = one.expiresAt().atZone(ZoneId.of(zone));
                            assertThat(told.toLocalDate().plusDays(one.daysBefore()))
                                    .isEqualTo(lost.toLocalDate());
                            assertThat(told.toLocalTime()).hasToString("00:00");
                            assertThat(lost.getDayOfMonth()).isEqualTo(1);
                        });
    }

    @Test
    void between_noDays_hasNone() {
        assertThat(
                        ExpiryWarning.between(
                                programme("Europe/Berlin", List.of()),
                                NEW_YEAR,
                                NEW_YEAR.plus(Duration.ofDays(365))))
                .isEmpty();
    }

    private static Programme programme(String zone, List<Integer> days) {
        Programme any = SampleOrders.programme();
        return new Programme(
                any.version(),
                any.validFrom(),
                ZoneId.of(zone),
                any.earning(),
                new LotRules(14, OptionalInt.of(24), days),
                any.overdraw());
    }
}
