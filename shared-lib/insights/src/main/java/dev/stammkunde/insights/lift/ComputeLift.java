package dev.stammkunde.insights.lift;

import dev.stammkunde.insights.lift.Lift.Estimate;
import dev.stammkunde.insights.lift.Lift.Gain;
import dev.stammkunde.insights.lift.Lift.OfBuyers;
import dev.stammkunde.insights.lift.Lift.OfRevenue;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Quantiles;
import dev.stammkunde.platform.statistics.Share;

import java.time.Instant;
import java.util.Optional;

/**
 * Compares customers who were treated with those who were held out, as they were drawn and whatever
 * came to them: revenue for each customer, zeros among it, by Welch's interval plainly and after
 * CUPED; shares of buyers by Newcombe's.
 */
public final class ComputeLift {

    /** Of fewer in either arm, no interval is to be trusted with what people pay. */
    public static final int FEWEST_CUSTOMERS = 30;

    /** Of fewer in either arm, the mean of revenue hangs on single orders. */
    public static final int FEWEST_BUYERS = 10;

    /** So many standard errors off happens in one of 1,000 draws. */
    private static final double UNEVEN = Quantiles.normal(0.9995);

    private ComputeLift() {}

    /** Computes what being treated brought. */
    public static Lift compute(LiftAsk ask, ArmSums treated, ArmSums held, Instant now) {
        Optional<LiftVerdict> obstacle = findObstacle(ask, treated.n(), held.n(), now);
        return new Lift(
                treated.n(),
                held.n(),
                revenue(obstacle, treated, held),
                buyers(obstacle, treated, held));
    }

    private static Optional<LiftVerdict> findObstacle(
            LiftAsk ask, long treated, long held, Instant now) {
        if (ask.heldPercent() <= 0) {
            return Optional.of(LiftVerdict.NO_HOLDOUT);
        }
        if (ask.judgedFrom() == null) {
            return Optional.of(LiftVerdict.NO_LAST_DAY);
        }
        if (now.isBefore(ask.judgedFrom())) {
            return Optional.of(LiftVerdict.NOT_YET);
        }
        if (isUneven(ask.heldPercent() / 100, treated + held, held)) {
            return Optional.of(LiftVerdict.UNEVEN);
        }
        return Math.min(treated, held) < FEWEST_CUSTOMERS
                ? Optional.of(LiftVerdict.TOO_FEW)
                : Optional.empty();
    }

    private static boolean isUneven(double share, long all, long held) {
        double error = Math.sqrt(all * share * (1 - share));
        return Math.abs(held - all * share) > UNEVEN * error;
    }

    private static OfRevenue revenue(
            Optional<LiftVerdict> obstacle, ArmSums treated, ArmSums held) {
        if (obstacle.isPresent()) {
            return new OfRevenue(obstacle.get(), null, null, null);
        }
        if (Math.min(treated.buyers(), held.buyers()) < FEWEST_BUYERS) {
            return new OfRevenue(LiftVerdict.TOO_FEW, null, null, null);
        }
        Estimate adjusted = AdjustedDifference.of(treated, held);
        return new OfRevenue(
                verdict(adjusted.bounds()),
                plain(treated.all(), held.all()),
                adjusted,
                gain(adjusted, treated, held));
    }

    private static Estimate plain(PairedSums treated, PairedSums held) {
        return new Estimate(
                treated.revenue().mean().subtract(held.revenue().mean()).doubleValue(),
                treated.revenue().less(held.revenue(), Lift.CONFIDENCE));
    }

    private static Gain gain(Estimate each, ArmSums treated, ArmSums held) {
        double n = treated.n();
        long revenue = Math.round(each.difference() * n);
        long cost = Math.round(treated.costMinor() - held.costMinor() * (n / held.n()));
        return new Gain(
                revenue,
                cost,
                revenue - cost,
                Math.round(each.bounds().from() * n) - cost,
                Math.round(each.bounds().to() * n) - cost);
    }

    private static OfBuyers buyers(Optional<LiftVerdict> obstacle, ArmSums treated, ArmSums held) {
        if (obstacle.isPresent()) {
            return new OfBuyers(obstacle.get(), null, null);
        }
        Share own = new Share(treated.buyers(), treated.n());
        Share others = new Share(held.buyers(), held.n());
        Bounds bounds = own.less(others, Quantiles.normal(1 - (1 - Lift.CONFIDENCE) / 2));
        return new OfBuyers(verdict(bounds), own.value() - others.value(), bounds);
    }

    private static LiftVerdict verdict(Bounds bounds) {
        if (!bounds.excludeZero()) {
            return LiftVerdict.NO_DIFFERENCE;
        }
        return bounds.from() > 0 ? LiftVerdict.MORE : LiftVerdict.LESS;
    }
}
