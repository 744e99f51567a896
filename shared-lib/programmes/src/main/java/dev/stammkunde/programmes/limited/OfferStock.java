package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Scheme;

import java.time.Instant;
import java.util.List;

/**
 * The pieces of offers. Holds that are over count as left at once, whether or not anybody has
 * written that they are: who needs a piece takes one of them off the count first.
 */
public final class OfferStock {

    /** Enough that those who come at one moment seldom want to end the same hold. */
    private static final int SOME = 50;

    private final Claims claims;

    public OfferStock(Claims claims) {
        this.claims = claims;
    }

    /** Returns how many pieces can be had at a time; never less than none. */
    public long left(Scheme<LimitedOfferDraft> offer, Instant now) {
        long taken = claims.count(offer.id()).taken();
        long over = taken == 0 ? 0 : claims.countOver(offer.id(), now);
        return Math.max(0, offer.draft().stock() - taken + over);
    }

    /** What stands between a wish for pieces and them. */
    enum Room {
        /** There is room, unless somebody is faster. */
        FREE,
        /** There was none, and a hold that is over was ended, or somebody else ended it. */
        LOOK_AGAIN,
        /** There is none. */
        NONE
    }

    /**
     * Looks for room for some pieces, and makes some where holds are over.
     *
     * @param who asks, so that those who come at one moment do not all end the same hold
     */
    Room room(Scheme<LimitedOfferDraft> offer, long pieces, String who, Instant now) {
        if (claims.count(offer.id()).taken() + pieces <= offer.draft().stock()) {
            return Room.FREE;
        }
        List<ClaimId> over = claims.over(offer.id(), now, SOME);
        if (over.isEmpty()) {
            return Room.NONE;
        }
        lapse(over.get(Math.floorMod(who.hashCode(), over.size())), now);
        return Room.LOOK_AGAIN;
    }

    /**
     * Writes that a hold is over, and counts its piece as left.
     *
     * @return whether it was this call that wrote it
     */
    public boolean lapse(ClaimId id, Instant now) {
        return claims.find(id)
                .filter(Claim::keepsPiece)
                .filter(claim -> claim.stateAt(now) == ClaimState.LAPSED)
                .filter(this::giveBack)
                .isPresent();
    }

    /** Gives a reserved piece back; nothing where the claim has changed since it was read. */
    boolean giveBack(Claim claim) {
        return claims.write(
                        ClaimWrite.of(
                                new ClaimWrite.Change(claim, claim.lapsed()),
                                OfferCount.taking(-1),
                                null))
                == SaveResult.SAVED;
    }
}
