package dev.stammkunde.programmes.store;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;

final class InMemorySixteenAtOnceTest extends SixteenAtOnceContract {

    @Override
    Stores stores() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryRedemptions redemptions = new InMemoryRedemptions(ledger);
        return new Stores(ledger, redemptions, redemptions, new InMemoryChallenges());
    }
}
