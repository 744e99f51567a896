package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.WinBackDue.Due;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.customers.Rhythm;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A customer who buys now and then, and a campaign whose runs come, are late or are missed. */
final class WinBackLadderProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 900;

    record Sent(LocalDate lastPurchase, int step, LocalDate day, LocalDate run) {}

    @Property(tries = 300)
    void due_overTheYears_sendsEachStepOfALapseOnceAndInOrder(
            @ForAll("ladders") WinBack rule,
            @ForAll("rhythms") @Nullable Rhythm rhythm,
            @ForAll("days") Set<Integer> purchases,
            @ForAll("days") @Size(max = 200) Set<Integer> missedRuns) {
        List<Sent> sent = sent(rule, rhythm, purchases, missedRuns);

        Set<List<Object>> keys = new HashSet<>();
        Map<LocalDate, Integer> lastStep = new HashMap<>();
        for (Sent mail : sent) {
            assertThat(keys.add(List.of(mail.lastPurchase(), mail.step()))).isTrue();
            assertThat(mail.step()).isGreaterThan(lastStep.getOrDefault(mail.lastPurchase(), 0));
            lastStep.put(mail.lastPurchase(), mail.step());
        }
        assertThat(sent).isSortedAccordingTo(Comparator.comparing(Sent::run));
    }

    @Property(tries = 300)
    void due_afterAPurchase_isCountedFromThatPurchase(
            @ForAll("ladders") WinBack rule,
            @ForAll("rhythms") @Nullable Rhythm rhythm,
            @ForAll("days") Set<Integer> purchases,
            @ForAll("days") @Size(max = 200) Set<Integer> missedRuns) {
        List<Integer> days = WinBackLadder.of(rule, rhythm).days();

        for (Sent mail : sent(rule, rhythm, purchases, missedRuns)) {
            LocalDate due = mail.lastPurchase().plusDays(days.get(mail.step() - 1));
            assertThat(mail.day()).isEqualTo(due);
            assertThat(mail.run()).isBetween(due, due.plusDays(RUNS_REACH_BACK));
            assertThat(purchases)
                    .noneMatch(
                            day ->
                                    START.plusDays(day).isAfter(mail.lastPurchase())
                                            && !START.plusDays(day).isAfter(mail.run()));
        }
    }

    @Property(tries = 300)
    void due_whenEveryRunComes_isEveryStepUntilTheNextPurchase(
            @ForAll("ladders") WinBack rule,
            @ForAll("rhythms") @Nullable Rhythm rhythm,
            @ForAll("days") Set<Integer> purchases) {
        List<Integer> days = WinBackLadder.of(rule, rhythm).days();
        long expected = 0;
        List<Integer> sorted = purchases.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int next = i + 1 < sorted.size() ? sorted.get(i + 1) : DAYS;
            int bought = sorted.get(i);
            expected += days.stream().filter(day -> bought + day < next).count();
        }

        assertThat(sent(rule, rhythm, purchases, Set.of())).hasSize((int) expected);
    }

    private static final int RUNS_REACH_BACK = 6;

    private static List<Sent> sent(
            WinBack rule,
            @Nullable Rhythm rhythm,
            Set<Integer> purchases,
            Set<Integer> missedRuns) {
        WinBackLadder ladder = WinBackLadder.of(rule, rhythm);
        List<Sent> sent = new ArrayList<>();
        LocalDate last = null;
        LocalDate previousRun = START.minusDays(1);
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = START.plusDays(day);
            if (purchases.contains(day)) {
                last = today;
            }
            if (missedRuns.contains(day)) {
                continue;
            }
            LocalDate earliest = today.minusDays(RUNS_REACH_BACK);
            LocalDate first = previousRun.plusDays(1);
            Days window = new Days(first.isBefore(earliest) ? earliest : first, today);
            if (last != null && ladder.due(last, window) instanceof Due(int step, LocalDate due)) {
                sent.add(new Sent(last, step, due, today));
            }
            previousRun = today;
        }
        return sent;
    }

    @Provide
    Arbitrary<WinBack> ladders() {
        Arbitrary<@Nullable BigDecimal> multiples =
                Arbitraries.of("0.5", "1", "1.5", "2.25", "3").map(BigDecimal::new).injectNull(0.4);
        Arbitrary<Step> steps =
                Combinators.combine(Arbitraries.integers().between(1, 200), multiples)
                        .as(Step::new);
        return steps.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(
                        list ->
                                new WinBack(
                                        list.stream()
                                                .sorted(Comparator.comparing(Step::days))
                                                .toList()));
    }

    @Provide
    Arbitrary<@Nullable Rhythm> rhythms() {
        return Arbitraries.integers().between(1, 200).map(Rhythm::new).injectNull(0.3);
    }

    @Provide
    Arbitrary<Set<Integer>> days() {
        return Arbitraries.integers().between(0, DAYS - 1).set().ofMaxSize(12);
    }
}
