package dev.stammkunde.rewards.testing;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;

final class InMemoryRedemptionsTest extends RedemptionsContract {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions redemptions = new InMemoryRedemptions(ledger);

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }

    @Override
    protected Redemptions redemptions() {
        return redemptions;
    }

    @Override
    protected FindRedemptions finder() {
        return redemptions;
    }

    @Override
    protected ReadRedemptions reader() {
        return redemptions;
    }

    @Override
    protected RewardCounts counts() {
        return redemptions;
    }

    @Override
    protected FindRewardCounts findCounts() {
        return redemptions;
    }
}
