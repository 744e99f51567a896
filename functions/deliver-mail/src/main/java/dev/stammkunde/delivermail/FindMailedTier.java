package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.util.Optional;

/** Finds the tier that a mail can speak of; asked only for mails whose text may do so. */
@FunctionalInterface
interface FindMailedTier {

    /** Finds it; nothing where the shop has no tiers. */
    Optional<TierToTell> find(PointsAccount account, Instant now);
}
