package dev.stammkunde.programmes.invitations;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.tiers.ProjectTiers;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.time.Instant;

/**
 * Says whether a customer is invited, by what is known at that moment. An invitation of everybody
 * costs no read.
 */
public final class CheckInvitation {

    private final IsInAudience audiences;
    private final TiersOfShops tiers;

    public CheckInvitation(IsInAudience audiences, TiersOfShops tiers) {
        this.audiences = audiences;
        this.tiers = tiers;
    }

    /**
     * Says it.
     *
     * @param account of the customer who stays after merges, as it is now
     */
    public boolean isInvited(GatheringInvitation invitation, PointsAccount account, Instant now) {
        return hasTier(invitation, account, now)
                && (invitation.audience().equals(Audience.everyone())
                        || audiences.isIn(account.id(), invitation.audience(), now));
    }

    private boolean hasTier(GatheringInvitation invitation, PointsAccount account, Instant now) {
        String least = invitation.fromTier();
        return least == null
                || ProjectTiers.find(
                                tiers.history(account.id().shopId()),
                                account.section(TierUnits.NAME),
                                now)
                        .filter(projection -> reaches(projection, least))
                        .isPresent();
    }

    /** Nobody reaches a tier that there is not. */
    private static boolean reaches(TierProjection projection, String least) {
        TierProjection.Current current = projection.current();
        int needed = projection.rules().rank(least);
        return current != null
                && needed >= 0
                && projection.rules().rank(current.tier().id()) >= needed;
    }
}
