package dev.stammkunde.insights.lift;

import dev.stammkunde.platform.statistics.Sums;

import java.math.BigInteger;

/**
 * What all customers of one arm did. Sums of parts can be added, so that a batch may gather them in
 * any steps.
 *
 * @param known customers who had bought before the draw
 * @param fresh those who had not; of these nothing is known from earlier
 * @param buyers how many of both bought in the time that is judged
 * @param costMinor what rewards and mails cost that they had
 */
public record ArmSums(PairedSums known, PairedSums fresh, long buyers, long costMinor) {

    /** Of nobody. */
    public static final ArmSums NONE = new ArmSums(PairedSums.NONE, PairedSums.NONE, 0, 0);

    /** Returns the sums of both. */
    public ArmSums plus(ArmSums other) {
        return new ArmSums(
                known.plus(other.known),
                fresh.plus(other.fresh),
                buyers + other.buyers,
                Math.addExact(costMinor, other.costMinor));
    }

    /** Returns the sums with one customer more. */
    public ArmSums plus(DrawnOutcome outcome) {
        Long earlier = outcome.earlierMinor();
        PairedSums one = of(outcome.revenueMinor(), earlier == null ? 0 : earlier);
        return plus(
                new ArmSums(
                        earlier == null ? PairedSums.NONE : one,
                        earlier == null ? one : PairedSums.NONE,
                        outcome.hasBought() ? 1 : 0,
                        outcome.costMinor()));
    }

    private static PairedSums of(long revenueMinor, long earlierMinor) {
        BigInteger revenue = BigInteger.valueOf(revenueMinor);
        BigInteger earlier = BigInteger.valueOf(earlierMinor);
        return new PairedSums(
                new Sums(1, revenue, revenue.multiply(revenue)),
                new Sums(1, earlier, earlier.multiply(earlier)),
                revenue.multiply(earlier));
    }

    /** Returns how many customers there are. */
    public long n() {
        return known.n() + fresh.n();
    }

    /** Returns all of them; who is new paid nothing earlier. */
    public PairedSums all() {
        return known.plus(fresh);
    }
}
