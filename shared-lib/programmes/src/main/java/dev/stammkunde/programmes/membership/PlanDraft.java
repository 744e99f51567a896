package dev.stammkunde.programmes.membership;

import org.joda.money.Money;

/**
 * What marketing writes of a plan of membership: all of a version but what the system adds to it.
 *
 * @param name under which it is sold, and by which people cancel it
 * @param sku of the product in the shop that sells it
 * @param fee for its first term, with tax
 * @param months of its first term, 24 at most (§ 309 Nr. 9 a BGB)
 * @param trialDays in which it costs nothing yet
 * @param renewal what follows the first term
 * @param noticeDays before the end of a term until which it can be cancelled, 30 at most (§ 309 Nr.
 *     9 c BGB)
 */
public record PlanDraft(
        String name,
        String sku,
        Money fee,
        int months,
        int trialDays,
        PlanRenewal renewal,
        int noticeDays,
        PlanBenefits benefits) {}
