package dev.stammkunde.programmes.membership;

/**
 * What members have.
 *
 * @param freeShipping whether the shop ships to them without a charge
 * @param extraPointsPercent how many points they get on top of what others get; 0 for none
 * @param earlyAccessHours by how much they may buy what is new before others; 0 for not
 */
public record PlanBenefits(boolean freeShipping, int extraPointsPercent, int earlyAccessHours) {

    public static final PlanBenefits NONE = new PlanBenefits(false, 0, 0);

    /** Returns the better of each benefit of two plans; they do not add up. */
    public PlanBenefits and(PlanBenefits other) {
        return new PlanBenefits(
                freeShipping || other.freeShipping,
                Math.max(extraPointsPercent, other.extraPointsPercent),
                Math.max(earlyAccessHours, other.earlyAccessHours));
    }
}
