package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.ImportCouponCodes;

final class InMemoryCouponPoolsTest extends CouponPoolsContract {

    private InMemoryCouponPools pools = new InMemoryCouponPools();

    @Override
    protected CouponPools emptyPools() {
        pools = new InMemoryCouponPools();
        return pools;
    }

    @Override
    protected ImportCouponCodes imports() {
        return pools;
    }
}
