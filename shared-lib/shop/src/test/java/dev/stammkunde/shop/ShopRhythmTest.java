package dev.stammkunde.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopRhythm.State;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

final class ShopRhythmTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void heardAt_laterOnSameDay_keepsTheLongestGap() {
        ShopRhythm rhythm =
                ShopRhythm.beginning("shop", MONDAY)
                        .heardAt(MONDAY.plus(Duration.ofHours(3)))
                        .heardAt(MONDAY.plus(Duration.ofHours(4)));

        assertThat(rhythm.longestGaps())
                .containsExactly(Map.entry(LocalDate.parse("2026-03-02"), Duration.ofHours(3)));
    }

    @Test
    void heardAt_afterMidnight_countsForTheDayOnWhichTheGapEnds() {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY).heardAt(MONDAY.plus(DAY));

        assertThat(rhythm.longestGaps()).containsOnlyKeys(LocalDate.parse("2026-03-03"));
    }

    @Test
    void heardAt_sameOrEarlierTime_changesNothing() {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY).heardAt(MONDAY.plus(DAY));

        assertThat(rhythm.heardAt(MONDAY.plus(DAY))).isEqualTo(rhythm);
        assertThat(rhythm.heardAt(MONDAY.plus(DAY).plusMillis(999))).isEqualTo(rhythm);
        assertThat(rhythm.heardAt(MONDAY.plusSeconds(1))).isEqualTo(rhythm);
    }

    @Test
    void heardAt_sixteenDays_forgetsTheOldest() {
        ShopRhythm rhythm = daily(16);

        assertThat(rhythm.longestGaps()).hasSize(15);
        assertThat(rhythm.longestGaps().firstKey()).isEqualTo(LocalDate.parse("2026-03-04"));
    }

    @Test
    void stateAt_fewerThanThreeDays_isUnknown() {
        ShopRhythm rhythm = daily(2);

        assertThat(rhythm.stateAt(MONDAY.plus(Duration.ofDays(20)))).isEqualTo(new State.Unknown());
    }

    @Test
    void stateAt_firstEightDays_isUnknown() {
        ShopRhythm rhythm = hourlyUntil(MONDAY.plus(Duration.ofDays(4)));

        assertThat(rhythm.stateAt(MONDAY.plus(Duration.ofDays(8)).minusSeconds(1)))
                .isEqualTo(new State.Unknown());
        assertThat(rhythm.stateAt(MONDAY.plus(Duration.ofDays(8))))
                .isEqualTo(new State.Silent(Duration.ofDays(4), Duration.ofHours(1)));
    }

    @Test
    void stateAt_overFourUsualGaps_isSilent() {
        ShopRhythm rhythm = daily(9);
        Instant last = rhythm.lastHeardAt();

        assertThat(rhythm.stateAt(last.plus(Duration.ofDays(4)))).isEqualTo(new State.Heard());
        assertThat(rhythm.stateAt(last.plus(Duration.ofDays(4)).plusSeconds(1)))
                .isEqualTo(new State.Silent(Duration.ofDays(4).plusSeconds(1), DAY));
    }

    @Test
    void stateAt_webhookEveryMinute_waitsForFourHours() {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY);
        for (int minute = 1; minute <= 8 * 24 * 60; minute++) {
            rhythm = rhythm.heardAt(MONDAY.plus(Duration.ofMinutes(minute)));
        }

        Instant last = rhythm.lastHeardAt();
        assertThat(rhythm.stateAt(last.plus(Duration.ofHours(4)))).isEqualTo(new State.Heard());
        assertThat(rhythm.stateAt(last.plus(Duration.ofHours(4)).plusSeconds(1)))
                .isInstanceOf(State.Silent.class);
    }

    @Test
    void stateAt_outageOfAWeekOnceRepaired_doesNotMakeDeaf() {
        ShopRhythm rhythm = hourlyUntil(MONDAY.plus(Duration.ofDays(20)));
        rhythm = rhythm.heardAt(rhythm.lastHeardAt().plus(Duration.ofDays(7)));

        assertThat(rhythm.stateAt(rhythm.lastHeardAt().plus(Duration.ofHours(5))))
                .isInstanceOf(State.Silent.class);
    }

    @Test
    void stateAt_silentForThirtyDays_isGone() {
        ShopRhythm rhythm = daily(9);
        Instant silentFrom = rhythm.lastHeardAt().plus(Duration.ofDays(4));

        assertThat(rhythm.stateAt(silentFrom.plus(ShopRhythm.GONE_AFTER)))
                .isInstanceOf(State.Silent.class);
        assertThat(rhythm.stateAt(silentFrom.plus(ShopRhythm.GONE_AFTER).plusSeconds(1)))
                .isEqualTo(new State.Gone(Duration.ofDays(34).plusSeconds(1)));
    }

    @Test
    void stateAt_neverKnownAndNotHeardForThirtyDays_isGone() {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY);

        assertThat(rhythm.stateAt(MONDAY.plus(ShopRhythm.GONE_AFTER)))
                .isEqualTo(new State.Unknown());
        assertThat(rhythm.stateAt(MONDAY.plus(ShopRhythm.GONE_AFTER).plusSeconds(1)))
                .isEqualTo(new State.Gone(ShopRhythm.GONE_AFTER.plusSeconds(1)));
    }

    @Test
    void stateAt_lastHeardInTheFuture_isHeard() {
        ShopRhythm rhythm = daily(9);

        assertThat(rhythm.stateAt(rhythm.lastHeardAt().minusSeconds(90)))
                .isEqualTo(new State.Heard());
    }

    private static ShopRhythm daily(int days) {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY);
        for (int day = 1; day <= days; day++) {
            rhythm = rhythm.heardAt(MONDAY.plus(Duration.ofDays(day)));
        }
        return rhythm;
    }

    private static ShopRhythm hourlyUntil(Instant end) {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", MONDAY);
        for (Instant at = MONDAY; !at.isAfter(end); at = at.plus(Duration.ofHours(1))) {
            rhythm = rhythm.heardAt(at);
        }
        return rhythm;
    }
}
