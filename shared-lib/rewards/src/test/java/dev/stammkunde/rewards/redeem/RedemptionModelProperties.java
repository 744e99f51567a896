package dev.stammkunde.rewards.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.Random;

/** Whatever a shop answers, and wherever we die: points spent are rewards that worked. */
final class RedemptionModelProperties {

    private static final int STEPS = 120;

    @Property(tries = 300)
    void lyingShop_pointsSpentAreRewardsThatWorked(@ForAll long chance) {
        live(new World(new Random(chance), 0, true));
    }

    @Property(tries = 300)
    void lyingShopAndDyingProcess_pointsSpentAreRewardsThatWorked(@ForAll long chance) {
        live(new World(new Random(chance), 10, true));
    }

    /**
     * Points never come back while a code of theirs may still be used. Orders are not revived here,
     * which a shop may do months later.
     */
    @Property(tries = 300)
    void unreliableShopThatSaysNothingWrong_noOrderUsesWhatWasGivenBack(@ForAll long chance) {
        World world = new World(new Random(chance), 10, false);

        live(world);

        assertThat(world.hasLateUses()).isFalse();
    }

    /** Ending a code fails for three weeks, in which an order uses it. */
    @Example
    void codeThatIsEndedLate_orderOfItsLastMinutes_isAwaited() {
        World world = new World(new Random(274), 10, false);

        live(world);

        assertThat(world.hasLateUses()).isFalse();
    }

    private static void live(World world) {
        for (int i = 0; i < STEPS; i++) {
            world.step();
            world.requireConsistent();
        }

        world.settle();

        world.requirePointsSpentAreRewardsThatWorked();
    }
}
