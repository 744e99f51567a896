package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.util.Optional;

/** Finds the tier that a mail can speak of, or is about; asked only for such mails. */
interface FindMailedTier {

    /** Of shops without tiers. */
    FindMailedTier NONE =
            new FindMailedTier() {
                @Override
                public Optional<TierToTell> find(PointsAccount account, Instant now) {
                    return Optional.empty();
                }

                @Override
                public boolean isStillSo(
                        PointsAccount account, TierTurn turn, String tierId, Instant now) {
                    return false;
                }
            };

    /** Finds it; nothing where the shop has no tiers. */
    Optional<TierToTell> find(PointsAccount account, Instant now);

    /**
     * Whether what a mail says of a customer's tier is still so.
     *
     * @param tierId the tier that was reached, ends or has ended
     */
    boolean isStillSo(PointsAccount account, TierTurn turn, String tierId, Instant now);
}
