package dev.stammkunde.insights.lift;

import java.util.Random;

/**
 * A shop whose campaign is known to make more customers buy. Who often bought pays more, a fifth
 * are new, and most buy nothing, as everywhere.
 *
 * @param heldPercent of the customers
 * @param more by how much likelier customers buy who are treated
 */
record PlantedEffect(int customers, int heldPercent, double more) {

    private static final double BUYS = 0.2;
    private static final double MEAN = 4_000;

    /** What each customer who is treated pays more, in minor units. */
    double truth() {
        return more * MEAN;
    }

    /** The two arms, as a seed draws them. */
    record Arms(ArmSums treated, ArmSums held) {}

    Arms draw(long seed) {
        Random random = new Random(seed);
        ArmSums treated = ArmSums.NONE;
        ArmSums held = ArmSums.NONE;
        for (int i = 0; i < customers; i++) {
            boolean isHeld = random.nextInt(100) < heldPercent;
            DrawnOutcome outcome = outcome(random, isHeld);
            if (isHeld) {
                held = held.plus(outcome);
            } else {
                treated = treated.plus(outcome);
            }
        }
        return new Arms(treated, held);
    }

    private DrawnOutcome outcome(Random random, boolean isHeld) {
        // Of mean 1, and as skewed as what people spend.
        double wealth = -Math.log(1 - random.nextDouble());
        boolean isNew = random.nextInt(5) == 0;
        boolean buys = random.nextDouble() < BUYS + (isHeld ? 0 : more);
        long revenue = buys ? Math.round(MEAN * wealth) : 0;
        long earlier = Math.round(MEAN * wealth * (0.5 + random.nextDouble()));
        return new DrawnOutcome(isNew ? null : earlier, revenue, buys, isHeld ? 0 : 10);
    }
}
