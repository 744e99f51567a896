package dev.stammkunde.points.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.Orders;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Until when points can be spent that never expired before. */
final class GracePeriodTest {

    private static final String SHOP = "kaffeerad";
    private static final Programme NEVER = version("v1", "2020-01-01T00:00:00Z", null);

    private static Programme version(String name, String validFrom, @Nullable Integer months) {
        Programme any = Orders.programme();
        return new Programme(
                name,
                Instant.parse(validFrom),
                any.timeZone(),
                any.earning(),
                new LotRules(14, months == null ? OptionalInt.empty() : OptionalInt.of(months)),
                any.overdraw());
    }

    private static Programmes of(Programme... oldestFirst) {
        return (_, at) ->
                List.of(oldestFirst).reversed().stream()
                        .filter(version -> !version.validFrom().isAfter(at))
                        .findFirst()
                        .orElse(oldestFirst[0]);
    }

    private static String end(Programmes programmes, String now) {
        return GracePeriod.findEnd(programmes, SHOP, Instant.parse(now))
                .map(Instant::toString)
                .orElse("never");
    }

    @Test
    void findEnd_programmeWithoutExpiry_isNothing() {
        assertThat(end(of(NEVER), "2026-05-01T00:20:00Z")).isEqualTo("never");
    }

    @ParameterizedTest
    @CsvSource({
        // With the first run, a week late, and just before it counts from the run.
        "2026-02-27T00:20:00Z, 2027-02-28T23:00:00Z",
        "2026-03-06T00:20:00Z, 2027-02-28T23:00:00Z",
        "2026-03-12T22:59:59Z, 2027-02-28T23:00:00Z",
        "2026-03-13T00:20:00Z, 2027-03-31T22:00:00Z",
        "2029-07-01T00:20:00Z, 2030-07-31T22:00:00Z"
    })
    void findEnd_switchedOn_isOnePeriodAfterItUnlessThatIsLongAgo(String now, String expected) {
        Programme year = version("v2", "2026-02-26T23:00:00Z", 12);

        assertThat(end(of(NEVER, year), now)).isEqualTo(expected);
    }

    @Test
    void findEnd_changedSoonAfter_countsFromTheSwitchByTheRulesOfNow() {
        Programme year = version("v2", "2026-03-02T00:00:00Z", 12);
        Programme twoYears = version("v3", "2026-03-05T00:00:00Z", 24);

        assertThat(end(of(NEVER, year, twoYears), "2026-03-06T00:20:00Z"))
                .isEqualTo("2028-03-31T22:00:00Z");
    }

    @Test
    void findEnd_offAndOnAgain_countsFromTheLastSwitch() {
        Programme year = version("v2", "2026-01-02T00:00:00Z", 12);
        Programme off = version("v3", "2026-03-01T12:00:00Z", null);
        Programme on = version("v4", "2026-03-04T00:00:00Z", 12);

        assertThat(end(of(NEVER, year, off, on), "2026-03-06T00:20:00Z"))
                .isEqualTo("2027-03-31T22:00:00Z");
    }

    @Test
    void findEnd_twentyNinthOfFebruary_isWithinTheShopsMonths() {
        Programme year = version("v2", "2028-02-28T23:00:00Z", 12);

        // 29 February in Berlin, of which the next year has no day.
        assertThat(end(of(NEVER, year), "2028-02-28T23:20:00Z")).isEqualTo("2029-02-28T23:00:00Z");
        assertThat(end(of(NEVER, year), "2028-03-20T00:00:00Z")).isEqualTo("2029-03-31T22:00:00Z");
    }

    @Test
    void findEnd_anyDay_isAPeriodLessTwoWeeksAwayAtLeast() {
        Programme month = version("v2", "2026-01-20T00:00:00Z", 1);
        Programmes programmes = of(NEVER, month);
        for (int day = 0; day < 800; day++) {
            Instant now = Instant.parse("2026-01-20T00:20:00Z").plus(Duration.ofDays(day));

            Instant end = GracePeriod.findEnd(programmes, SHOP, now).orElseThrow();

            assertThat(end).isAfter(now.plus(Duration.ofDays(28)).minus(GracePeriod.LATE));
        }
    }

    @Test
    void findEnd_rulesThatAreAlwaysTheSame_ends() {
        Programme always = version("v1", "2026-03-01T00:00:00Z", 12);

        assertThat(end((_, _) -> always, "2026-03-02T00:00:00Z")).isEqualTo("2027-03-31T22:00:00Z");
    }
}
