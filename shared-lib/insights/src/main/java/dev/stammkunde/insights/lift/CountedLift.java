package dev.stammkunde.insights.lift;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of one comparison. What is kept is what was counted; intervals follow from it.
 *
 * @param campaign its id; absent where all campaigns together are compared
 * @param name of the campaign as it was; empty without one
 * @param ask how was drawn, and when is judged
 * @param arms what both arms did; absent while they are not counted
 * @param changed of the customers who were drawn, to how many came what their draw of now does not
 *     say: the share was another one then
 */
public record CountedLift(
        @Nullable String campaign,
        String name,
        LiftSpan span,
        LiftAsk ask,
        @Nullable Arms arms,
        long changed) {

    /**
     * Both arms.
     *
     * @param areCostsKnown whether costs are in them
     */
    public record Arms(ArmSums treated, ArmSums held, Instant countedAt, boolean areCostsKnown) {}

    /** Returns one that is still to be counted. */
    static CountedLift pending(
            @Nullable String campaign, String name, LiftSpan span, double heldPercent) {
        return new CountedLift(
                campaign, name, span, new LiftAsk(heldPercent, span.judgedFrom()), null, 0);
    }

    CountedLift counted(Arms next, long otherwise) {
        return new CountedLift(campaign, name, span, ask, next, otherwise);
    }

    /** Whether both are about the same draws. */
    boolean isOf(CountedLift other) {
        return Objects.equals(campaign, other.campaign) && span.to().equals(other.span.to());
    }

    /** Computes the lift; of arms that are not counted, that there is nothing to tell yet. */
    public Lift lift() {
        if (changed > 0 && arms != null) {
            return Lift.without(LiftVerdict.CHANGED, arms.treated().n(), arms.held().n());
        }
        if (arms != null) {
            return ComputeLift.compute(ask, arms.treated(), arms.held(), arms.countedAt());
        }
        return ComputeLift.compute(ask, ArmSums.NONE, ArmSums.NONE, Instant.MIN);
    }
}
