package dev.stammkunde.insights.recommendations;

import static dev.stammkunde.insights.recommendations.Buyers.DAY;
import static dev.stammkunde.insights.recommendations.Buyers.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class OwnRhythmTest {

    @Test
    void find_boughtOnTwoDays_isNone() {
        assertThat(OwnRhythm.find(history("60 sencha", "30 sencha"), "sencha")).isEmpty();
    }

    @Test
    void find_twoPiecesLast_lastsTwiceAsLong() {
        OwnRhythm rhythm =
                OwnRhythm.find(history("90 sencha", "60 sencha", "30 2*sencha"), "sencha")
                        .orElseThrow();

        assertThat(rhythm.times()).isEqualTo(3);
        assertThat(rhythm.lastsDays()).isEqualTo(60);
        assertThat(rhythm.over(DAY)).isCloseTo(0.5, within(1e-12));
        assertThat(rhythm.isEnough(DAY)).isTrue();
        assertThat(rhythm.isDue(DAY + 18)).isTrue();
        assertThat(rhythm.isDue(DAY + 150)).isTrue();
        assertThat(rhythm.isDue(DAY + 151)).isFalse();
    }

    @Test
    void find_oneLongPause_goesByTheMedian() {
        OwnRhythm rhythm =
                OwnRhythm.find(history("400 tea", "100 tea", "80 tea", "60 tea", "40 tea"), "tea")
                        .orElseThrow();

        assertThat(rhythm.lastsDays()).isEqualTo(20);
    }

    @Test
    void find_severalOrdersOfADay_areOneDay() {
        assertThat(OwnRhythm.find(history("60 tea", "60 tea", "30 tea"), "tea")).isEmpty();
    }
}
