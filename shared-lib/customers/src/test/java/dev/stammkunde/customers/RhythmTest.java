package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

final class RhythmTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @Example
    void find_oddNumberOfIntervals_isTheMiddleOne() {
        assertThat(Rhythm.find(onDays(0, 30, 35, 135))).contains(new Rhythm(30));
    }

    @Example
    void find_evenNumberOfIntervals_isTheMeanOfTheMiddleTwoRoundedUp() {
        assertThat(Rhythm.find(onDays(100, 0, 31))).contains(new Rhythm(50));
        assertThat(Rhythm.find(onDays(0, 30, 61))).contains(new Rhythm(31));
    }

    @Example
    void find_fewerThanThreeDays_isNone() {
        assertThat(Rhythm.find(onDays(0, 30))).isEmpty();
        assertThat(Rhythm.find(onDays(0, 0, 0, 30))).isEmpty();
        assertThat(Rhythm.find(List.of())).isEmpty();
    }

    @Example
    void find_severalPurchasesOfADay_countOnce() {
        assertThat(Rhythm.find(onDays(0, 0, 0, 0, 40, 80))).contains(new Rhythm(40));
    }

    @Property
    void bucket_anyInterval_holdsItAndSpansATenth(@ForAll @IntRange(min = 1) int days) {
        int bucket = new Rhythm(days).bucket();

        assertThat(days).isBetween(Rhythm.shortestOf(bucket), Rhythm.longestOf(bucket));
        if (bucket < Rhythm.buckets() - 1) {
            int span = Rhythm.longestOf(bucket) - Rhythm.shortestOf(bucket) + 1;
            assertThat(span).isLessThanOrEqualTo(Math.max(1, Rhythm.shortestOf(bucket) / 10));
        }
    }

    @Example
    void buckets_allOfThem_lieSideBySideAndAreFew() {
        for (int bucket = 1; bucket < Rhythm.buckets(); bucket++) {
            assertThat(Rhythm.shortestOf(bucket)).isEqualTo(Rhythm.longestOf(bucket - 1) + 1);
        }
        assertThat(Rhythm.buckets()).isLessThan(100);
        assertThat(Rhythm.longestOf(Rhythm.buckets() - 1)).isEqualTo(Integer.MAX_VALUE);
    }

    private static List<Instant> onDays(int... days) {
        return Arrays.stream(days).mapToObj(day -> START.plus(Duration.ofDays(day))).toList();
    }
}
