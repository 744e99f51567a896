package dev.stammkunde.insights.lift;

import dev.stammkunde.platform.statistics.Bounds;

import org.jspecify.annotations.Nullable;

/**
 * What being treated brought: intention to treat, so that everybody counts as they were drawn,
 * whether a mail reached them or not. Money is in minor units of the currency that was summed up.
 *
 * @param treated how many were drawn to be treated
 * @param held how many were drawn to be left alone
 * @param revenue what each customer who was treated paid more than if left alone
 * @param buyers how much larger the share of buyers is
 */
public record Lift(long treated, long held, OfRevenue revenue, OfBuyers buyers) {

    /** Of what confidence all intervals are. */
    public static final double CONFIDENCE = 0.95;

    /** Returns one that nothing can be told of, for a reason. */
    static Lift without(LiftVerdict reason, long treated, long held) {
        return new Lift(
                treated,
                held,
                new OfRevenue(reason, null, null, null),
                new OfBuyers(reason, null, null));
    }

    /**
     * A difference of revenue.
     *
     * @param plain without adjustment, by Welch; absent while nothing may be judged
     * @param adjusted by what the same customers paid earlier (CUPED), and what the verdict follows
     *     from; absent while nothing may be judged
     * @param gain of all who were treated; absent while nothing may be judged
     */
    public record OfRevenue(
            LiftVerdict verdict,
            @Nullable Estimate plain,
            @Nullable Estimate adjusted,
            @Nullable Gain gain) {}

    /**
     * A difference of the shares of buyers.
     *
     * @param difference from -1 to 1; absent while nothing may be judged
     * @param bounds by Newcombe; absent while nothing may be judged
     */
    public record OfBuyers(
            LiftVerdict verdict, @Nullable Double difference, @Nullable Bounds bounds) {}

    /**
     * A difference for each customer, in minor units and not rounded to one.
     *
     * @param bounds by Student's distribution
     */
    public record Estimate(double difference, Bounds bounds) {}

    /**
     * What it brought in all, in minor units.
     *
     * @param revenueMinor that would not have been without it
     * @param costMinor what rewards and mails cost, less what customers cost who are left alone
     * @param netMinor revenue less cost
     * @param netFromMinor the least that it may have been
     * @param netToMinor the most that it may have been
     */
    public record Gain(
            long revenueMinor, long costMinor, long netMinor, long netFromMinor, long netToMinor) {}
}
