package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;

final class InMemoryRaceTest extends RaceContract {

    @Override
    Desk desk(ObedientShop shop) {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryRedemptions store = new InMemoryRedemptions(ledger);
        return new Desk(ledger, store, store, store, shop);
    }
}
