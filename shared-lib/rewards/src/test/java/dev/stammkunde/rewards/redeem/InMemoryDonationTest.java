package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;

final class InMemoryDonationTest extends DonationContract {

    @Override
    Shop shop() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryRedemptions store = new InMemoryRedemptions(ledger);
        Desk desk = new Desk(ledger, store, store, store, new ObedientShop());
        return new Shop(desk, ledger, store, store.donations());
    }
}
