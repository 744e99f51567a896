package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.referral.Referrals;

final class InMemoryReferralsTest extends ReferralsContract {

    @Override
    protected Referrals referrals() {
        return new InMemoryReferrals();
    }
}
