package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.tiers.TellTier;

import java.time.Instant;
import java.util.Optional;

/** Tiers by the rules that shops have saved. */
record ToldTiers(TellTier tiers) implements FindMailedTier {

    @Override
    public Optional<TierToTell> find(PointsAccount account, Instant now) {
        return tiers.find(account, now);
    }

    @Override
    public boolean isStillSo(PointsAccount account, TierTurn turn, String tierId, Instant now) {
        return tiers.isStillSo(account, turn, tierId, now);
    }
}
