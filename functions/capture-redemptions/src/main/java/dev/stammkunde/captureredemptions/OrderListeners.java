package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.referral.ReferralNeeds;

/** What hears of orders beside redemptions. */
record OrderListeners(
        HearOfferOrder offers,
        HearCommunity community,
        ReferralNeeds referrals,
        HearMembershipOrder memberships) {}
