package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.WinBackDue.Due;
import dev.stammkunde.campaigns.WinBackLookup.ByLastPurchase;
import dev.stammkunde.campaigns.WinBackLookup.ByRhythm;
import dev.stammkunde.customers.Rhythm;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

final class WinBackLookupsTest {

    private static final WinBack BY_DAYS =
            new WinBack(List.of(new Step(60, null), new Step(180, null)));
    private static final WinBack BY_RHYTHM =
            new WinBack(
                    List.of(
                            new Step(60, new BigDecimal("1.5")),
                            new Step(90, null),
                            new Step(180, new BigDecimal("4"))));
    private static final Instant RUN = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void all_aDailyRun_asksForThreeDaysOfEachStep() {
        List<WinBackLookup> lookups = new WinBackLookups(BY_DAYS, daily(RUN), null).all();

        assertThat(lookups)
                .containsExactly(
                        new ByLastPurchase(LocalDate.parse("2026-05-25")),
                        new ByLastPurchase(LocalDate.parse("2026-05-26")),
                        new ByLastPurchase(LocalDate.parse("2026-05-27")),
                        new ByLastPurchase(LocalDate.parse("2026-09-22")),
                        new ByLastPurchase(LocalDate.parse("2026-09-23")),
                        new ByLastPurchase(LocalDate.parse("2026-09-24")));
    }

    @Test
    void all_aRunOfADayThatWasRunBefore_asksForNothing() {
        Instant before = RUN.plus(Duration.ofMinutes(20));
        RunWindow again = new RunWindow(before, Instant.EPOCH, before.plus(Duration.ofMinutes(1)));

        assertThat(new WinBackLookups(BY_RHYTHM, again, null).all()).isEmpty();
    }

    @Test
    void all_withARhythm_asksEachBucketForDaysThatDoNotOverlap() {
        List<WinBackLookup> lookups = new WinBackLookups(BY_RHYTHM, daily(RUN), null).all();

        ByRhythm before = null;
        for (WinBackLookup lookup : lookups) {
            if (lookup instanceof ByRhythm next) {
                if (before != null && before.bucket() == next.bucket()) {
                    assertThat(next.days().first()).isAfter(before.days().last());
                }
                before = next;
            }
        }
        assertThat(lookups).hasSizeLessThan(300);
    }

    /** Whoever is due lies in a lookup, and in one alone. */
    @Property(tries = 400)
    void all_whoeverIsDueInTheirZone_isInExactlyOneLookup(
            @ForAll("zones") ZoneId zone,
            @ForAll boolean atTime,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 9) int daysSinceRun,
            @ForAll @IntRange(min = 1, max = 4_000) int lapsedHours,
            @ForAll("rhythms") @Nullable Rhythm rhythm) {
        @Nullable LocalTime localTime = atTime ? LocalTime.of(hour, 30) : null;
        RunWindow window =
                new RunWindow(RUN.minus(Duration.ofDays(daysSinceRun)), Instant.EPOCH, RUN);
        WinBackLookups lookups = new WinBackLookups(BY_RHYTHM, window, localTime);
        Instant lastPurchase = RUN.minus(Duration.ofHours(lapsedHours));
        LocalDate utcDay = Rhythm.dayOf(lastPurchase);

        WinBackDue due =
                WinBackLadder.of(BY_RHYTHM, rhythm)
                        .due(LocalDate.ofInstant(lastPurchase, zone), window.days(zone, localTime));
        long found = lookups.all().stream().filter(lookup -> isIn(lookup, utcDay, rhythm)).count();

        assertThat(found).isBetween(due instanceof Due ? 1L : 0L, 1L);
        if (due instanceof Due && rhythm != null) {
            assertThat(lookups.mayBeDue(rhythm, utcDay)).isTrue();
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/Los_Angeles",
                        "Pacific/Kiritimati",
                        "Etc/GMT+12",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/St_Johns")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<@Nullable Rhythm> rhythms() {
        return Arbitraries.integers().between(1, 110).map(Rhythm::new).injectNull(0.3);
    }

    private static boolean isIn(WinBackLookup lookup, LocalDate day, @Nullable Rhythm rhythm) {
        return switch (lookup) {
            case ByLastPurchase(LocalDate asked) -> rhythm == null && asked.equals(day);
            case ByRhythm byRhythm ->
                    rhythm != null
                            && byRhythm.bucket() == rhythm.bucket()
                            && byRhythm.days().contains(day);
        };
    }

    private static RunWindow daily(Instant run) {
        return new RunWindow(run.minus(Duration.ofDays(1)), Instant.EPOCH, run);
    }
}
