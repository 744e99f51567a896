package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.platform.AuditLog;

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

    @Override
    protected AuditLog audit() {
        return pools.audit();
    }
}
