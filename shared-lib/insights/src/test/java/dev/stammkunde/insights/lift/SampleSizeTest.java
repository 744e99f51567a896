package dev.stammkunde.insights.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class SampleSizeTest {

    private static final double NINETY = SampleSize.z(0.9);

    /** R's help of {@code power.prop.test(p1 = .50, p2 = .75, power = .90)}: n is 76.7 for each. */
    @Test
    void ofBuyers_exampleOfR_isItsSize() {
        assertThat(SampleSize.ofBuyers(0.5, 0.75, 0.5, NINETY)).isEqualTo(154);
    }

    /** R's help of {@code power.t.test(power = .90, delta = 1)}: n is 22.02110 for each. */
    @Test
    void ofRevenue_exampleOfR_isItsSize() {
        assertThat(SampleSize.ofSpread(1, 0.5, NINETY)).isEqualTo(44);
    }

    @Test
    void ofRevenue_smallHoldout_takesMoreCustomers() {
        long even = SampleSize.ofRevenue(9_000, 300, 0.5);
        long tenth = SampleSize.ofRevenue(9_000, 300, 0.1);

        assertThat((double) tenth / even).isCloseTo(0.25 / 0.09, within(0.01));
        assertThat(SampleSize.smallestEffect(tenth, 9_000, 0.1)).isCloseTo(300, within(0.1));
    }

    /** So many customers see the planted effect in about four of five draws. */
    @Test
    void ofBuyers_planted_isSeenInFourOfFive() {
        long customers = SampleSize.ofBuyers(0.2, 0.26, 0.3);
        PlantedEffect planted = new PlantedEffect(Math.toIntExact(customers), 30, 0.06);
        LiftAsk ask = new LiftAsk(30, Instant.EPOCH);

        long seen = 0;
        for (long seed = 1; seed <= 100; seed++) {
            PlantedEffect.Arms arms = planted.draw(seed);
            Lift lift = ComputeLift.compute(ask, arms.treated(), arms.held(), Instant.EPOCH);
            seen += lift.buyers().verdict() == LiftVerdict.MORE ? 1 : 0;
        }

        assertThat(seen).isBetween(70L, 90L);
    }

    @Test
    void smallestMoreBuyers_ofManyCustomers_isWhatTheyAreEnoughFor() {
        double more = SampleSize.smallestMoreBuyers(4_000, 0.1, 0.2).orElseThrow();

        assertThat(SampleSize.ofBuyers(0.1, 0.1 + more, 0.2)).isEqualTo(4_000);
        assertThat(SampleSize.smallestMoreBuyers(4, 0.1, 0.2)).isEmpty();
        assertThat(SampleSize.smallestMoreBuyers(4_000, 1, 0.2)).isEmpty();
    }
}
