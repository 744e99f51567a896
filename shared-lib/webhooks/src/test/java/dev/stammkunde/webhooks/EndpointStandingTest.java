package dev.stammkunde.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.webhooks.EndpointStanding.Disabled;
import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.testing.SampleWebhooks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class EndpointStandingTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final EndpointAnswer FAILED =
            new EndpointAnswer.Failed("it answered 500", Optional.of(500), Optional.empty());
    private static final EndpointAnswer TAKEN = new EndpointAnswer.Taken(200);

    private final EndpointStanding first =
            EndpointStanding.first(SampleWebhooks.ERP).findRotated("key", NOW).orElseThrow();

    private static EndpointStanding failing(EndpointStanding standing, int times, Instant now) {
        EndpointStanding after = standing;
        for (int i = 0; i < times; i++) {
            after = after.findAfter(FAILED, false, now).orElseThrow();
        }
        return after;
    }

    @Test
    void takesEvents_withoutASecret_isFalse() {
        assertThat(EndpointStanding.first(SampleWebhooks.ERP).takesEvents()).isFalse();
        assertThat(first.takesEvents()).isTrue();
    }

    @Test
    void findAfter_takenWhereNothingFailed_changesNothing() {
        assertThat(first.findAfter(TAKEN, false, NOW)).isEmpty();
    }

    @Test
    void findAfter_fiveFailures_restsForLongerEachTimeUntilItTakesSomething() {
        assertThat(failing(first, 4, NOW).findRest(NOW)).isEmpty();
        assertThat(failing(first, 5, NOW).findRest(NOW)).contains(NOW.plusSeconds(120));
        assertThat(failing(first, 7, NOW).findRest(NOW)).contains(NOW.plusSeconds(480));
        assertThat(failing(first, 99, NOW).findRest(NOW)).contains(NOW.plusSeconds(600));

        EndpointStanding well = failing(first, 9, NOW).findAfter(TAKEN, false, NOW).orElseThrow();

        assertThat(well.failuresInRow()).isZero();
        assertThat(well.failingSince()).isNull();
        assertThat(well.findRest(NOW)).isEmpty();
    }

    @Test
    void findAfter_gone_isDisabledAtOnce() {
        EndpointStanding gone =
                first.findAfter(new EndpointAnswer.Gone(), false, NOW).orElseThrow();

        assertThat(gone.disabled()).isEqualTo(new Disabled(NOW, DisabledReason.GONE));
        assertThat(gone.takesEvents()).isFalse();
        assertThat(gone.enabled().takesEvents()).isTrue();
    }

    @Test
    void findAfter_lastAttemptAfterFiveDaysOfFailures_isDisabled() {
        EndpointStanding failing = failing(first, 3, NOW);
        Instant later = NOW.plus(Duration.ofDays(5));

        assertThat(failing.findAfter(FAILED, false, later).orElseThrow().disabled()).isNull();
        assertThat(failing.findAfter(FAILED, true, later.minusMillis(1)).orElseThrow().disabled())
                .isNull();
        assertThat(failing.findAfter(FAILED, true, later).orElseThrow().disabled())
                .isEqualTo(new Disabled(later, DisabledReason.FAILING));
    }

    @Test
    void findAfter_twentyFailuresInFiveDays_isDisabledThoughNoDeliveryIsExhausted() {
        Instant later = NOW.plus(Duration.ofDays(5));

        assertThat(failing(failing(first, 18, NOW), 1, later).disabled()).isNull();
        assertThat(failing(failing(first, 19, NOW), 1, later).disabled())
                .isEqualTo(new Disabled(later, DisabledReason.FAILING));
    }

    @Test
    void findAfter_rareEventsOfADeadEndpoint_eachHasAllItsAttempts() {
        Instant aWeekLater = NOW.plus(Duration.ofDays(7));

        EndpointStanding standing = failing(failing(first, 10, NOW), 1, aWeekLater);

        assertThat(standing.disabled()).isNull();
    }

    @Test
    void findRotated_bothSecretsAreValidForADay() {
        EndpointStanding rotated = first.findRotated("key", NOW.plusSeconds(60)).orElseThrow();
        Instant end = NOW.plusSeconds(60).plus(Duration.ofHours(24));

        assertThat(rotated.valid(end.minusMillis(1)))
                .extracting(EndpointSecret::number)
                .containsExactly(2L, 1L);
        assertThat(rotated.valid(end)).extracting(EndpointSecret::number).containsExactly(2L);
    }

    @Test
    void findRotated_again_endsNoneLaterThanItWould() {
        EndpointStanding rotated =
                first.findRotated("key", NOW.plusSeconds(1))
                        .orElseThrow()
                        .findRotated("key", NOW.plusSeconds(3_600))
                        .orElseThrow();

        assertThat(rotated.secrets())
                .extracting(EndpointSecret::validUntil)
                .containsExactly(
                        null,
                        NOW.plusSeconds(3_600).plus(Duration.ofHours(24)),
                        NOW.plusSeconds(1).plus(Duration.ofHours(24)));
    }

    @Test
    void findRotated_moreThanFiveValid_isRefusedUntilOneEnds() {
        EndpointStanding full = first;
        for (int i = 0; i < 4; i++) {
            full = full.findRotated("key", NOW).orElseThrow();
        }

        assertThat(full.findRotated("key", NOW)).isEmpty();
        assertThat(full.findRotated("key", NOW.plus(Duration.ofHours(24)))).isPresent();
    }
}
