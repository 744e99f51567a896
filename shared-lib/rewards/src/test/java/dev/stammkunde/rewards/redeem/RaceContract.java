package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;
import static dev.stammkunde.rewards.redeem.Desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sixteen at once. */
abstract class RaceContract {

    private static final int AT_ONCE = 16;

    abstract Desk desk(ObedientShop shop);

    private static List<RedemptionOutcome> atOnce(IntFunction<Callable<RedemptionOutcome>> call)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<RedemptionOutcome>> answers =
                    threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(call).toList());
            List<RedemptionOutcome> outcomes = new ArrayList<>();
            for (Future<RedemptionOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }

    private static long done(List<RedemptionOutcome> outcomes) {
        return outcomes.stream().filter(RedemptionOutcome.Done.class::isInstance).count();
    }

    @Test
    @AtOnce
    void redeem_pointsForOne_givesOneRewardAndNeverADebt() throws Exception {
        Desk desk = desk(new ObedientShop()).with(SampleRewards.fiveEuros()).give(199);

        List<RedemptionOutcome> outcomes = atOnce(i -> () -> desk.redeem("key-" + i, "five-euros"));

        assertThat(done(outcomes)).isEqualTo(1);
        assertThat(desk.available()).isEqualTo(99);
        assertThat(desk.account().reserved()).isEqualTo(100);
    }

    @Test
    @AtOnce
    void redeem_lastOne_isHadOnce() throws Exception {
        Benefit donation = new Benefit.FreeShipping(null);
        Desk desk =
                desk(new ObedientShop())
                        .with(SampleRewards.of("last", donation, null, new RewardLimits(null, 1)))
                        .give(5_000);

        List<RedemptionOutcome> outcomes = atOnce(i -> () -> desk.redeem("key-" + i, "last"));

        assertThat(done(outcomes)).isEqualTo(1);
        assertThat(outcomes)
                .filteredOn(RedemptionOutcome.Refused.class::isInstance)
                .containsOnly(RedemptionOutcome.refused(RedemptionRefusal.SOLD_OUT));
    }

    @Test
    @AtOnce
    void callOffAdvanceAndOrder_ofOne_endItOnce() throws Exception {
        Desk desk = desk(new ObedientShop()).with(SampleRewards.fiveEuros()).give(250);
        desk.redeem("a", "five-euros");
        String code = desk.advance.advance(id("a"), NOW).redemption().code().code();

        atOnce(
                i ->
                        () -> {
                            switch (i % 3) {
                                case 0 ->
                                        desk.hear.hear(
                                                order("5001", code, "0", Duration.ZERO), NOW);
                                case 1 -> desk.advance.callOff(id("a"), NOW);
                                default -> desk.advance.advance(id("a"), NOW);
                            }
                            return RedemptionOutcome.refused(RedemptionRefusal.BUSY);
                        });

        assertThat(desk.account().balance()).isEqualTo(150);
        assertThat(desk.account().reserved()).isZero();
    }
}
