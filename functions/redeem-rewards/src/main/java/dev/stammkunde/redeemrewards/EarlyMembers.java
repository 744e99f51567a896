package dev.stammkunde.redeemrewards;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.limited.MayClaimEarly;
import dev.stammkunde.programmes.membership.CustomerMemberships;
import dev.stammkunde.rewards.redeem.RewardAudiences;

import java.time.Instant;

/** Who may claim before everybody: audiences that an offer names, and members. */
record EarlyMembers(RewardAudiences audiences, CustomerMemberships memberships)
        implements MayClaimEarly {

    @Override
    public boolean isIn(AccountId customer, Audience audience, Instant now) {
        return audiences.isIn(customer, audience, now);
    }

    @Override
    public int headStartHours(AccountId customer, Instant now) {
        return CustomerMemberships.benefits(memberships.of(customer), now).earlyAccessHours();
    }
}
